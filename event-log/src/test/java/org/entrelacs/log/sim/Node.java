package org.entrelacs.log.sim;

/// A process of the service: what it holds in memory lives as long as it does.
public final class Node {
    private final String name;
    private boolean alive = true;
    private long frozenUntil;
    private long cutOffUntil;
    private int open;

    Node(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return alive;
    }

    /// Connections to the log that were opened and not closed.
    public int open() {
        return open;
    }

    void opened() {
        open++;
    }

    void closed() {
        open--;
    }

    void die() {
        alive = false;
    }

    void freeze(long until) {
        frozenUntil = until;
    }

    void cutOff(long until) {
        cutOffUntil = until;
    }

    void heal() {
        frozenUntil = 0;
        cutOffUntil = 0;
    }

    long frozenUntil() {
        return frozenUntil;
    }

    boolean isFrozen(long now) {
        return now < frozenUntil;
    }

    boolean isCutOff(long now) {
        return now < cutOffUntil;
    }

    @Override
    public String toString() {
        return name;
    }
}

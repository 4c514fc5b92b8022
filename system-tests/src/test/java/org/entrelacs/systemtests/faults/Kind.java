package org.entrelacs.systemtests.faults;

import java.util.Arrays;
import java.util.List;

/// What can go wrong. Kinds of different lanes happen at the same time, those of one lane one after the other, each
/// when the one before it is healed: so one instance and one broker at most are away at a time.
public enum Kind {
    INSTANCE_KILLED(Lane.INSTANCES, "SIGKILL of an instance while it works on commands"),
    INSTANCE_ENDED(Lane.INSTANCES, "SIGTERM to an instance"),
    INSTANCE_FROZEN(Lane.INSTANCES, "SIGSTOP of an instance for less than its session"),
    ZOMBIE(Lane.INSTANCES, "SIGSTOP of an instance past its session"),
    CLOCK_FORWARD(Lane.INSTANCES, "the clock of an instance jumps forward"),
    CLOCK_BACK(Lane.INSTANCES, "the clock of an instance jumps forward and, killed and started again, back"),

    LEADER_KILLED(Lane.BROKERS, "SIGKILL of the leader of an events partition"),
    TRANSACTION_COORDINATOR_KILLED(Lane.BROKERS, "SIGKILL of the transaction coordinator of an owner"),
    GROUP_COORDINATOR_KILLED(Lane.BROKERS, "SIGKILL of the coordinator of the owners' group"),
    BROKER_FROZEN(Lane.BROKERS, "SIGSTOP of a broker"),

    SLOW(Lane.NETWORK, "requests and replies of brokers are slow"),
    SLOW_REPLIES(Lane.NETWORK, "replies of brokers are slow"),
    REPLIES_LOST(Lane.NETWORK, "requests reach brokers, replies vanish"),
    HALF_OPEN(Lane.NETWORK, "connections to brokers stand open and nothing moves; later it does"),
    CONNECTIONS_CUT(Lane.NETWORK, "all connections to brokers are cut, again and again"),
    REBALANCE_STORM(Lane.NETWORK, "a member joins and leaves the owners' group three times in quick order"),
    FOREIGN_TRANSACTION(Lane.NETWORK, "a foreign transaction hangs on an events partition until it is aborted"),
    TRANSACTIONAL_ID_EXPIRED(Lane.NETWORK, "an owner is idle until the brokers forget its transactional id");

    /// Each has faults of its own going on.
    public enum Lane {
        INSTANCES,
        BROKERS,
        NETWORK;

        List<Kind> kinds() {
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.lane == this)
                    .toList();
        }
    }

    private final Lane lane;
    private final String words;

    Kind(Lane lane, String words) {
        this.lane = lane;
        this.words = words;
    }

    /// For people.
    public String words() {
        return words;
    }
}

package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.entrelacs.log.Ownership;
import org.jspecify.annotations.Nullable;

/// Membership of one process in the group of owners, with the manners of the one on Kafka: a proof is dated
/// before it was asked for, and partitions that move are given back once the owner has let go, or after five
/// seconds.
public final class SimOwnership implements Ownership {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PROVE_EVERY = Duration.ofSeconds(1).toNanos();
    public static final Duration REVOKE_WITHIN = Duration.ofSeconds(5);
    private static final long ROUND = 100 * MILLI;
    private static final long SOON = 5 * MILLI;

    private final World world;
    private final SimGroup group;
    private final Node node;
    private final IntPredicate released;
    private final Set<Integer> mine = new TreeSet<>();
    private Set<Integer> givingBack = Set.of();
    private long giveBackAt;
    private long confirmedAt;
    private boolean proofWanted;
    private boolean leaving;
    private SimGroup.@Nullable Member member;
    private @Nullable Listener listener;
    private World.@Nullable Task task;

    SimOwnership(World world, SimGroup group, Node node, IntPredicate released) {
        this.world = world;
        this.group = group;
        this.node = node;
        this.released = released;
        this.confirmedAt = world.now() - SimGroup.SESSION;
    }

    @Override
    public void start(Listener told) {
        listener = told;
        task = world.run(node + "-member", node, this::round);
    }

    private long round() {
        if (node.isCutOff(world.now())) {
            return ROUND;
        }
        if (member == null) {
            member = leaving ? null : group.join(node);
            return SOON;
        }
        if (!group.heartbeat(member)) {
            member = null;
            lose();
            return SOON;
        }
        if (leaving) {
            giveBack(new TreeSet<>(mine));
            if (mine.isEmpty()) {
                group.leave(member);
                member = null;
                return ROUND;
            }
            return SOON;
        }
        giveBack(group.toRevoke(member));
        Set<Integer> taken = group.take(member);
        if (!taken.isEmpty()) {
            world.pass(node);
            mine.addAll(taken);
            world.trace(() -> "is given " + taken);
            told().assigned(taken);
            proofWanted = true;
        }
        if (!mine.isEmpty() && (proofWanted || world.now() - confirmedAt > PROVE_EVERY)) {
            prove();
        }
        return givingBack.isEmpty() ? ROUND : SOON;
    }

    private void giveBack(Set<Integer> wanted) {
        if (givingBack.isEmpty() && !wanted.isEmpty()) {
            givingBack = new TreeSet<>(wanted);
            giveBackAt = world.now() + REVOKE_WITHIN.toNanos();
            world.trace(() -> "has to give back " + wanted);
            told().revoked(givingBack);
        }
        if (!givingBack.isEmpty()
                && (world.now() > giveBackAt || givingBack.stream().allMatch(released::test))) {
            mine.removeAll(givingBack);
            if (member != null) {
                group.giveBack(member, givingBack);
            }
            givingBack = Set.of();
        }
    }

    private void lose() {
        givingBack = Set.of();
        if (!mine.isEmpty()) {
            world.trace(() -> "has lost " + mine);
            told().lost(new TreeSet<>(mine));
            mine.clear();
        }
    }

    private void prove() {
        long begin = world.now();
        world.pass(node);
        if (world.fault(Fault.PROOF_FAILED, 12) || member == null || !group.heartbeat(member)) {
            return;
        }
        if (world.fault(Fault.PROOF_LATE, 25)) {
            world.pass(node, world.choices().between(MILLI, 5000 * MILLI));
        }
        confirmedAt = begin;
        proofWanted = false;
    }

    private Listener told() {
        if (listener == null) {
            throw new IllegalStateException("not started");
        }
        return listener;
    }

    @Override
    public long confirmedAt() {
        return confirmedAt;
    }

    @Override
    public void confirmSoon() {
        proofWanted = true;
        if (task != null) {
            task.wake();
        }
    }

    /// Whether it has left in good order.
    public boolean hasLeft() {
        return leaving && member == null;
    }

    @Override
    public void close() {
        leaving = true;
    }
}

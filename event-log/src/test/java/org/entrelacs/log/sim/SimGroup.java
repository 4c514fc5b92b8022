package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The coordinator of the group of owners: who is a member, and who holds which partition. A partition moves
/// only after its holder has given it back, or has not been heard of for a session.
public final class SimGroup {
    static final long SESSION = Duration.ofSeconds(6).toNanos();

    private final World world;
    private final List<Member> members = new ArrayList<>();
    private final List<@Nullable Member> holders = new ArrayList<>();
    private final List<@Nullable Member> targets = new ArrayList<>();

    SimGroup(World world, int partitions) {
        this.world = world;
        for (int number = 0; number < partitions; number++) {
            holders.add(null);
            targets.add(null);
        }
    }

    /// One membership; a process that was expelled gets a new one.
    static final class Member {
        private final Node node;
        private long heardAt;

        private Member(Node node, long heardAt) {
            this.node = node;
            this.heardAt = heardAt;
        }
    }

    /// Whether the partition has been given to this process, and not been taken away.
    boolean isHolder(Node node, int partition) {
        expire();
        Member holder = holders.get(partition);
        return holder != null && holder.node == node;
    }

    Member join(Node node) {
        Member member = new Member(node, world.now());
        members.add(member);
        rebalance();
        return member;
    }

    void leave(Member member) {
        if (members.remove(member)) {
            for (int number = 0; number < holders.size(); number++) {
                giveBack(member, Set.of(number));
            }
            rebalance();
        }
    }

    /// @return false when it is no member any more
    boolean heartbeat(Member member) {
        expire();
        member.heardAt = world.now();
        return members.contains(member);
    }

    void expire() {
        for (Member member : List.copyOf(members)) {
            if (world.now() - member.heardAt > SESSION) {
                world.coverage().met("fault " + Fault.SESSION_EXPIRED);
                leave(member);
            }
        }
    }

    /// Gives every partition to some member, mostly to the one that has it.
    public void rebalance() {
        boolean anew = world.choices().oneIn(2);
        for (int number = 0; number < targets.size(); number++) {
            Member target = targets.get(number);
            if (anew || target == null || !members.contains(target)) {
                targets.set(number, members.isEmpty() ? null : world.choices().of(members));
            }
        }
    }

    Set<Integer> toRevoke(Member member) {
        Set<Integer> revoked = new TreeSet<>();
        for (int number = 0; number < targets.size(); number++) {
            if (holders.get(number) == member && targets.get(number) != member) {
                revoked.add(number);
            }
        }
        return revoked;
    }

    void giveBack(Member member, Set<Integer> partitions) {
        for (int number : partitions) {
            if (holders.get(number) == member) {
                holders.set(number, null);
            }
        }
    }

    Set<Integer> take(Member member) {
        Set<Integer> taken = new TreeSet<>();
        for (int number = 0; number < targets.size(); number++) {
            if (holders.get(number) == null && targets.get(number) == member) {
                holders.set(number, member);
                taken.add(number);
            }
        }
        return taken;
    }
}

package org.entrelacs.coordination.dependency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;

/// How a dependency went: a function of the set of its facts, hence the same in whatever order they arrived.
///
/// - The first completion ends it; what happened after that in the world adds nothing.
/// - A deadline has passed once any fact is known to have happened at or after it, and only if the dependency was
///   open then: a completion that is told late, but happened in time, takes the break back.
/// - A lapsed dependency is opened again by a second creation later on, or completed; nothing else touches it.
///
/// @param opening the creation that opened it, or opened it again
/// @param facts those that count, in the order in which they happened; the creation first
public record Course(Status status, DependencyCreated opening, List<DependencyEvent> facts) {

    /// @param facts sorted by [FactOrder], memberships left out
    static Course of(DependencyCreated first, SortedSet<DependencyEvent> facts) {
        Walk walk = new Walk(first);
        for (DependencyEvent fact : facts) {
            if (!fact.equals(first)) {
                walk.step(fact);
            }
            if (walk.status.isDone()) {
                break;
            }
        }
        return new Course(walk.status, walk.opening, List.copyOf(walk.counted));
    }

    /// The facts as events: a completion that mended a break is a repair.
    public List<DependencyEvent> asTold() {
        return facts.stream()
                .map(fact -> fact instanceof DependencyResolved(var dependency, var cause) && status == Status.REPAIRED
                        ? new DependencyRepaired(dependency, cause)
                        : fact)
                .toList();
    }

    /// Unmanaged past its due: a coordination gap (theory §5.2, rule 5).
    public boolean isGap(Instant asked) {
        return status == Status.CREATED && opening.due().isBefore(asked);
    }

    /// The one who answers for it and by which mechanism, as the last to take it up; none while it is unmanaged.
    public List<DependencyManaged> management() {
        return facts.stream()
                .filter(DependencyManaged.class::isInstance)
                .map(DependencyManaged.class::cast)
                .toList();
    }

    boolean waitsForItsDeadline() {
        return status.isOpen() && opening.breaksWhenDue();
    }

    private static final class Walk {
        private final List<DependencyEvent> counted = new ArrayList<>();
        private DependencyCreated opening;
        private Status status = Status.CREATED;

        Walk(DependencyCreated first) {
            opening = first;
            counted.add(first);
        }

        void step(DependencyEvent fact) {
            if (status.isOpen()
                    && opening.breaksWhenDue()
                    && !fact.cause().occurredAt().isBefore(opening.due())) {
                count(Deadline.passed(opening), Status.BROKEN);
            }
            switch (fact) {
                case DependencyCreated created
                when status == Status.LAPSED -> {
                    opening = created;
                    count(created, Status.CREATED);
                }
                case DependencyManaged managed
                when status != Status.LAPSED -> count(managed, status == Status.CREATED ? Status.MANAGED : status);
                case DependencyBroken broken
                when status != Status.LAPSED && !Deadline.isPassedBy(broken) -> count(broken, Status.BROKEN);
                case DependencyResolved _, DependencyRepaired _ ->
                    count(fact, status == Status.BROKEN ? Status.REPAIRED : Status.RESOLVED);
                case DependencyLapsed lapsed when status != Status.LAPSED -> count(lapsed, Status.LAPSED);
                // The same once more, or too late to matter; a recorded deadline was counted above.
                case DependencyCreated _, DependencyManaged _, DependencyBroken _, DependencyLapsed _ -> {}
                case MemberJoined _, MemberLeft _ -> throw new IllegalArgumentException("a membership has no course");
            }
        }

        private void count(DependencyEvent fact, Status next) {
            counted.add(fact);
            status = next;
        }
    }
}

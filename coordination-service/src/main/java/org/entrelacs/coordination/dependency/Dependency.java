package org.entrelacs.coordination.dependency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;
import org.pcollections.PSortedSet;
import org.pcollections.TreePSet;

/// What is known of one dependency: a set of facts that only grows.
///
/// @param facts what made it so; a completion is kept as `DependencyResolved`, whatever came before it
/// @param memberships who joined and left, kept apart because a shared resource has very many
public record Dependency(PSortedSet<DependencyEvent> facts, PSortedSet<DependencyEvent> memberships) {
    static final Dependency UNKNOWN =
            new Dependency(TreePSet.empty(FactOrder.BY_OCCURRENCE), TreePSet.empty(FactOrder.BY_OCCURRENCE));

    Dependency with(DependencyEvent fact) {
        return switch (fact) {
            case MemberJoined _, MemberLeft _ -> new Dependency(facts, memberships.plus(fact));
            case DependencyRepaired(var dependency, var cause) -> with(new DependencyResolved(dependency, cause));
            case DependencyCreated _,
                    DependencyManaged _,
                    DependencyResolved _,
                    DependencyBroken _,
                    DependencyLapsed _ -> new Dependency(facts.plus(fact), memberships);
        };
    }

    boolean knows(DependencyEvent fact) {
        return facts.contains(fact) || memberships.contains(fact);
    }

    /// Whether the fact can change nothing, now or ever: the dependency was completed before it happened. A creation
    /// matters all the same as long as none is known.
    boolean isPast(DependencyEvent fact) {
        return switch (fact) {
            case MemberJoined _, MemberLeft _ -> false;
            case DependencyCreated created -> completedBefore(created) && createdBefore(created);
            case DependencyManaged _,
                    DependencyResolved _,
                    DependencyRepaired _,
                    DependencyBroken _,
                    DependencyLapsed _ -> completedBefore(fact);
        };
    }

    /// Empty while only facts are known that came before word of its creation.
    public Optional<Course> course() {
        return first(DependencyCreated.class).map(created -> Course.of(created, facts));
    }

    Optional<DependencyResolved> completion() {
        return first(DependencyResolved.class);
    }

    boolean wasBroken() {
        return first(DependencyBroken.class).isPresent();
    }

    /// Who uses the shared resource now, in the order in which they joined.
    public List<MemberJoined> members() {
        Map<String, MemberJoined> present = new LinkedHashMap<>();
        for (DependencyEvent fact : memberships) {
            switch (fact) {
                case MemberJoined joined -> present.put(joined.member(), joined);
                case MemberLeft left -> present.remove(left.member());
                case DependencyCreated _,
                        DependencyManaged _,
                        DependencyResolved _,
                        DependencyRepaired _,
                        DependencyBroken _,
                        DependencyLapsed _ -> throw new IllegalStateException(fact + " is no membership");
            }
        }
        return List.copyOf(present.values());
    }

    private boolean completedBefore(DependencyEvent fact) {
        return completion().filter(known -> isBefore(known, fact)).isPresent();
    }

    private boolean createdBefore(DependencyEvent fact) {
        return first(DependencyCreated.class)
                .filter(known -> isBefore(known, fact))
                .isPresent();
    }

    private static boolean isBefore(DependencyEvent one, DependencyEvent other) {
        return FactOrder.BY_OCCURRENCE.compare(one, other) < 0;
    }

    private <F extends DependencyEvent> Optional<F> first(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}

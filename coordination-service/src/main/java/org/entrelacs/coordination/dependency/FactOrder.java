package org.entrelacs.coordination.dependency;

import java.util.Comparator;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;

/// The order in which facts count: when they happened in the world, then what they say, then the id of the event
/// behind them. What they say comes first of these two because the events of one decision happen at one instant: a
/// request is received before it is granted, whatever their ids. Facts that compare equal are the same fact. A
/// constant, so that a snapshot can name it.
enum FactOrder implements Comparator<DependencyEvent> {
    BY_OCCURRENCE;

    private static final Comparator<DependencyEvent> ORDER = Comparator.comparing(
                    (DependencyEvent fact) -> fact.cause().occurredAt())
            .thenComparingInt(FactOrder::rank)
            .thenComparing(fact -> fact.cause().event(), Comparator.comparing(UUID::toString))
            .thenComparing(FactOrder::member);

    @Override
    public int compare(DependencyEvent one, DependencyEvent other) {
        return ORDER.compare(one, other);
    }

    private static int rank(DependencyEvent fact) {
        return switch (fact) {
            case DependencyCreated _ -> 0;
            case DependencyManaged _ -> 1;
            case MemberJoined _ -> 2;
            case DependencyBroken _ -> 3;
            case DependencyResolved _, DependencyRepaired _ -> 4;
            case MemberLeft _ -> 5;
            case DependencyLapsed _ -> 6;
        };
    }

    private static String member(DependencyEvent fact) {
        return switch (fact) {
            case MemberJoined joined -> joined.member();
            case MemberLeft left -> left.member();
            case DependencyCreated _,
                    DependencyManaged _,
                    DependencyBroken _,
                    DependencyResolved _,
                    DependencyRepaired _,
                    DependencyLapsed _ -> "";
        };
    }
}

package org.entrelacs.coordination.dependency.view;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.Cause;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyLapsed;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyRepaired;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.Mechanism;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;
import org.entrelacs.contract.coordination.DependencyEvent.MemberLeft;
import org.jspecify.annotations.Nullable;

/// One fact that made a dependency what it is, and the event behind it.
///
/// @param fact `created`, `managed`, `resolved`, `repaired`, `broken` or `lapsed`
/// @param event id of the event, which can be looked up in the log; of a deadline, the UUIDv5 of dependency and instant
/// @param type of that event
/// @param mechanism and `owner`: only of `managed`
/// @param broken why, only of `broken`
/// @param lapsed why, only of `lapsed`
public record FactRow(
        String fact,
        UUID event,
        String type,
        Instant occurredAt,
        String actor,
        @Nullable Mechanism mechanism,
        @Nullable String owner,
        @Nullable BreakReason broken,
        @Nullable String lapsed) {

    static FactRow of(DependencyEvent fact) {
        return switch (fact) {
            case DependencyCreated _ -> plain("created", fact.cause());
            case DependencyManaged managed -> managed(managed);
            case DependencyResolved _ -> plain("resolved", fact.cause());
            case DependencyRepaired _ -> plain("repaired", fact.cause());
            case DependencyBroken broken -> row("broken", fact.cause(), null, null, broken.reason(), null);
            case DependencyLapsed lapsed -> row("lapsed", fact.cause(), null, null, null, lapsed.reason());
            case MemberJoined _ -> plain("joined", fact.cause());
            case MemberLeft _ -> plain("left", fact.cause());
        };
    }

    private static FactRow managed(DependencyManaged managed) {
        return row("managed", managed.cause(), managed.mechanism(), managed.owner(), null, null);
    }

    private static FactRow plain(String fact, Cause cause) {
        return row(fact, cause, null, null, null, null);
    }

    private static FactRow row(
            String fact,
            Cause cause,
            @Nullable Mechanism mechanism,
            @Nullable String owner,
            @Nullable BreakReason broken,
            @Nullable String lapsed) {
        return new FactRow(
                fact, cause.event(), cause.type(), cause.occurredAt(), cause.actor(), mechanism, owner, broken, lapsed);
    }
}

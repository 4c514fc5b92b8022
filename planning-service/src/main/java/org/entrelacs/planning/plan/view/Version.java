package org.entrelacs.planning.plan.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Locale;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.log.Recorded;
import org.jspecify.annotations.Nullable;

/// One version of a person's plan.
///
/// @param replaces the version before; none for the first of a plan
/// @param assessment that it rests on
/// @param agreed when the person said yes
/// @param ended when the next version took its place, or the plan was closed
/// @param why `reassessed`, `revised`, or the reason for which the plan was closed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Version(
        String plan,
        @Nullable String replaces,
        String assessment,
        Instant assessedAt,
        Instant began,
        @Nullable Instant agreed,
        @Nullable Instant ended,
        @Nullable String why) {

    static Version of(PlanDrafted drafted, Recorded<?> recorded) {
        var evidence = drafted.evidence();
        return new Version(
                drafted.plan(),
                null,
                evidence.assessment(),
                evidence.assessedAt(),
                recorded.occurredAt(),
                null,
                null,
                null);
    }

    static Version of(PlanRevised revised, Recorded<?> recorded) {
        var evidence = revised.evidence();
        return new Version(
                revised.plan(),
                revised.replaces(),
                evidence.assessment(),
                evidence.assessedAt(),
                recorded.occurredAt(),
                null,
                null,
                null);
    }

    Version agreedTo(Instant at) {
        return new Version(plan, replaces, assessment, assessedAt, began, at, ended, why);
    }

    Version replacedBy(PlanRevised next, Instant at) {
        boolean reassessed = !next.evidence().assessment().equals(assessment);
        return endedFor(reassessed ? "reassessed" : "revised", at);
    }

    Version closed(EndReason reason, Instant at) {
        return endedFor(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), at);
    }

    private Version endedFor(String reason, Instant at) {
        return new Version(plan, replaces, assessment, assessedAt, began, agreed, at, reason);
    }
}

package org.entrelacs.planning.plan.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.contract.planning.Unavailability;
import org.entrelacs.planning.plan.Circumstances;
import org.entrelacs.planning.plan.Circumstances.Conference;
import org.entrelacs.planning.plan.Circumstances.Preference;
import org.entrelacs.planning.plan.Circumstances.Unplanned;
import org.entrelacs.planning.plan.Content;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlannedService;
import org.entrelacs.planning.plan.ServiceState;
import org.entrelacs.planning.plan.WithoutService;
import org.jspecify.annotations.Nullable;

/// A person's plan with the coverage of each need.
///
/// @param plan id of the newest version
/// @param status `draft`, `submitted`, `agreed`, `active` or `closed`
/// @param plannedPerWeek hours a week of all services that cover a need
/// @param advocate who submitted it; while it is submitted
/// @param endReason once it is closed
record PlanSheet(
        String person,
        String plan,
        String status,
        Evidence evidence,
        List<NeedLine> needs,
        List<GoalLine> goals,
        List<ServiceLine> services,
        Duration plannedPerWeek,
        List<PreferenceLine> preferences,
        List<DuplicateLine> duplicates,
        List<UnplannedLine> unplanned,
        List<ConferenceLine> conferences,
        Review review,
        @Nullable String advocate,
        @Nullable EndReason endReason) {

    /// @param status `covered`, `declined`, `left-uncovered` or `open`
    /// @param services that cover it, by id
    /// @param atRisk those of them whose offers go away
    /// @param without what was said when the need got no service
    record NeedLine(
            @JsonUnwrapped AssessedNeed need,
            String status,
            List<String> services,
            List<String> atRisk,
            @Nullable WithoutService without) {
        static NeedLine of(AssessedNeed need, Content content) {
            return new NeedLine(
                    need,
                    content.statusOf(need).code(),
                    content.covering(need.need()),
                    content.atRisk(need.need()),
                    content.withoutService().get(need.need()));
        }
    }

    /// @param due when the person wants to be there
    /// @param attainment as the latest review found it
    record GoalLine(
            String goal,
            String words,
            List<String> needs,
            @Nullable LocalDate due,
            @Nullable GoalAttainment attainment) {
        static GoalLine of(String id, Content.Goal goal) {
            return new GoalLine(
                    id,
                    goal.words().text(),
                    goal.needs(),
                    goal.due().orElse(null),
                    goal.attainment().orElse(null));
        }
    }

    record PreferenceLine(String preference, @JsonUnwrapped Preference told) {}

    /// @param resolution as somebody decided, if anybody has
    record DuplicateLine(
            @JsonUnwrapped DuplicateFound found, @Nullable DuplicateResolved resolution) {}

    record UnplannedLine(String delivery, @JsonUnwrapped Unplanned given) {}

    record ConferenceLine(String conference, @JsonUnwrapped Conference held) {}

    /// @param next when the plan is to be looked at again
    /// @param dueSince when nobody did
    record Review(@Nullable LocalDate next, @Nullable LocalDate dueSince) {
        static Review of(Circumstances.Review review) {
            return new Review(review.next().orElse(null), review.dueSince().orElse(null));
        }
    }

    /// @param status `planned`, `agreed`, `capacity-reserved`, `capacity-refused`, `authorised`, `not-authorised`,
    ///     `started`, `suspended` or `ended`
    /// @param progress what belongs to that status: request, grant, dates, reasons
    /// @param suspension while it rests
    /// @param atRisk that its offer goes away, for a time or for ever; absent when it does not
    record ServiceLine(
            @JsonUnwrapped ServicePlanned planned,
            String status,
            ServiceState progress,
            @Nullable Rest suspension,
            @Nullable Unavailability atRisk) {
        static ServiceLine of(PlannedService service) {
            return new ServiceLine(
                    service.terms(),
                    service.status().code(),
                    service.state(),
                    service.suspension().map(Rest::of).orElse(null),
                    service.atRisk().orElse(null));
        }
    }

    /// @param until the last day, as far as it is known
    record Rest(LocalDate from, @Nullable LocalDate until, SuspensionReason reason, Relay relay) {
        static Rest of(PlannedService.Suspension rest) {
            return new Rest(rest.from(), rest.until().orElse(null), rest.reason(), rest.relay());
        }
    }

    static PlanSheet of(String person, Plan.Existing plan) {
        Content content = plan.content();
        Circumstances noted = content.circumstances();
        return new PlanSheet(
                person,
                content.plan(),
                plan.status().code(),
                content.evidence(),
                content.needs().values().stream()
                        .map(need -> NeedLine.of(need, content))
                        .toList(),
                content.goals().entrySet().stream()
                        .map(goal -> GoalLine.of(goal.getKey(), goal.getValue()))
                        .toList(),
                content.services().values().stream().map(ServiceLine::of).toList(),
                content.plannedPerWeek(),
                lines(noted.preferences(), PreferenceLine::new),
                noted.duplicates().values().stream()
                        .map(duplicate -> new DuplicateLine(
                                duplicate.found(), duplicate.resolution().orElse(null)))
                        .toList(),
                lines(noted.unplanned(), UnplannedLine::new),
                lines(noted.conferences(), ConferenceLine::new),
                Review.of(noted.review()),
                plan instanceof Plan.Submitted(var _, var advocate) ? advocate : null,
                plan instanceof Plan.Closed(var _, var reason) ? reason : null);
    }

    private static <P, L> List<L> lines(Map<String, P> parts, BiFunction<String, P, L> line) {
        return parts.entrySet().stream()
                .map(part -> line.apply(part.getKey(), part.getValue()))
                .toList();
    }
}

package org.entrelacs.planning.plan.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.Unavailability;
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

    record GoalLine(String goal, String words, List<String> needs) {
        static GoalLine of(String id, Content.Goal goal) {
            return new GoalLine(id, goal.words().text(), goal.needs());
        }
    }

    /// @param status `planned`, `agreed`, `capacity-reserved`, `capacity-refused`, `authorised`, `not-authorised`,
    ///     `started` or `ended`
    /// @param progress what belongs to that status: request, grant, dates, reasons
    /// @param atRisk that its offer goes away, for a time or for ever; absent when it does not
    record ServiceLine(
            @JsonUnwrapped ServicePlanned planned,
            String status,
            ServiceState progress,
            @Nullable Unavailability atRisk) {
        static ServiceLine of(PlannedService service) {
            return new ServiceLine(
                    service.terms(),
                    service.state().status().code(),
                    service.state(),
                    service.atRisk().orElse(null));
        }
    }

    static PlanSheet of(String person, Plan.Existing plan) {
        Content content = plan.content();
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
                plan instanceof Plan.Submitted(var _, var advocate) ? advocate : null,
                plan instanceof Plan.Closed(var _, var reason) ? reason : null);
    }
}

package org.entrelacs.planning.plan.http;

import java.util.Map;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.PlanRefusal.AlreadyPlanned;
import org.entrelacs.planning.plan.PlanRefusal.AmountIsTooLarge;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.EndsBeforeStart;
import org.entrelacs.planning.plan.PlanRefusal.GoalExists;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsCovered;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NeedsNoAuthorisation;
import org.entrelacs.planning.plan.PlanRefusal.NoAdvocacyFile;
import org.entrelacs.planning.plan.PlanRefusal.NoGoalNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchOffer;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceExists;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;

/// What the path names and is not there is 404; what the body names is 409.
public final class PlanProblems {
    public static final Problem NO_SUCH_PLAN = Problem.notFound("no-such-plan", "There is no plan of this person.");
    static final Problem NO_SUCH_SERVICE = Problem.notFound("no-such-service", "There is no such service in the plan.");
    static final Problem NO_ADVOCACY_FILE =
            Problem.notFound("no-advocacy-file", "Nothing was written for this service.");
    static final Problem NO_SUCH_GOAL = Problem.notFound("no-such-goal", "There is no such goal in the plan.");

    private PlanProblems() {}

    public static Problem of(PlanRefusal refusal) {
        return switch (refusal) {
            case NoSuchPlan _ -> NO_SUCH_PLAN;
            case NoSuchService _ -> NO_SUCH_SERVICE;
            case NoSuchNeed _ -> Problem.notFound("no-such-need", "There is no such need in the plan.");
            case PlanIs(var status) ->
                Problem.conflict(
                        "plan-in-another-phase",
                        "The plan is in a phase that does not allow this.",
                        Map.of("phase", status.code()));
            case NoSuchNeeds(var needs) ->
                Problem.conflict("no-such-needs", "Some needs are not in the plan.", Map.of("needs", needs));
            case NoSuchGoals(var goals) ->
                Problem.conflict("no-such-goals", "Some goals are not in the plan.", Map.of("goals", goals));
            case NoNeedNamed _ -> Problem.conflict("no-need-named", "At least one need must be named.", Map.of());
            case NoGoalNamed _ -> Problem.conflict("no-goal-named", "At least one goal must be named.", Map.of());
            case GoalExists(var goal) ->
                Problem.conflict("goal-exists", "The goal is in the plan already.", Map.of("goal", goal));
            case ServiceExists(var service) ->
                Problem.conflict("service-exists", "The service is in the plan already.", Map.of("service", service));
            case NoSuchOffer _ -> Problem.conflict("offer-unknown", "There is no such offer.", Map.of());
            case OfferIsWithdrawn _ -> Problem.conflict("offer-is-withdrawn", "The offer is withdrawn.", Map.of());
            case AlreadyPlanned(var serviceClass, var need, var service) ->
                Problem.conflict(
                        "already-planned",
                        "Another service of the plan does the same for the same need.",
                        Map.of("serviceClass", serviceClass, "need", need, "service", service));
            case NotWholeMinutes(var perWeek) ->
                Problem.conflict(
                        "not-whole-minutes",
                        "Hours a week must be a whole number of minutes.",
                        Map.of("perWeek", perWeek.toString()));
            case AmountIsTooLarge _ -> Problem.conflict("amount-too-large", "The amount is too large.", Map.of());
            case NeedIsCovered(var need, var services) ->
                Problem.conflict(
                        "need-is-covered",
                        "Services of the plan cover the need.",
                        Map.of("need", need, "services", services));
            case NeedsAreOpen(var needs) ->
                Problem.conflict(
                        "needs-are-open",
                        "Some needs are neither covered, nor declined, nor left uncovered with a reason.",
                        Map.of("needs", needs));
            case ServiceIs(var service, var status) ->
                Problem.conflict(
                        "service-in-another-state",
                        "The service is in a state that does not allow this.",
                        Map.of("service", service, "state", status.code()));
            case AuthorisationIsPending(var service, var request) ->
                Problem.conflict(
                        "authorisation-is-pending",
                        "The service still waits for its authorisation.",
                        Map.of("service", service, "request", request));
            case NeedsNoAuthorisation(var service) ->
                Problem.conflict(
                        "needs-no-authorisation",
                        "Nobody decides on this service: there is nothing to plead for.",
                        Map.of("service", service));
            case NoAdvocacyFile _ -> NO_ADVOCACY_FILE;
            case ServiceOfAnotherProvider _ ->
                Problem.forbidden("service-of-another-provider", "Another organisation gives this service.");
            case DateIsInTheFuture(var on, var today) ->
                Problem.conflict(
                        "date-in-the-future",
                        "The date is in the future.",
                        Map.of("on", on.toString(), "today", today.toString()));
            case EndsBeforeStart(var on, var startedOn) ->
                Problem.conflict(
                        "ends-before-start",
                        "The service started later.",
                        Map.of("on", on.toString(), "startedOn", startedOn.toString()));
        };
    }
}

package org.entrelacs.planning.plan.http;

import java.util.Locale;
import java.util.Map;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.PlanRefusal.AmountIsTooLarge;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.BasisIsMissing;
import org.entrelacs.planning.plan.PlanRefusal.DateIsInTheFuture;
import org.entrelacs.planning.plan.PlanRefusal.DatesAreReversed;
import org.entrelacs.planning.plan.PlanRefusal.DeliveryIsPlanned;
import org.entrelacs.planning.plan.PlanRefusal.DuplicateIsResolved;
import org.entrelacs.planning.plan.PlanRefusal.DuplicatesAreUnresolved;
import org.entrelacs.planning.plan.PlanRefusal.EndsBeforeStart;
import org.entrelacs.planning.plan.PlanRefusal.GoalExists;
import org.entrelacs.planning.plan.PlanRefusal.GoalsAreNotReviewed;
import org.entrelacs.planning.plan.PlanRefusal.HoursAreAwaited;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsCovered;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsNotDeclined;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreDeclined;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NeedsNoAuthorisation;
import org.entrelacs.planning.plan.PlanRefusal.NoAdvocacyFile;
import org.entrelacs.planning.plan.PlanRefusal.NoGoalNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchDuplicate;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchOffer;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPreference;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.NotOneOfTheTwo;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;
import org.entrelacs.planning.plan.PlanRefusal.NothingToDerogateFrom;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.OutsideNorms;
import org.entrelacs.planning.plan.PlanRefusal.PersonCannotDecide;
import org.entrelacs.planning.plan.PlanRefusal.PersonDecidesAlone;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.PreferenceIsKnown;
import org.entrelacs.planning.plan.PlanRefusal.RefusedByThePerson;
import org.entrelacs.planning.plan.PlanRefusal.RefusedServicesArePlanned;
import org.entrelacs.planning.plan.PlanRefusal.ServiceExists;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceOfAnotherProvider;
import org.entrelacs.planning.plan.PlanRefusal.StartIsOutOfReach;

/// What the path names and is not there is 404; what the body names is 409.
public final class PlanProblems {
    public static final Problem NO_SUCH_PLAN = Problem.notFound("no-such-plan", "There is no plan of this person.");
    static final Problem NO_SUCH_SERVICE = Problem.notFound("no-such-service", "There is no such service in the plan.");
    static final Problem NO_ADVOCACY_FILE =
            Problem.notFound("no-advocacy-file", "Nothing was written for this service.");
    static final Problem NO_SUCH_GOAL = Problem.notFound("no-such-goal", "There is no such goal in the plan.");

    static final Problem NO_SUCH_PREFERENCE =
            Problem.notFound("no-such-preference", "The plan knows no such preference.");
    static final Problem NO_SUCH_DUPLICATE = Problem.notFound("no-such-duplicate", "The plan knows no such duplicate.");
    static final Problem NO_SUCH_DELIVERY = Problem.notFound("no-such-delivery", "The plan knows no such delivery.");
    static final Problem NO_SUCH_CONFERENCE =
            Problem.notFound("no-such-conference", "The plan knows no such case conference.");

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
            case OutsideNorms(var rules) ->
                Problem.conflict(
                        "outside-norms",
                        "The offer's norms do not foresee this service; a derogation with its reason may.",
                        Map.of("rules", rules));
            case NothingToDerogateFrom _ ->
                Problem.conflict("nothing-to-derogate-from", "The offer's norms foresee this service.", Map.of());
            case NeedsAreDeclined(var needs) ->
                Problem.conflict(
                        "needs-are-declined",
                        "The person wants no help with some needs, until they take that back.",
                        Map.of("needs", needs));
            case NeedIsNotDeclined(var need) ->
                Problem.conflict(
                        "need-is-not-declined", "The person has not declined this need.", Map.of("need", need));
            case RefusedByThePerson(var about, var value) ->
                Problem.conflict(
                        "refused-by-the-person",
                        "The person does not want it, until they take that back.",
                        Map.of("about", code(about), "value", value));
            case RefusedServicesArePlanned(var services) ->
                Problem.conflict(
                        "refused-services-are-planned",
                        "The person refuses some services that are planned.",
                        Map.of("services", services));
            case NoSuchPreference _ -> NO_SUCH_PREFERENCE;
            case PreferenceIsKnown(var preference) ->
                Problem.conflict(
                        "preference-is-known",
                        "The plan knows a preference about the same; withdraw it first.",
                        Map.of("preference", preference));
            case DuplicatesAreUnresolved(var duplicates) ->
                Problem.conflict(
                        "duplicates-are-unresolved",
                        "Some help may be given twice, and nobody has decided on it.",
                        Map.of("duplicates", duplicates));
            case NoSuchDuplicate _ -> NO_SUCH_DUPLICATE;
            case DuplicateIsResolved(var duplicate) ->
                Problem.conflict(
                        "duplicate-is-resolved",
                        "Nothing is left to decide on this duplicate.",
                        Map.of("duplicate", duplicate));
            case NotOneOfTheTwo(var kept, var of) ->
                Problem.conflict("not-one-of-the-two", "This cannot be what is kept.", Map.of("kept", kept, "of", of));
            case DeliveryIsPlanned(var service) ->
                Problem.conflict(
                        "delivery-is-planned",
                        "A service of the plan that is under way does this.",
                        Map.of("service", service));
            case BasisIsMissing _ ->
                Problem.conflict(
                        "basis-is-missing", "By what right somebody else agrees must be written down.", Map.of());
            case PersonDecidesAlone _ ->
                Problem.conflict("person-decides-alone", "The person decides this alone.", Map.of());
            case PersonCannotDecide _ ->
                Problem.conflict("person-cannot-decide", "The person cannot decide this.", Map.of());
            case GoalsAreNotReviewed(var goals) ->
                Problem.conflict(
                        "goals-are-not-reviewed",
                        "A review says of each goal how far the person has come.",
                        Map.of("goals", goals));
            case HoursAreAwaited(var service) ->
                Problem.conflict(
                        "hours-are-awaited",
                        "The service still waits for hours of its offer.",
                        Map.of("service", service));
            case DatesAreReversed(var earlier, var later) ->
                Problem.conflict(
                        "dates-are-reversed",
                        "One day must come after the other.",
                        Map.of("earlier", earlier.toString(), "later", later.toString()));
            case StartIsOutOfReach(var start, var earliest, var latest) ->
                Problem.conflict(
                        "start-out-of-reach",
                        "A service starts after the assessment that its plan rests on, within ten years.",
                        Map.of(
                                "start",
                                start.toString(),
                                "earliest",
                                earliest.toString(),
                                "latest",
                                latest.toString()));
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

    private static String code(PreferenceAbout about) {
        return about.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

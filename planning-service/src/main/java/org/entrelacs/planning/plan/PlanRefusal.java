package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Why a plan stays as it is.
public sealed interface PlanRefusal {
    record NoSuchPlan() implements PlanRefusal {}

    /// The plan is in a phase that does not allow what was asked.
    record PlanIs(PlanStatus status) implements PlanRefusal {}

    /// The one need that was asked about.
    record NoSuchNeed(String need) implements PlanRefusal {}

    record NoSuchNeeds(List<String> needs) implements PlanRefusal {}

    record NoSuchGoals(List<String> goals) implements PlanRefusal {}

    record NoSuchService(String service) implements PlanRefusal {}

    record NoNeedNamed() implements PlanRefusal {}

    record NoGoalNamed() implements PlanRefusal {}

    record GoalExists(String goal) implements PlanRefusal {}

    record ServiceExists(String service) implements PlanRefusal {}

    record NoSuchOffer() implements PlanRefusal {}

    record OfferIsWithdrawn() implements PlanRefusal {}

    /// @param service the one that does the same for the same need already
    record AlreadyPlanned(String serviceClass, String need, String service) implements PlanRefusal {}

    /// Hours a week must be a whole number of minutes, and more than none.
    record NotWholeMinutes(Duration perWeek) implements PlanRefusal {}

    record AmountIsTooLarge() implements PlanRefusal {}

    record NeedIsCovered(String need, List<String> services) implements PlanRefusal {}

    /// @param needs neither covered, nor declined, nor left uncovered with a reason
    record NeedsAreOpen(List<String> needs) implements PlanRefusal {}

    /// The service has not come as far as what was asked, or farther.
    record ServiceIs(String service, ServiceStatus status) implements PlanRefusal {}

    record AuthorisationIsPending(String service, String request) implements PlanRefusal {}

    /// Nobody decides on it, so nobody need be convinced.
    record NeedsNoAuthorisation(String service) implements PlanRefusal {}

    record NoAdvocacyFile(String service) implements PlanRefusal {}

    record ServiceOfAnotherProvider(String service) implements PlanRefusal {}

    record DateIsInTheFuture(LocalDate on, LocalDate today) implements PlanRefusal {}

    record EndsBeforeStart(LocalDate on, LocalDate startedOn) implements PlanRefusal {}
}

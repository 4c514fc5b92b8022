package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;

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

    /// Rules of the offer that the person does not meet.
    record OutsideNorms(List<String> rules) implements PlanRefusal {}

    record NothingToDerogateFrom() implements PlanRefusal {}

    /// The person wants no help with them.
    record NeedsAreDeclined(List<String> needs) implements PlanRefusal {}

    record NeedIsNotDeclined(String need) implements PlanRefusal {}

    /// @param value that the person does not want
    record RefusedByThePerson(PreferenceAbout about, String value) implements PlanRefusal {}

    /// They were planned before the person refused who gives them, or what they are.
    record RefusedServicesArePlanned(List<String> services) implements PlanRefusal {}

    record NoSuchPreference(String preference) implements PlanRefusal {}

    /// @param preference that says something of the same already
    record PreferenceIsKnown(String preference) implements PlanRefusal {}

    record DuplicatesAreUnresolved(List<String> duplicates) implements PlanRefusal {}

    record NoSuchDuplicate(String duplicate) implements PlanRefusal {}

    record DuplicateIsResolved(String duplicate) implements PlanRefusal {}

    /// @param of what could be kept
    record NotOneOfTheTwo(String kept, List<String> of) implements PlanRefusal {}

    /// The delivery is that of a service under way.
    record DeliveryIsPlanned(String service) implements PlanRefusal {}

    /// Somebody else said yes, and nobody wrote down by what right.
    record BasisIsMissing() implements PlanRefusal {}

    record PersonDecidesAlone() implements PlanRefusal {}

    record PersonCannotDecide() implements PlanRefusal {}

    record GoalsAreNotReviewed(List<String> goals) implements PlanRefusal {}

    /// Granted on appeal, it still waits for hours of its offer.
    record HoursAreAwaited(String service) implements PlanRefusal {}

    record DatesAreReversed(LocalDate earlier, LocalDate later) implements PlanRefusal {}

    /// @param earliest the day of the assessment that the plan rests on
    record StartIsOutOfReach(LocalDate start, LocalDate earliest, LocalDate latest) implements PlanRefusal {}

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

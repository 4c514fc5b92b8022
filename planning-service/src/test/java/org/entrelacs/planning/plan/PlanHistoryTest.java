package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AGREED;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.CLOSED;
import static org.entrelacs.planning.plan.SomePlan.DRAFT;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.IN_ACTIVE;
import static org.entrelacs.planning.plan.SomePlan.IN_AGREED;
import static org.entrelacs.planning.plan.SomePlan.IN_SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.NEEDS;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.PLEADED;
import static org.entrelacs.planning.plan.SomePlan.REASSESSED;
import static org.entrelacs.planning.plan.SomePlan.REINSTATED;
import static org.entrelacs.planning.plan.SomePlan.REQUESTED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.evidence;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AchievementStatus;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyRemoved;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.CaseConferenceHeld;
import org.entrelacs.contract.planning.PlanEvent.DerogationGranted;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateKind;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewDue;
import org.entrelacs.contract.planning.PlanEvent.PlanReviewed;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.PreferenceRecorded;
import org.entrelacs.contract.planning.PlanEvent.PreferenceWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.RefusalTakenBack;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.RelayKind;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServiceResumed;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A history that the rules could not have written stops the fold.
class PlanHistoryTest {
    private static final PlannedServiceChanged CHANGED =
            new PlannedServiceChanged("help", hours(1), 10, Money.eur(24_500));
    private static final PlannedServiceRemoved REMOVED = new PlannedServiceRemoved("help", text("another way"));
    private static final ServiceDeclined DECLINED = new ServiceDeclined("household", text("no"));
    private static final NeedLeftUncovered LEFT =
            new NeedLeftUncovered("household", UncoveredReason.NO_OFFER, text("nobody comes"));
    private static final PlanEvent TAKEN_BACK = new RefusalTakenBack("household", AgreedBy.PERSON, text("yes"));
    private static final PlanEvent PREFERRED = new PreferenceRecorded(
            "f1", PreferenceAbout.PROVIDER, "adess", Stance.PREFERRED, AgreedBy.PERSON, text("them"));
    private static final PlanEvent NO_LONGER_PREFERRED =
            new PreferenceWithdrawn("f1", AgreedBy.PERSON, text("all the same"));
    private static final PlanEvent FOUND =
            new DuplicateFound("d1", DuplicateKind.SAME_SERVICE, "help", "respite", List.of());
    private static final PlanEvent RESOLVED =
            new DuplicateResolved("d1", DuplicateResolution.BOTH, "", text("weekdays and weekends"));
    private static final PlanEvent DELIVERED =
            new ServiceDeliveredUnplanned("u1", "adess", ResourceKind.ASSOCIATION, "meals", hours(1), TODAY);
    private static final PlanEvent DEROGATED =
            new DerogationGranted("help", "offer-h", "adess", List.of("age"), text("she is 59"));
    private static final PlanEvent HELP_SUSPENDED = new ServiceSuspended(
            "help",
            "offer-h",
            "adess",
            TODAY,
            null,
            SuspensionReason.HOSPITAL,
            new Relay(RelayKind.NONE, "", text("in hospital")));
    private static final PlanEvent HELP_RESUMED = new ServiceResumed("help", "offer-h", "adess", TODAY);
    private static final PlanEvent REVIEWED = new PlanReviewed(
            "plan-1",
            TODAY,
            List.of(new GoalAttainment("goal", AchievementStatus.IMPROVING, text("better"))),
            TODAY.plusMonths(6));
    private static final PlanEvent DUE = new PlanReviewDue("plan-1", TODAY);
    private static final PlanEvent CONFERRED = new CaseConferenceHeld("c1", TODAY, List.of(), text("respite first"));
    private static final PlanEvent GIVEN_UP = new RequestGivenUp("respite", "r1", "respite-75");
    private static final PlanEvent HELP_ENDED = ended("help", "offer-h", "", "");
    private static final AdvocacyRemoved UNPLEADED = new AdvocacyRemoved("respite");
    private static final ServiceNotDelivered HELP_MISSED =
            new ServiceNotDelivered("help", "adess", TODAY, NotDeliveredReason.PERSON_ABSENT);

    static Stream<PlanEvent> afterTheFirst() {
        return Stream.of(
                REVISED,
                GOAL,
                HELP,
                CHANGED,
                REMOVED,
                LEFT,
                DECLINED,
                SUBMITTED,
                AGREED,
                HELP_RESERVED,
                HELP_REFUSED,
                ACTIVATED,
                REQUESTED,
                REASSESSED,
                PLEADED,
                UNPLEADED,
                AUTHORISED,
                NOT_AUTHORISED,
                HELP_STARTED,
                HELP_MISSED,
                HELP_ENDED,
                TAKEN_BACK,
                PREFERRED,
                NO_LONGER_PREFERRED,
                FOUND,
                RESOLVED,
                DELIVERED,
                DEROGATED,
                HELP_SUSPENDED,
                HELP_RESUMED,
                REVIEWED,
                DUE,
                CONFERRED,
                CLOSED);
    }

    @Test
    void an_answer_that_comes_too_late_may_follow_the_end() {
        Plan closed = given(RULES, and(IN_ACTIVE, CLOSED)).state();

        assertEquals(closed, RULES.evolve(closed, GIVEN_UP));
        assertThrows(IllegalStateException.class, () -> RULES.evolve(RULES.initial(), GIVEN_UP));
    }

    @ParameterizedTest
    @MethodSource("afterTheFirst")
    void every_history_begins_with_a_draft(PlanEvent event) {
        assertThrows(IllegalStateException.class, () -> RULES.evolve(RULES.initial(), event));
    }

    @ParameterizedTest
    @MethodSource("afterTheFirst")
    void after_the_end_only_a_new_plan_begins(PlanEvent event) {
        cannotFollow(event, and(IN_ACTIVE, CLOSED));
    }

    @ParameterizedTest
    @MethodSource("editing")
    void only_a_draft_is_edited(PlanEvent event) {
        cannotFollow(event, IN_SUBMITTED);
        cannotFollow(event, IN_AGREED);
        cannotFollow(event, IN_ACTIVE);
    }

    static Stream<PlanEvent> editing() {
        return Stream.of(DRAFTED, GOAL, HELP, CHANGED, REMOVED, SUBMITTED);
    }

    @Test
    void a_submitted_plan_is_read_as_it_stands() {
        cannotFollow(LEFT, IN_SUBMITTED);
        cannotFollow(DECLINED, IN_SUBMITTED);
    }

    @Test
    void phases_follow_each_other() {
        cannotFollow(DRAFTED, DRAFT);
        cannotFollow(AGREED, DRAFT);
        cannotFollow(AGREED, IN_AGREED);
        cannotFollow(ACTIVATED, IN_SUBMITTED);
        cannotFollow(ACTIVATED, IN_AGREED);
        cannotFollow(ACTIVATED, IN_ACTIVE);
        cannotFollow(new PlanRevised("plan-3", "plan-2", "a1", evidence("a2"), NEEDS), IN_ACTIVE);
    }

    @Test
    void a_service_must_be_known() {
        cannotFollow(new PlannedServiceChanged("flying", hours(1), 10, Money.eur(1)), DRAFT);
        cannotFollow(new PlannedServiceRemoved("flying", text("no")), DRAFT);
        cannotFollow(ended("flying", "offer-h", "", ""), IN_ACTIVE);
    }

    @ParameterizedTest
    @MethodSource("outOfStep")
    void a_service_goes_step_by_step(PlanEvent event, List<PlanEvent> history) {
        cannotFollow(event, history);
    }

    static Stream<Arguments> outOfStep() {
        return Stream.of(
                step(HELP_RESERVED, DRAFT),
                step(HELP_REFUSED, DRAFT),
                step(HELP_RESERVED, IN_ACTIVE),
                step(HELP_REFUSED, IN_ACTIVE),
                step(REQUESTED, IN_AGREED),
                step(REQUESTED, IN_ACTIVE),
                step(REASSESSED, IN_AGREED),
                step(
                        new AuthorisationReassessed("another", "respite", "respite-75", evidence("a2"), List.of()),
                        IN_ACTIVE),
                step(PLEADED, IN_ACTIVE),
                step(UNPLEADED, IN_ACTIVE),
                step(AUTHORISED, IN_AGREED),
                step(AUTHORISED, and(IN_ACTIVE, NOT_AUTHORISED)),
                step(NOT_AUTHORISED, IN_AGREED),
                step(NOT_AUTHORISED, and(IN_ACTIVE, AUTHORISED)),
                step(HELP_STARTED, DRAFT),
                step(HELP_STARTED, and(IN_ACTIVE, HELP_STARTED)),
                step(RESPITE_STARTED, IN_ACTIVE),
                step(HELP_MISSED, DRAFT),
                step(HELP_MISSED, and(IN_ACTIVE, HELP_ENDED)),
                step(HELP_ENDED, DRAFT),
                step(HELP_ENDED, and(IN_ACTIVE, HELP_ENDED)),
                step(TAKEN_BACK, DRAFT),
                step(RESOLVED, DRAFT),
                step(REINSTATED, IN_ACTIVE),
                step(RESPITE_RESERVED, and(IN_ACTIVE, NOT_AUTHORISED)),
                step(HELP_SUSPENDED, IN_ACTIVE),
                step(HELP_SUSPENDED, and(IN_ACTIVE, HELP_STARTED, HELP_SUSPENDED)),
                step(HELP_RESUMED, and(IN_ACTIVE, HELP_STARTED)),
                step(HELP_RESUMED, and(IN_ACTIVE, HELP_STARTED, HELP_SUSPENDED, HELP_ENDED)),
                step(CHANGED, and(IN_ACTIVE, REVISED)),
                step(REMOVED, and(IN_ACTIVE, REVISED)));
    }

    private static Arguments step(PlanEvent event, List<PlanEvent> history) {
        return Arguments.of(event, history);
    }

    private static void cannotFollow(PlanEvent event, List<PlanEvent> history) {
        Plan before = given(RULES, history).state();

        assertThrows(IllegalStateException.class, () -> RULES.evolve(before, event));
    }
}

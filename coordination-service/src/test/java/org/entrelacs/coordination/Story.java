package org.entrelacs.coordination;

import static org.entrelacs.coordination.Chronicle.day;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.log.Recorded;

/// Two people and a year's respite money that is enough for two of three requests. Ada's respite begins late, hence
/// broken and repaired; Ben is granted a part at first, and his second request waits
/// until Ada gives hers back; a visit is missed before a service ever
/// began; one offer has no hours left; needs are covered, declined, left uncovered and gone.
public final class Story {
    public static final String ADA = "p-ada";
    public static final String BEN = "p-ben";
    /// Long after the last event.
    public static final int END = 200;

    private Story() {}

    /// Events of the four topics in the order in which they happened.
    public static List<Recorded<?>> events() {
        Chronicle chronicle = new Chronicle();
        offersAndMoney(chronicle);
        adaIsAssessed(chronicle);
        benIsAssessed(chronicle);
        requests(chronicle);
        services(chronicle);
        return chronicle.all();
    }

    private static void offersAndMoney(Chronicle chronicle) {
        chronicle
                .on(0)
                .by("admin-1")
                .tell("offer/respite", Happenings.offerPublished("provider-1"))
                .tell("offer/meals", Happenings.offerPublished("association-1"))
                .tell("offer/garden", Happenings.offerPublished("neighbours"))
                .by("gatekeeper-1")
                .tell("envelope/respite-2026", Happenings.envelopeOpened(LocalDate.of(2026, 1, 1)))
                .tell("envelope/respite-2026", Happenings.policyApplied());
    }

    private static void adaIsAssessed(Chronicle chronicle) {
        chronicle
                .on(1)
                .by("assessor-1")
                .tell("intake/p-ada", Happenings.eligible("i-ada"))
                .by("system:when-intake-triaged")
                .tell("case/p-ada", new CaseOpened("i-ada", CoordinationMode.ORDINARY))
                .by("cm-1")
                .tell("caseload/cm-1", new CaseTaken(new PersonId(ADA)))
                .tell("case/p-ada", new CaseManagerAssigned("cm-1", ""))
                .on(3)
                .by("assessor-1")
                .tell("assessment/p-ada", Happenings.assessmentStarted("a-ada"))
                .on(4)
                .tell("assessment/p-ada", Happenings.assessmentCompleted("a-ada"))
                .tell("assessment/p-ada", Happenings.needIdentified("n-wash", 3))
                .tell("assessment/p-ada", Happenings.needIdentified("n-eat", 2))
                .tell("assessment/p-ada", Happenings.needIdentified("n-garden", 1))
                .by("cm-1")
                .on(6)
                .tell("plan/p-ada", Happenings.servicePlanned("s-ada-respite", "respite", "n-wash"))
                .tell("plan/p-ada", Happenings.servicePlanned("s-ada-meals", "meals", "n-eat"))
                .tell("plan/p-ada", Happenings.declined("n-garden"))
                .tell("plan/p-ada", new PlanSubmitted("plan-ada", "a-ada", "cm-1"))
                .on(8)
                .tell(
                        "plan/p-ada",
                        Happenings.planAgreed(
                                "a-ada",
                                Happenings.agreedService("s-ada-respite", "respite", "n-wash"),
                                Happenings.agreedService("s-ada-meals", "meals", "n-eat")));
    }

    private static void benIsAssessed(Chronicle chronicle) {
        chronicle
                .on(2)
                .by("assessor-1")
                .tell("intake/p-ben", Happenings.eligible("i-ben"))
                .on(5)
                .tell("assessment/p-ben", Happenings.assessmentStarted("a-ben"))
                .on(7)
                .tell("assessment/p-ben", Happenings.assessmentCompleted("a-ben"))
                .tell("assessment/p-ben", Happenings.needIdentified("n-ben-wash", 2))
                .tell("assessment/p-ben", Happenings.needIdentified("n-ben-walk", 2))
                .tell("assessment/p-ben", Happenings.needIdentified("n-ben-talk", 1))
                .tell("assessment/p-ben", Happenings.needIdentified("n-ben-home", 1))
                .by("cm-2")
                .on(9)
                .tell("plan/p-ben", Happenings.servicePlanned("s-ben-respite", "respite", "n-ben-wash"))
                .tell("plan/p-ben", Happenings.servicePlanned("s-ben-walks", "respite", "n-ben-walk"))
                .tell("plan/p-ben", Happenings.servicePlanned("s-ben-garden", "garden", "n-ben-wash"))
                .tell("plan/p-ben", Happenings.leftUncovered("n-ben-talk", UncoveredReason.NO_OFFER))
                .tell("plan/p-ben", new PlanSubmitted("plan-ben", "a-ben", "cm-2"))
                .on(10)
                .tell(
                        "plan/p-ben",
                        Happenings.planAgreed(
                                "a-ben",
                                Happenings.agreedService("s-ben-respite", "respite", "n-ben-wash"),
                                Happenings.agreedService("s-ben-walks", "respite", "n-ben-walk"),
                                Happenings.agreedService("s-ben-garden", "garden", "n-ben-wash")));
    }

    private static void requests(Chronicle chronicle) {
        chronicle
                .on(11)
                .by("system:when-plan-agreed")
                .tell("offer/respite", Happenings.capacityReserved(ADA, "s-ada-respite"))
                .tell("offer/meals", Happenings.capacityReserved(ADA, "s-ada-meals"))
                .tell("offer/respite", Happenings.capacityReserved(BEN, "s-ben-respite"))
                .tell("offer/respite", Happenings.capacityReserved(BEN, "s-ben-walks"))
                .tell("offer/garden", Happenings.capacityRefused(BEN, "s-ben-garden"))
                .by("system:when-capacity-reserved")
                .tell(
                        "plan/p-ada",
                        Happenings.serviceCapacityReserved("s-ada-respite", "respite", Entitlement.DISCRETIONARY))
                .tell("plan/p-ada", Happenings.authorisationRequested("r-1", "s-ada-respite"))
                .tell("plan/p-ada", Happenings.serviceCapacityReserved("s-ada-meals", "meals", Entitlement.CAPACITY))
                .tell("plan/p-ada", new PlanActivated("plan-ada"))
                .tell(
                        "plan/p-ben",
                        Happenings.serviceCapacityReserved("s-ben-respite", "respite", Entitlement.DISCRETIONARY))
                .tell("plan/p-ben", Happenings.authorisationRequested("r-2", "s-ben-respite"))
                .tell("plan/p-ben", Happenings.authorisationRequested("r-3", "s-ben-walks"))
                .on(12)
                .by("system:when-authorisation-requested")
                .tell("envelope/respite-2026", Happenings.requestReceived("r-1", ADA, "s-ada-respite"))
                .tell("envelope/respite-2026", Happenings.requestGranted("r-1", ADA, "s-ada-respite", day(42)))
                .tell("envelope/respite-2026", Happenings.requestReceived("r-2", BEN, "s-ben-respite"))
                .tell("envelope/respite-2026", Happenings.requestPartiallyGranted("r-2", BEN, "s-ben-respite", day(42)))
                .tell("envelope/respite-2026", Happenings.requestReceived("r-3", BEN, "s-ben-walks"))
                .tell("envelope/respite-2026", Happenings.requestDeferred("r-3", BEN, "s-ben-walks"))
                .by("system:when-request-granted")
                .tell("plan/p-ada", Happenings.serviceAuthorised("s-ada-respite", "r-1", day(42)))
                .tell("plan/p-ben", Happenings.serviceAuthorised("s-ben-respite", "r-2", day(42)));
    }

    private static void services(Chronicle chronicle) {
        chronicle
                .on(15)
                .by("association-1")
                .tell("plan/p-ada", Happenings.serviceStarted("s-ada-meals"))
                .tell("offer/meals", new CapacityConfirmed(new PersonId(ADA), "s-ada-meals"))
                .on(20)
                .by("provider-1")
                .tell("plan/p-ben", Happenings.serviceNotDelivered("s-ben-respite"))
                .on(25)
                .tell("plan/p-ben", Happenings.serviceStarted("s-ben-respite"))
                .on(60)
                .tell("plan/p-ada", Happenings.serviceStarted("s-ada-respite"))
                .on(90)
                .by("cm-1")
                .tell("plan/p-ada", Happenings.serviceEnded("s-ada-respite"))
                .by("system:when-service-ended")
                .tell("offer/respite", Happenings.capacityReleased(ADA, "s-ada-respite"))
                .tell("envelope/respite-2026", Happenings.commitmentReleased("r-1", ADA, "s-ada-respite"))
                .tell("envelope/respite-2026", Happenings.requestGranted("r-3", BEN, "s-ben-walks", day(120)))
                .tell("envelope/respite-2026", Happenings.requestGranted("r-2", BEN, "s-ben-respite", day(121)))
                .by("system:when-request-granted")
                .tell("plan/p-ben", Happenings.serviceAuthorised("s-ben-walks", "r-3", day(120)))
                .on(95)
                .by("admin-1")
                .tell("offer/garden", new OfferWithdrawn("season over"))
                .on(100)
                .by("assessor-1")
                .tell("assessment/p-ben", Happenings.assessmentCompleted("a-ben-2"))
                .tell("assessment/p-ben", new NeedResolved("a-ben-2", "n-ben-home", "d640"))
                .tell("assessment/p-ben", Happenings.needRevised("n-ben-talk", 3));
    }
}

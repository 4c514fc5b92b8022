package org.entrelacs.coordination;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;

/// Events of the other services, with plausible contents where the tests do not care.
public final class Happenings {
    private static final Instant ANY_TIME = Instant.parse("2026-01-05T08:00:00Z");
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 5);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Money AMOUNT = Money.eur(60_000);
    private static final PersonalText WORDS = new PersonalText("in their own words");
    private static final Claim CLAIM = new Claim(new BigDecimal("0.66"), BigDecimal.ONE, new BigDecimal("0.50"), true);

    private Happenings() {}

    public static IntakeTriaged eligible(String intake) {
        return triaged(intake, TriageOutcome.ELIGIBLE);
    }

    public static IntakeTriaged triaged(String intake, TriageOutcome outcome) {
        return new IntakeTriaged(intake, outcome, TriageUrgency.URGENT, List.of("loss-of-autonomy"), "");
    }

    public static AssessmentStarted assessmentStarted(String assessment) {
        return new AssessmentStarted(assessment, List.of(new InstrumentVersion("aggir", "1")));
    }

    public static AssessmentCompleted assessmentCompleted(String assessment) {
        return new AssessmentCompleted(
                assessment,
                List.of(new InstrumentVersion("aggir", "1")),
                ANY_TIME,
                List.of(),
                List.of(AnswerSource.OBSERVED),
                List.of());
    }

    public static NeedIdentified needIdentified(String need, int unmet) {
        return new NeedIdentified("a1", need, "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 3 - unmet, unmet);
    }

    public static NeedRevised needRevised(String need, int unmet) {
        return new NeedRevised("a2", need, "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 3 - unmet, unmet);
    }

    public static ServicePlanned servicePlanned(String service, String offer, String... needs) {
        return new ServicePlanned(
                service,
                offer,
                "provider-1",
                ResourceKind.PRIVATE,
                "home-help",
                List.of(needs),
                List.of("g1"),
                TWO_HOURS,
                12,
                AMOUNT,
                Entitlement.DISCRETIONARY,
                "respite-2026",
                false,
                CLAIM);
    }

    public static NeedLeftUncovered leftUncovered(String need, UncoveredReason reason) {
        return new NeedLeftUncovered(need, reason, WORDS);
    }

    public static ServiceDeclined declined(String need) {
        return new ServiceDeclined(need, WORDS);
    }

    public static PlanRevised planRevised(String replacedAssessment, String assessment) {
        return new PlanRevised("plan-2", "plan-1", replacedAssessment, evidence(assessment), List.of());
    }

    public static PlanAgreed planAgreed(String assessment, AgreedService... services) {
        return new PlanAgreed("plan-1", assessment, AgreedBy.PERSON, List.of(services));
    }

    public static AgreedService agreedService(String service, String offer, String... needs) {
        return new AgreedService(service, offer, TWO_HOURS, List.of(needs));
    }

    public static PlannedServiceRemoved removed(String service) {
        return new PlannedServiceRemoved(service, WORDS);
    }

    public static OfferPublished offerPublished(String provider) {
        return new OfferPublished(
                provider,
                ResourceKind.PRIVATE,
                "home-help",
                List.of("d510"),
                "38185",
                List.of("fr"),
                Duration.ofHours(20),
                Money.eur(2_500),
                Entitlement.DISCRETIONARY,
                "respite-2026");
    }

    public static CapacityReserved capacityReserved(String person, String service) {
        return new CapacityReserved(new PersonId(person), service, TWO_HOURS);
    }

    public static CapacityRefused capacityRefused(String person, String service) {
        return new CapacityRefused(
                new PersonId(person), service, TWO_HOURS, Duration.ofHours(1), CapacityRefusal.CAPACITY_EXCEEDED);
    }

    public static CapacityReleased capacityReleased(String person, String service) {
        return new CapacityReleased(new PersonId(person), service, TWO_HOURS, "service ended");
    }

    public static ServiceCapacityReserved serviceCapacityReserved(
            String service, String offer, Entitlement entitlement) {
        return new ServiceCapacityReserved(service, offer, "provider-1", entitlement);
    }

    public static AuthorisationRequested authorisationRequested(String request, String service) {
        return new AuthorisationRequested(
                request, service, "respite", "respite-2026", AMOUNT, false, "cm-1", CLAIM, evidence("a1"), needs());
    }

    public static EnvelopeOpened envelopeOpened(LocalDate from) {
        return new EnvelopeOpened(
                "38", "respite", Entitlement.DISCRETIONARY, Money.eur(120_000), from, from.plusYears(1));
    }

    public static PolicyApplied policyApplied() {
        return new PolicyApplied(new PolicyContent(
                "respite-policy",
                1,
                Map.of("urgency", BigDecimal.ONE),
                new BigDecimal(55),
                BigDecimal.TEN,
                new BigDecimal("0.5"),
                4,
                30,
                30,
                60,
                Money.eur(100_000)));
    }

    public static RequestReceived requestReceived(String request, String person, String service) {
        return new RequestReceived(
                request,
                new PersonId(person),
                service,
                "respite",
                AMOUNT,
                false,
                "cm-1",
                ANY_TIME,
                CLAIM,
                evidence("a1"),
                needs());
    }

    public static RequestGranted requestGranted(String request, String person, String service, Instant startBy) {
        return new RequestGranted(request, new PersonId(person), service, AMOUNT, startBy, decided());
    }

    public static RequestPartiallyGranted requestPartiallyGranted(
            String request, String person, String service, Instant startBy) {
        return new RequestPartiallyGranted(request, new PersonId(person), service, AMOUNT, AMOUNT, startBy, decided());
    }

    public static RequestDeferred requestDeferred(String request, String person, String service) {
        return new RequestDeferred(
                request, new PersonId(person), service, DeferralReason.NO_BUDGET, 1, 1, ANY_TIME, decided());
    }

    public static RequestRefused requestRefused(String request, String person, String service) {
        var reason = new Reason("gir-not-eligible", "5", "4");
        return new RequestRefused(
                request, new PersonId(person), service, List.of(reason), List.of(reason), ANY_TIME, decided());
    }

    public static RequestWithdrawn requestWithdrawn(String request, String person, String service) {
        return new RequestWithdrawn(request, new PersonId(person), service, "another solution was found");
    }

    public static CommitmentReleased commitmentReleased(String request, String person, String service) {
        return new CommitmentReleased(request, new PersonId(person), service, AMOUNT, "service ended");
    }

    public static ServiceAuthorised serviceAuthorised(String service, String request, Instant startBy) {
        return new ServiceAuthorised(service, request, "provider-1", AMOUNT, startBy);
    }

    public static ServiceStarted serviceStarted(String service) {
        return new ServiceStarted(service, "offer-1", "provider-1", ANY_DAY);
    }

    public static ServiceNotDelivered serviceNotDelivered(String service) {
        return new ServiceNotDelivered(service, "provider-1", ANY_DAY, NotDeliveredReason.PROVIDER_ABSENT);
    }

    public static ServiceEnded serviceEnded(String service) {
        return new ServiceEnded(service, "offer-1", "", "", ANY_DAY, EndReason.PERSON_WISH);
    }

    private static Evidence evidence(String assessment) {
        return new Evidence(assessment, ANY_TIME, List.of(AnswerSource.OBSERVED), List.of());
    }

    private static List<AssessedNeed> needs() {
        return List.of(new AssessedNeed("n1", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 0, 3));
    }

    private static Decided decided() {
        return new Decided(
                "system:policy",
                ANY_TIME,
                "respite-policy",
                1,
                new BigDecimal("61.2500"),
                new BigDecimal(55),
                Money.eur(120_000),
                AMOUNT,
                0);
    }
}

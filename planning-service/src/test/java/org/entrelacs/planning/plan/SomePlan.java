package org.entrelacs.planning.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyWritten;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.GoalAdded;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.DeciderSpec;
import org.entrelacs.log.Uuid5;

/// A person who cannot wash ("washing") or keep house ("household") alone and who has stairs handled already
/// ("stairs"); a right, `help`, and a discretionary service, `respite`, each at an offer of its own.
final class SomePlan {
    static final PlanDecider RULES = new PlanDecider();

    static final AssessedNeed WASHING = need("washing", "d510", 3, 0);
    static final AssessedNeed HOUSEHOLD = need("household", "d640", 2, 1);
    static final AssessedNeed STAIRS = need("stairs", "d455", 2, 2);
    static final List<AssessedNeed> NEEDS = List.of(WASHING, HOUSEHOLD, STAIRS);
    static final Evidence EVIDENCE = evidence("a1");
    static final Claim CLAIM = new Claim(new BigDecimal("0.66"), new BigDecimal("0.8"), new BigDecimal("0.5"), false);

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final Instant START_BY = Instant.parse("2026-12-06T00:00:00Z");

    static final Offered.Open HELP_OFFER =
            new Offered.Open("adess", ResourceKind.ASSOCIATION, "home-help", Money.eur(2450), Entitlement.RIGHT, "");
    static final Offered.Open RESPITE_OFFER = new Offered.Open(
            "relais", ResourceKind.PRIVATE, "respite", Money.eur(3000), Entitlement.DISCRETIONARY, "respite-75");

    static final PlanDrafted DRAFTED = new PlanDrafted("plan-1", EVIDENCE, NEEDS);
    static final GoalAdded GOAL = new GoalAdded("goal", text("stay at home"), List.of("washing", "household"));
    static final ServicePlanned HELP = planned("help", "offer-h", HELP_OFFER, "washing", 4, 98_000);
    static final ServicePlanned RESPITE = planned("respite", "offer-r", RESPITE_OFFER, "household", 2, 60_000);
    /// Two weeks after the assessment.
    static final LocalDate START = LocalDate.parse("2026-12-04");

    static final ServicePlanned HELP_FROM = starting(HELP, START);
    static final ServicePlanned RESPITE_FROM = starting(RESPITE, START);
    static final PlanSubmitted SUBMITTED = new PlanSubmitted("plan-1", "a1", "cm-1");
    static final PlanAgreed AGREED = new PlanAgreed(
            "plan-1",
            "a1",
            AgreedBy.PERSON,
            List.of(
                    new AgreedService("help", "offer-h", hours(4), List.of("washing"), null, 10),
                    new AgreedService("respite", "offer-r", hours(2), List.of("household"), null, 10)));
    static final ServiceCapacityReserved HELP_RESERVED =
            new ServiceCapacityReserved("help", "offer-h", "adess", Entitlement.RIGHT);
    static final ServiceCapacityReserved RESPITE_RESERVED =
            new ServiceCapacityReserved("respite", "offer-r", "relais", Entitlement.DISCRETIONARY);
    static final ServiceCapacityRefused HELP_REFUSED =
            new ServiceCapacityRefused("help", "offer-h", hours(1), CapacityRefusal.CAPACITY_EXCEEDED);
    static final String REQUEST =
            Uuid5.of(Uuid5.ENTRELACS, "request", "respite", "plan-1").toString();
    static final AuthorisationRequested REQUESTED = new AuthorisationRequested(
            REQUEST,
            "respite",
            "respite",
            "respite-75",
            Money.eur(60_000),
            true,
            "cm-1",
            CLAIM,
            EVIDENCE,
            List.of(HOUSEHOLD));
    static final PlanActivated ACTIVATED = new PlanActivated("plan-1");
    static final ServiceAuthorised AUTHORISED = authorised(60_000);
    static final ServiceNotAuthorised NOT_AUTHORISED =
            new ServiceNotAuthorised("respite", "offer-r", REQUEST, List.of("score-below-threshold"));
    static final ServiceReinstated REINSTATED =
            new ServiceReinstated("respite", "offer-r", REQUEST, hours(2), null, 10);
    static final ServiceStarted HELP_STARTED = new ServiceStarted("help", "offer-h", "adess", TODAY);
    static final ServiceStarted RESPITE_STARTED = new ServiceStarted("respite", "offer-r", "relais", TODAY);
    static final PlanRevised REVISED = new PlanRevised("plan-2", "plan-1", "a1", evidence("a2"), NEEDS);
    static final AuthorisationReassessed REASSESSED =
            new AuthorisationReassessed(REQUEST, "respite", "respite-75", evidence("a2"), List.of(HOUSEHOLD));
    static final AdvocacyFile ADVOCACY = pleaded("I want to sleep at home.");
    static final AdvocacyWritten PLEADED = new AdvocacyWritten("respite", ADVOCACY);
    static final PlanClosed CLOSED = new PlanClosed("plan-1", EndReason.MOVED);

    static final List<PlanEvent> DRAFT = List.of(DRAFTED, GOAL, HELP, RESPITE);
    static final List<PlanEvent> IN_SUBMITTED = and(DRAFT, SUBMITTED);
    static final List<PlanEvent> IN_AGREED = and(IN_SUBMITTED, AGREED);
    static final List<PlanEvent> IN_ACTIVE = and(IN_AGREED, HELP_RESERVED, RESPITE_RESERVED, REQUESTED, ACTIVATED);

    private SomePlan() {}

    /// The plan with both its services, on its way to that phase.
    static DeciderSpec<PlanCommand, Plan, PlanEvent, PlanRefusal> in(PlanStatus status) {
        return DeciderSpec.given(
                RULES,
                switch (status) {
                    case DRAFT -> DRAFT;
                    case SUBMITTED -> IN_SUBMITTED;
                    case AGREED -> IN_AGREED;
                    case ACTIVE -> IN_ACTIVE;
                    case CLOSED -> and(DRAFT, CLOSED);
                });
    }

    static DeciderSpec<PlanCommand, Plan, PlanEvent, PlanRefusal> inActive(PlanEvent... more) {
        return DeciderSpec.given(RULES, and(IN_ACTIVE, more));
    }

    static DeciderSpec<PlanCommand, Plan, PlanEvent, PlanRefusal> inAgreed(PlanEvent... more) {
        return DeciderSpec.given(RULES, and(IN_AGREED, more));
    }

    static List<PlanEvent> and(List<PlanEvent> events, PlanEvent... more) {
        List<PlanEvent> all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    static AssessedNeed need(String id, String code, int disability, int resource) {
        return new AssessedNeed(
                id,
                code,
                NeedDimension.FUNCTIONAL,
                Severity.ofQualifier(disability),
                disability,
                resource,
                disability - resource);
    }

    static Evidence evidence(String assessment) {
        return new Evidence(
                assessment,
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(AnswerSource.OBSERVED),
                List.of(new Score("aggir", "1", "gir", BigDecimal.TWO)));
    }

    static ServicePlanned planned(
            String service, String offer, Offered.Open offered, String need, long hours, long cents) {
        return new ServicePlanned(
                service,
                offer,
                offered.provider(),
                offered.kind(),
                offered.serviceClass(),
                List.of(need),
                List.of("goal"),
                hours(hours),
                10,
                Money.eur(cents),
                offered.entitlement(),
                offered.envelope(),
                true,
                CLAIM);
    }

    static ServicePlanned starting(ServicePlanned planned, LocalDate start) {
        return new ServicePlanned(
                planned.service(),
                planned.offer(),
                planned.provider(),
                planned.kind(),
                planned.serviceClass(),
                planned.needs(),
                planned.goals(),
                planned.perWeek(),
                planned.weeks(),
                planned.amount(),
                planned.entitlement(),
                planned.envelope(),
                planned.divisible(),
                planned.claim(),
                planned.proposal(),
                start);
    }

    static ServiceAuthorised authorised(long cents) {
        return new ServiceAuthorised("respite", REQUEST, "relais", Money.eur(cents), START_BY);
    }

    static ServiceEnded ended(String service, String offer, String request, String envelope) {
        return new ServiceEnded(service, offer, request, envelope, TODAY, EndReason.MOVED);
    }

    static AdvocacyFile pleaded(String words) {
        return new AdvocacyFile(
                text("Her daughter leaves in May."),
                List.of("a1", "letter-7"),
                text(words),
                text("The day centre is full."),
                text("She would have to move."));
    }

    static PersonalText text(String text) {
        return new PersonalText(text);
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}

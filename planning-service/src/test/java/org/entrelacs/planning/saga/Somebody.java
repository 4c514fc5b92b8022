package org.entrelacs.planning.saga;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Speaker;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;

/// A person whose plan was just agreed: help by right from a day to come on, and respite that has to be granted, of an
/// offer that has hours
/// for one.
final class Somebody {
    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final List<AssessedNeed> NEEDS = List.of(need("washing"), need("household"));
    static final Offered.Open HELP =
            new Offered.Open("adess", ResourceKind.ASSOCIATION, "home-help", Money.eur(2450), Entitlement.RIGHT, "");
    static final Offered.Open RESPITE = new Offered.Open(
            "relais", ResourceKind.PRIVATE, "respite", Money.eur(3000), Entitlement.DISCRETIONARY, "respite-75");

    /// A reservation that needs no authorisation waits for two weeks.
    private static final OfferDetails KEPT =
            new OfferDetails("", "", List.of(), List.of(), null, List.of(), List.of(), 14);

    private static final Claim CLAIM = new Claim(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, false);

    private Somebody() {}

    static World agreed() {
        return World.EMPTY
                .asks("offer-h", publish(HELP, 4))
                .flatMap(world -> world.asks("offer-r", publish(RESPITE, 2)))
                .flatMap(world -> world.asks(new DraftPlan("plan-1", evidence("a1"), NEEDS)))
                .flatMap(world -> world.asks(
                        new AddGoal("goal", new PersonalText("stay at home"), List.of("washing", "household"))))
                .flatMap(world ->
                        world.asks(service("help", "offer-h", HELP, "washing", 4, Optional.of(TODAY.plusWeeks(2)))))
                .flatMap(world -> world.asks(service("respite", "offer-r", RESPITE, "household", 2, Optional.empty())))
                .flatMap(world -> world.asks(new SubmitPlan("cm")))
                .flatMap(world -> world.asks(new AgreePlan(AgreedBy.PERSON)))
                .orElseThrow();
    }

    static Evidence evidence(String assessment) {
        return new Evidence(assessment, Instant.parse("2026-11-20T10:00:00Z"), List.of(), List.of());
    }

    private static AssessedNeed need(String id) {
        return new AssessedNeed(id, "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 0, 3);
    }

    private static PlanService service(
            String id, String offer, Offered.Open offered, String need, long hours, Optional<LocalDate> start) {
        return new PlanService(
                id,
                offer,
                offered,
                List.of(need),
                List.of("goal"),
                Duration.ofHours(hours),
                10,
                start,
                true,
                CLAIM,
                Optional.empty());
    }

    private static PublishOffer publish(Offered.Open offer, long hours) {
        return new PublishOffer(
                new Speaker.Network(),
                new OfferTerms(
                        offer.provider(),
                        offer.kind(),
                        offer.serviceClass(),
                        List.of("d510"),
                        "75056",
                        List.of("fr"),
                        Duration.ofHours(hours),
                        offer.unitCost(),
                        offer.entitlement(),
                        offer.envelope(),
                        KEPT));
    }
}

package org.entrelacs.planning.saga;

import static org.entrelacs.planning.saga.Somebody.RESPITE;
import static org.entrelacs.planning.saga.Somebody.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.RenewReservation;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.Speaker;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.EndService;
import org.entrelacs.planning.plan.PlanCommand.LeaveNeedUncovered;
import org.entrelacs.planning.plan.PlanCommand.RemovePlannedService;
import org.entrelacs.planning.plan.PlanCommand.ReportStart;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.Reporter;

/// What people do, whenever they like. Empty when it cannot be done now.
enum Deed {
    START_HELP,
    START_RESPITE,
    END_HELP,
    END_RESPITE,
    CLOSE,
    ASSESS_AGAIN,
    ASSESS_ONCE_MORE,
    LEAVE_UNCOVERED,
    SUBMIT,
    AGREE,
    PLAN_RESPITE_AGAIN,
    REMOVE_RESPITE,

    GRANT,
    GRANT_LATER,
    REFUSE,
    GRANT_ON_APPEAL,
    GRANT_AHEAD,
    REFUSE_AFTER_ALL,
    CARRY_OVER,

    /// Somebody else wants the hours too.
    OTHERS_COME,
    OTHERS_GO,
    WITHDRAW_OFFER,
    WITHDRAW_HELP_OFFER,
    RENEW_HELP,
    /// The time is over for which the offer keeps hours for a service that has not started.
    HELP_IS_UNCLAIMED;

    private static final String OFFER = "offer-r";
    private static final String HELP_OFFER = "offer-h";
    private static final String BUDGET = "respite-75";
    private static final String NEXT_BUDGET = "respite-76";
    private static final PersonId OTHER = new PersonId("other");
    private static final Speaker NETWORK = new Speaker.Network();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Hours HOURS = new Hours("others", Duration.ofHours(2), HeldWeeks.from(TODAY, null));

    Optional<World> in(World world) {
        return switch (this) {
            case START_HELP -> world.asks(start("help"));
            case START_RESPITE -> world.asks(start("respite"));
            case END_HELP -> world.asks(end("help"));
            case END_RESPITE -> world.asks(end("respite"));
            case CLOSE -> world.asks(new ClosePlan(EndReason.MOVED, TODAY));
            case ASSESS_AGAIN -> world.asks(assessed("plan-2", "a2"));
            case ASSESS_ONCE_MORE -> world.asks(assessed("plan-3", "a3"));
            case LEAVE_UNCOVERED ->
                world.asks(
                        new LeaveNeedUncovered("household", UncoveredReason.NO_CAPACITY, new PersonalText("nobody")));
            case SUBMIT -> world.asks(new SubmitPlan("cm"));
            case AGREE -> world.asks(new AgreePlan(AgreedBy.PERSON));
            case PLAN_RESPITE_AGAIN ->
                world.asks(new ChangePlannedService("respite", RESPITE, Duration.ofHours(2), 10));
            case REMOVE_RESPITE -> world.asks(new RemovePlannedService("respite", new PersonalText("another way")));
            case GRANT -> decides(world, BUDGET, Envelope::grant);
            case GRANT_LATER -> decides(world, NEXT_BUDGET, Envelope::grant);
            case REFUSE -> decides(world, BUDGET, Envelope::refuse);
            case GRANT_ON_APPEAL -> decides(world, BUDGET, Envelope::grantOnAppeal);
            case GRANT_AHEAD -> decides(world, BUDGET, Envelope::grantProvisionally);
            case REFUSE_AFTER_ALL -> decides(world, BUDGET, Envelope::refuseProvisional);
            case CARRY_OVER -> decides(world, BUDGET, envelope -> envelope.carryOver(NEXT_BUDGET));
            case OTHERS_COME -> world.asks(OFFER, new ReserveCapacity(OTHER, NOON, List.of(HOURS)));
            case OTHERS_GO -> world.asks(OFFER, new ReleaseCapacity(OTHER, "others", "service-ended"));
            case WITHDRAW_OFFER -> world.asks(OFFER, new WithdrawOffer(NETWORK, "no staff"));
            case WITHDRAW_HELP_OFFER -> world.asks(HELP_OFFER, new WithdrawOffer(NETWORK, "no staff"));
            case RENEW_HELP -> world.asks(HELP_OFFER, new RenewReservation(NETWORK, "help", NOON));
            case HELP_IS_UNCLAIMED -> world.isDue(HELP_OFFER);
        };
    }

    private static ReportStart start(String service) {
        return new ReportStart(service, new Reporter.CaseManager(), TODAY, TODAY);
    }

    private static EndService end(String service) {
        return new EndService(service, new Reporter.CaseManager(), TODAY, EndReason.PERSON_WISH, TODAY);
    }

    private static DraftPlan assessed(String plan, String assessment) {
        return new DraftPlan(plan, Somebody.evidence(assessment), Somebody.NEEDS);
    }

    private static Optional<World> decides(
            World world, String name, Function<Envelope, Optional<Envelope.Step>> decision) {
        return decision.apply(world.envelopes().getOrDefault(name, Envelope.EMPTY))
                .map(step -> world.does(name, step));
    }
}

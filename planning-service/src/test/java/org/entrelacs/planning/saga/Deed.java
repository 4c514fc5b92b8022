package org.entrelacs.planning.saga;

import static org.entrelacs.planning.saga.Somebody.RESPITE;
import static org.entrelacs.planning.saga.Somebody.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.Speaker;
import org.entrelacs.planning.plan.PlanCommand;
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
    START_HELP(plan(start("help"))),
    START_RESPITE(plan(start("respite"))),
    END_HELP(plan(end("help"))),
    END_RESPITE(plan(end("respite"))),
    CLOSE(plan(new ClosePlan(EndReason.MOVED, TODAY))),
    ASSESS_AGAIN(plan(new DraftPlan("plan-2", Somebody.evidence("a2"), Somebody.NEEDS))),
    ASSESS_ONCE_MORE(plan(new DraftPlan("plan-3", Somebody.evidence("a3"), Somebody.NEEDS))),
    LEAVE_UNCOVERED(
            plan(new LeaveNeedUncovered("household", UncoveredReason.NO_CAPACITY, new PersonalText("nobody")))),
    SUBMIT(plan(new SubmitPlan("cm"))),
    AGREE(plan(new AgreePlan(AgreedBy.PERSON))),
    PLAN_RESPITE_AGAIN(plan(new ChangePlannedService("respite", RESPITE, Duration.ofHours(2), 10))),
    REMOVE_RESPITE(plan(new RemovePlannedService("respite", new PersonalText("another way")))),

    GRANT(envelope("respite-75", Envelope::grant)),
    GRANT_LATER(envelope("respite-76", Envelope::grant)),
    REFUSE(envelope("respite-75", Envelope::refuse)),
    GRANT_ON_APPEAL(envelope("respite-75", Envelope::grantOnAppeal)),
    GRANT_AHEAD(envelope("respite-75", Envelope::grantProvisionally)),
    REFUSE_AFTER_ALL(envelope("respite-75", Envelope::refuseProvisional)),
    CARRY_OVER(envelope("respite-75", envelope -> envelope.carryOver("respite-76"))),

    /// Somebody else wants the hours too.
    OTHERS_COME(offer(
            new ReserveCapacity(new PersonId("other"), List.of(new Hours("others", Duration.ofHours(2)))))),
    OTHERS_GO(offer(new ReleaseCapacity(new PersonId("other"), "others", "service-ended"))),
    WITHDRAW_OFFER(offer(new WithdrawOffer(new Speaker.Network(), "no staff")));

    private final Function<World, Optional<World>> deed;

    Deed(Function<World, Optional<World>> deed) {
        this.deed = deed;
    }

    Optional<World> in(World world) {
        return deed.apply(world);
    }

    private static ReportStart start(String service) {
        return new ReportStart(service, new Reporter.CaseManager(), TODAY, TODAY);
    }

    private static EndService end(String service) {
        return new EndService(service, new Reporter.CaseManager(), TODAY, EndReason.PERSON_WISH, TODAY);
    }

    private static Function<World, Optional<World>> plan(PlanCommand command) {
        return world -> world.asks(command);
    }

    private static Function<World, Optional<World>> offer(
            OfferCommand command) {
        return world -> world.asks("offer-r", command);
    }

    private static Function<World, Optional<World>> envelope(
            String name, Function<Envelope, Optional<Envelope.Step>> decision) {
        return world -> decision.apply(world.envelopes().getOrDefault(name, Envelope.EMPTY))
                .map(step -> world.does(name, step));
    }
}

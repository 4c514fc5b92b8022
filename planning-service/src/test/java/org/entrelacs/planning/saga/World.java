package org.entrelacs.planning.saga;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.log.Verdict.Refused;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanDecider;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.saga.Messages.Message;
import org.pcollections.TreePMap;

/// One person's plan, the offers and envelopes that it deals with, and what is under way between them. Decided and
/// folded by the rules themselves; what becomes a command to whom is said by the reactions themselves.
record World(Plan plan, TreePMap<String, Offer> offers, TreePMap<String, Envelope> envelopes, Messages messages) {
    private static final PlanDecider PLANS = new PlanDecider();
    private static final OfferDecider OFFERS = new OfferDecider();
    private static final String PLAN = "plan/p";
    private static final String ENVELOPE = "envelope/";
    private static final String CARRIED = "carried";

    static final World EMPTY = new World(PLANS.initial(), TreePMap.empty(), TreePMap.empty(), Messages.NONE);

    /// Empty when the rules refuse.
    Optional<World> asks(PlanCommand command) {
        return switch (PLANS.decide(command, plan)) {
            case Accepted<PlanEvent, PlanRefusal>(var events) -> Optional.of(happened(events));
            case Refused<PlanEvent, PlanRefusal> _ -> Optional.empty();
        };
    }

    Optional<World> asks(String offer, OfferCommand command) {
        return switch (OFFERS.decide(command, offers.getOrDefault(offer, OFFERS.initial()))) {
            case Accepted<OfferEvent, OfferRefusal>(var events) -> Optional.of(happened(offer, events));
            case Refused<OfferEvent, OfferRefusal> _ -> Optional.empty();
        };
    }

    /// Empty when nothing waits for its time.
    Optional<World> isDue(String offer) {
        return OFFERS.nextDue(offers.getOrDefault(offer, OFFERS.initial())).flatMap(due -> asks(offer, due.command()));
    }

    World does(String envelope, Envelope.Step step) {
        Messages told = messages;
        for (Object event : step.events()) {
            told = told.told(ENVELOPE + envelope, event);
            String successor = successorOf(event);
            if (!successor.isEmpty()) {
                told = told.told(ENVELOPE + envelope, ENVELOPE + successor, new Message(CARRIED, event));
            }
        }
        return new World(plan, offers, envelopes.plus(envelope, step.after()), told);
    }

    /// What envelopes tell each other.
    private static String successorOf(Object event) {
        return switch (event) {
            case RequestCarriedOver carried -> carried.successor();
            case CarriedOverRequestEnded ended -> ended.successor();
            default -> "";
        };
    }

    /// The next message of a way arrives.
    World arrives(String way) {
        World rest = new World(plan, offers, envelopes, messages.withoutNext(way));
        Message message = messages.next(way);
        String target = Messages.target(way);
        if (target.startsWith(ENVELOPE)) {
            return rest.arrives(target.substring(ENVELOPE.length()), message.event());
        }
        Object command = Messages.command(message, way);
        return switch (command) {
            case PlanCommand toPlan -> rest.asks(toPlan).orElse(rest);
            case OfferCommand toOffer ->
                rest.asks(target.substring("offer/".length()), toOffer).orElse(rest);
            default -> throw new AssertionError("nobody takes " + command);
        };
    }

    private World arrives(String name, Object event) {
        Envelope envelope = envelopes.getOrDefault(name, Envelope.EMPTY);
        return switch (event) {
            case AuthorisationRequested asked -> does(name, new Envelope.Step(envelope.received(asked), List.of()));
            case RequestCarriedOver carried ->
                does(name, new Envelope.Step(envelope.received(carried.request()), List.of()));
            case ServiceEnded ended -> does(name, envelope.given(ended.request()));
            case RequestGivenUp givenUp -> does(name, envelope.given(givenUp.request()));
            case CarriedOverRequestEnded ended -> does(name, envelope.given(ended.request()));
            default -> throw new AssertionError("no envelope takes " + event);
        };
    }

    private World happened(List<PlanEvent> events) {
        Plan after = plan;
        Messages told = messages;
        for (PlanEvent event : events) {
            after = PLANS.evolve(after, event);
            told = told.told(PLAN, event);
            String envelope = envelopeOf(event);
            if (!envelope.isEmpty()) {
                told = told.told(PLAN, ENVELOPE + envelope, new Message("gatekeeping", event));
            }
        }
        return new World(after, offers, envelopes, told);
    }

    /// What gatekeeping reacts to.
    private static String envelopeOf(PlanEvent event) {
        return switch (event) {
            case AuthorisationRequested asked -> asked.envelope();
            case ServiceEnded ended -> ended.envelope();
            case RequestGivenUp givenUp -> givenUp.envelope();
            default -> "";
        };
    }

    private World happened(String offer, List<OfferEvent> events) {
        Offer after = offers.getOrDefault(offer, OFFERS.initial());
        Messages told = messages;
        for (OfferEvent event : events) {
            after = OFFERS.evolve(after, event);
            told = told.told("offer/" + offer, event);
        }
        return new World(plan, offers.plus(offer, after), envelopes, told);
    }
}

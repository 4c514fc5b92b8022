package org.entrelacs.planning.offer;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferRefusal.CapacityIsPromised;
import org.entrelacs.planning.offer.OfferRefusal.DiscretionaryNeedsEnvelope;
import org.entrelacs.planning.offer.OfferRefusal.EnvelopeIsForDiscretionary;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferExists;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;

public final class OfferDecider implements Decider<OfferCommand, Offer, OfferEvent, OfferRefusal> {
    public static final StreamKind<OfferCommand, Offer, OfferEvent, OfferRefusal> KIND =
            new StreamKind<>("offer", new OfferDecider(), OfferEvent.class, true);

    @Override
    public Offer initial() {
        return new Absent();
    }

    @Override
    public Verdict<OfferEvent, OfferRefusal> decide(OfferCommand command, Offer offer) {
        return switch (command) {
            case PublishOffer publish -> publish(publish, offer);
            case ChangeOffer change -> change(change, offer);
            case WithdrawOffer withdraw -> withdraw(withdraw, offer);
            case ReserveCapacity reserve -> accept(Capacity.reserve(reserve, offer));
            case ConfirmCapacity confirm -> accept(Capacity.confirm(confirm, offer));
            case ReleaseCapacity release -> accept(Capacity.release(release, offer));
        };
    }

    private static Verdict<OfferEvent, OfferRefusal> publish(PublishOffer publish, Offer offer) {
        OfferTerms terms = publish.terms();
        boolean discretionary = terms.entitlement() == Entitlement.DISCRETIONARY;
        return switch (offer) {
            case Absent _ when !publish.speaker().speaksFor(terms) -> refuse(new OfferOfAnotherProvider());
            case Absent _ when discretionary && terms.envelope().isEmpty() -> refuse(new DiscretionaryNeedsEnvelope());
            case Absent _
            when !discretionary && !terms.envelope().isEmpty() -> refuse(new EnvelopeIsForDiscretionary());
            case Absent _ -> accept(terms.published());
            case Published _, Withdrawn _ -> refuse(new OfferExists());
        };
    }

    private static Verdict<OfferEvent, OfferRefusal> change(ChangeOffer change, Offer offer) {
        return switch (offer) {
            case Absent _ -> refuse(new NoSuchOffer());
            case Published(var terms, var _)
            when !change.speaker().speaksFor(terms) -> refuse(new OfferOfAnotherProvider());
            case Published(var _, var ledger)
            when change.weeklyCapacity().compareTo(ledger.promised()) < 0 ->
                refuse(new CapacityIsPromised(ledger.promised(), change.weeklyCapacity()));
            case Published _ -> accept(new OfferChanged(change.weeklyCapacity(), change.unitCost()));
            case Withdrawn _ -> refuse(new OfferIsWithdrawn());
        };
    }

    private static Verdict<OfferEvent, OfferRefusal> withdraw(WithdrawOffer withdraw, Offer offer) {
        return switch (offer) {
            case Absent _ -> refuse(new NoSuchOffer());
            case Published(var terms, var _)
            when !withdraw.speaker().speaksFor(terms) -> refuse(new OfferOfAnotherProvider());
            case Published _ -> accept(new OfferWithdrawn(withdraw.reason()));
            case Withdrawn _ -> refuse(new OfferIsWithdrawn());
        };
    }

    @Override
    public Offer evolve(Offer offer, OfferEvent event) {
        return switch (offer) {
            case Absent absent -> begin(absent, event);
            case Published published -> follow(published, event);
            case Withdrawn withdrawn -> wind(withdrawn, event);
        };
    }

    private static Offer begin(Absent absent, OfferEvent event) {
        return switch (event) {
            case OfferPublished published -> new Published(OfferTerms.of(published), Ledger.EMPTY);
            case CapacityRefused refused when refused.reason() == OfferEvent.CapacityRefusal.NO_SUCH_OFFER -> absent;
            case CapacityRefused _,
                    OfferChanged _,
                    OfferWithdrawn _,
                    CapacityReserved _,
                    CapacityConfirmed _,
                    CapacityReleased _ -> throw cannotFollow(event, absent);
        };
    }

    private static Offer follow(Published offer, OfferEvent event) {
        return switch (event) {
            case OfferChanged(var capacity, var unitCost) ->
                new Published(offer.terms().with(capacity, unitCost), offer.ledger());
            case OfferWithdrawn(var reason) -> new Withdrawn(offer.terms(), offer.ledger(), reason);
            case CapacityReserved(var person, var service, var perWeek) ->
                new Published(offer.terms(), offer.ledger().reserve(person, service, perWeek));
            case CapacityRefused refused when refused.reason() == OfferEvent.CapacityRefusal.CAPACITY_EXCEEDED -> offer;
            case CapacityConfirmed(var _, var service) ->
                new Published(offer.terms(), offer.ledger().confirm(service));
            case CapacityReleased released ->
                new Published(offer.terms(), offer.ledger().release(released.service()));
            case OfferPublished _, CapacityRefused _ -> throw cannotFollow(event, offer);
        };
    }

    private static Offer wind(Withdrawn offer, OfferEvent event) {
        return switch (event) {
            case CapacityRefused refused when refused.reason() == OfferEvent.CapacityRefusal.OFFER_WITHDRAWN -> offer;
            case CapacityConfirmed(var _, var service) ->
                new Withdrawn(offer.terms(), offer.ledger().confirm(service), offer.reason());
            case CapacityReleased released ->
                new Withdrawn(offer.terms(), offer.ledger().release(released.service()), offer.reason());
            case CapacityRefused _, OfferPublished _, OfferChanged _, OfferWithdrawn _, CapacityReserved _ ->
                throw cannotFollow(event, offer);
        };
    }

    private static IllegalStateException cannotFollow(OfferEvent event, Offer offer) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + offer.getClass().getSimpleName());
    }
}

package org.entrelacs.planning.offer;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Known;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.NoteUnclaimed;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.RenewReservation;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.entrelacs.planning.offer.OfferCommand.SuspendOffer;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferRefusal.CapacityIsPromised;
import org.entrelacs.planning.offer.OfferRefusal.DayHasPassed;
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
            case ChangeOffer change -> whilePublished(offer, change.speaker(), published -> change(change, published));
            case SuspendOffer suspend ->
                whilePublished(offer, suspend.speaker(), published -> Availability.suspend(suspend, published));
            case WithdrawOffer(var speaker, var reason) ->
                whilePublished(
                        offer, speaker, published -> Availability.withdraw(new OfferWithdrawn(reason), published));
            case RenewReservation renew ->
                whilePublished(offer, renew.speaker(), published -> Availability.renew(renew, published));
            case ReserveCapacity reserve -> accept(Capacity.reserve(reserve, offer));
            case ConfirmCapacity confirm -> accept(Capacity.confirm(confirm, offer));
            case ReleaseCapacity release -> accept(Capacity.release(release, offer));
            case NoteUnclaimed note -> accept(Capacity.unclaimed(note, offer));
        };
    }

    private static Verdict<OfferEvent, OfferRefusal> whilePublished(
            Offer offer, Speaker speaker, Function<Published, Verdict<OfferEvent, OfferRefusal>> rule) {
        return switch (offer) {
            case Absent _ -> refuse(new NoSuchOffer());
            case Withdrawn _ -> refuse(new OfferIsWithdrawn());
            case Published published ->
                speaker.speaksFor(published.terms()) ? rule.apply(published) : refuse(new OfferOfAnotherProvider());
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

    private static Verdict<OfferEvent, OfferRefusal> change(ChangeOffer command, Published offer) {
        OfferChanged change = command.change();
        LocalDate from = change.from();
        if (from != null && from.isBefore(command.today())) {
            return refuse(new DayHasPassed(from, command.today()));
        }
        Weeks weeks = from == null ? Weeks.ALL : offer.schedule().sameCapacityFrom(from);
        Duration promised = offer.ledger().promised().peak(weeks);
        return change.weeklyCapacity().compareTo(promised) < 0
                ? refuse(new CapacityIsPromised(promised, change.weeklyCapacity()))
                : accept(change);
    }

    @Override
    public Optional<Due<OfferCommand>> nextDue(Offer offer) {
        return offer instanceof Known known
                ? known.ledger().nextUnclaimed().map(at -> new Due<>("unclaimed", at, new NoteUnclaimed(at)))
                : Optional.empty();
    }

    @Override
    public Offer evolve(Offer offer, OfferEvent event) {
        return OfferFold.evolve(offer, event);
    }
}

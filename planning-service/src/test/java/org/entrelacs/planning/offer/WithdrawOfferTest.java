package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.Unavailability;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.junit.jupiter.api.Test;

class WithdrawOfferTest {
    @Test
    void an_offer_is_withdrawn() {
        given(RULES, PUBLISHED).when(new WithdrawOffer(OWNER, "no staff")).then(WITHDRAWN);
    }

    @Test
    void everybody_who_holds_hours_is_warned() {
        var withdrawn = new Unavailability(Unavailability.Kind.WITHDRAWN, null, null);
        given(RULES, PUBLISHED, reserved("s1", 4), reserved("s2", 2), new CapacityConfirmed(PERSON, "s1"))
                .when(new WithdrawOffer(OWNER, "no staff"))
                .then(WITHDRAWN, new HolderWarned(PERSON, "s1", withdrawn), new HolderWarned(PERSON, "s2", withdrawn));
    }

    @Test
    void who_has_given_hours_back_is_not() {
        given(RULES, PUBLISHED, reserved("s1", 4), new CapacityReleased(PERSON, "s1", hours(4), "ended"))
                .when(new WithdrawOffer(OWNER, "no staff"))
                .then(WITHDRAWN);
    }

    @Test
    void nobody_withdraws_the_offer_of_another_provider() {
        given(RULES, PUBLISHED).when(new WithdrawOffer(STRANGER, "no staff")).thenRefused(new OfferOfAnotherProvider());
    }

    @Test
    void there_must_be_an_offer() {
        given(RULES).when(new WithdrawOffer(OWNER, "no staff")).thenRefused(new NoSuchOffer());
    }

    @Test
    void an_offer_is_withdrawn_once() {
        given(RULES, PUBLISHED, WITHDRAWN)
                .when(new WithdrawOffer(OWNER, "no staff"))
                .thenRefused(new OfferIsWithdrawn());
    }
}

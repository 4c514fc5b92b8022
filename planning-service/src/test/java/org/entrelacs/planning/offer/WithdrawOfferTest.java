package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.junit.jupiter.api.Test;

class WithdrawOfferTest {
    @Test
    void an_offer_is_withdrawn_even_with_hours_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4))
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

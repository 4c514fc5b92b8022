package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.NETWORK;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.asked;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferRefusal.CapacityIsPromised;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.junit.jupiter.api.Test;

class ChangeOfferTest {
    private static ChangeOffer to(long hours, Speaker speaker) {
        return new ChangeOffer(speaker, hours(hours), Money.eur(2600));
    }

    @Test
    void capacity_and_cost_change() {
        given(RULES, PUBLISHED).when(to(12, OWNER)).then(new OfferChanged(hours(12), Money.eur(2600)));
    }

    @Test
    void the_network_changes_any_offer() {
        given(RULES, PUBLISHED).when(to(12, NETWORK)).then(new OfferChanged(hours(12), Money.eur(2600)));
    }

    @Test
    void capacity_shrinks_to_what_is_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4), reserved("s2", 3), new CapacityConfirmed(PERSON, "s1"))
                .when(to(7, OWNER))
                .then(new OfferChanged(hours(7), Money.eur(2600)));
    }

    @Test
    void capacity_never_shrinks_below_what_is_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4), reserved("s2", 3), new CapacityConfirmed(PERSON, "s1"))
                .when(to(6, OWNER))
                .thenRefused(new CapacityIsPromised(hours(7), hours(6)));
    }

    @Test
    void new_hours_can_be_reserved() {
        given(RULES, PUBLISHED, new OfferChanged(hours(12), Money.eur(2600)))
                .when(reserve(asked("s1", 12)))
                .then(reserved("s1", 12));
    }

    @Test
    void nobody_changes_the_offer_of_another_provider() {
        given(RULES, PUBLISHED).when(to(12, STRANGER)).thenRefused(new OfferOfAnotherProvider());
    }

    @Test
    void there_must_be_an_offer() {
        given(RULES).when(to(12, OWNER)).thenRefused(new NoSuchOffer());
    }

    @Test
    void a_withdrawn_offer_stays_as_it_was() {
        given(RULES, PUBLISHED, WITHDRAWN).when(to(12, OWNER)).thenRefused(new OfferIsWithdrawn());
    }
}

package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.junit.jupiter.api.Test;

class ConfirmCapacityTest {
    private static final ConfirmCapacity CONFIRM = new ConfirmCapacity(PERSON, "s1");
    private static final CapacityConfirmed CONFIRMED = new CapacityConfirmed(PERSON, "s1");

    @Test
    void reserved_hours_are_confirmed() {
        given(RULES, PUBLISHED, reserved("s1", 4)).when(CONFIRM).then(CONFIRMED);
    }

    @Test
    void hours_reserved_before_the_withdrawal_are_confirmed() {
        given(RULES, PUBLISHED, reserved("s1", 4), WITHDRAWN).when(CONFIRM).then(CONFIRMED);
    }

    @Test
    void confirming_twice_changes_nothing() {
        given(RULES, PUBLISHED, reserved("s1", 4), CONFIRMED).when(CONFIRM).thenNothing();
    }

    @Test
    void an_unknown_service_changes_nothing() {
        given(RULES, PUBLISHED, reserved("s2", 4)).when(CONFIRM).thenNothing();
    }

    @Test
    void an_offer_that_does_not_exist_confirms_nothing() {
        given(RULES).when(CONFIRM).thenNothing();
    }
}

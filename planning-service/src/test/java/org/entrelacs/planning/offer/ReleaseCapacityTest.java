package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.junit.jupiter.api.Test;

class ReleaseCapacityTest {
    private static final ReleaseCapacity RELEASE = new ReleaseCapacity(PERSON, "s1", "ended");
    private static final CapacityReleased RELEASED = new CapacityReleased(PERSON, "s1", hours(4), "ended");

    @Test
    void reserved_hours_are_released() {
        given(RULES, PUBLISHED, reserved("s1", 4)).when(RELEASE).then(RELEASED);
    }

    @Test
    void confirmed_hours_are_released() {
        given(RULES, PUBLISHED, reserved("s1", 4), new CapacityConfirmed(PERSON, "s1"))
                .when(RELEASE)
                .then(RELEASED);
    }

    @Test
    void a_withdrawn_offer_releases_what_it_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4), WITHDRAWN).when(RELEASE).then(RELEASED);
    }

    @Test
    void releasing_twice_changes_nothing() {
        given(RULES, PUBLISHED, reserved("s1", 4), RELEASED).when(RELEASE).thenNothing();
    }

    @Test
    void an_unknown_service_changes_nothing() {
        given(RULES, PUBLISHED).when(RELEASE).thenNothing();
    }

    @Test
    void an_offer_that_does_not_exist_releases_nothing() {
        given(RULES).when(RELEASE).thenNothing();
    }
}

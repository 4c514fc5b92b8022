package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.NETWORK;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.publish;
import static org.entrelacs.planning.offer.SomeOffer.terms;

import java.time.Duration;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferRefusal.DiscretionaryNeedsEnvelope;
import org.entrelacs.planning.offer.OfferRefusal.EnvelopeIsForDiscretionary;
import org.entrelacs.planning.offer.OfferRefusal.OfferExists;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.junit.jupiter.api.Test;

class PublishOfferTest {
    @Test
    void a_provider_publishes_its_offer() {
        given(RULES).when(publish(Entitlement.RIGHT, "")).then(PUBLISHED);
    }

    @Test
    void the_network_publishes_for_any_provider() {
        given(RULES)
                .when(new PublishOffer(NETWORK, terms(Entitlement.RIGHT, "")))
                .then(PUBLISHED);
    }

    @Test
    void a_discretionary_offer_names_its_envelope() {
        given(RULES)
                .when(publish(Entitlement.DISCRETIONARY, "respite-75"))
                .then(terms(Entitlement.DISCRETIONARY, "respite-75").published());
    }

    @Test
    void an_offer_that_was_asked_for_too_early_can_still_be_published() {
        given(RULES, new CapacityRefused(PERSON, "s1", hours(2), Duration.ZERO, CapacityRefusal.NO_SUCH_OFFER))
                .when(publish(Entitlement.RIGHT, ""))
                .then(PUBLISHED);
    }

    @Test
    void nobody_publishes_for_another_provider() {
        given(RULES)
                .when(new PublishOffer(STRANGER, terms(Entitlement.RIGHT, "")))
                .thenRefused(new OfferOfAnotherProvider());
    }

    @Test
    void a_discretionary_offer_without_envelope_is_refused() {
        given(RULES).when(publish(Entitlement.DISCRETIONARY, "")).thenRefused(new DiscretionaryNeedsEnvelope());
    }

    @Test
    void an_envelope_for_a_right_is_refused() {
        given(RULES).when(publish(Entitlement.RIGHT, "respite-75")).thenRefused(new EnvelopeIsForDiscretionary());
    }

    @Test
    void an_offer_is_published_once() {
        given(RULES, PUBLISHED).when(publish(Entitlement.RIGHT, "")).thenRefused(new OfferExists());
    }

    @Test
    void a_withdrawn_offer_does_not_come_back() {
        given(RULES, PUBLISHED, WITHDRAWN).when(publish(Entitlement.RIGHT, "")).thenRefused(new OfferExists());
    }
}

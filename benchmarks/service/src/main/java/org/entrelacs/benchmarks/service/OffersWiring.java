package org.entrelacs.benchmarks.service;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.json.JsonCodec;

@Singleton
class OffersWiring {
    @Produces
    @Singleton
    ServiceDefinition definition() {
        return new ServiceDefinition("offers", List.of(OfferDecider.KIND), List.of(), List.of());
    }

    @Produces
    @Singleton
    EventCodec codec() {
        return new JsonCodec(OfferEvent.ALL);
    }
}

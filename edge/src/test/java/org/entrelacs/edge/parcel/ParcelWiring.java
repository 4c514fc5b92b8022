package org.entrelacs.edge.parcel;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamIndex;
import org.entrelacs.log.json.JsonCodec;

@Singleton
public class ParcelWiring {
    @Produces
    @Singleton
    ServiceDefinition definition() {
        return new ServiceDefinition(
                "parcel",
                List.of(ParcelDecider.PARCEL),
                List.of(new WhenParcelSent()),
                List.of(new StreamIndex(List.of(ParcelDecider.PARCEL))));
    }

    @Produces
    @Singleton
    EventCodec codec() {
        return new JsonCodec(List.of(ParcelEvent.class));
    }

    @Produces
    @Singleton
    ParcelStreams parcels(StreamHost host) {
        return new ParcelStreams(host.streams(ParcelDecider.PARCEL));
    }
}

package org.entrelacs.benchmarks.offer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReleased;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// How many bookings each offer has: a list that asks little of whoever keeps it.
public final class Bookings implements Projection {
    private final Map<String, Integer> byOffer = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(OfferEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof OfferEvent event) {
            int change = switch (event) {
                case HoursReserved _ -> 1;
                case HoursReleased _ -> -1;
            };
            byOffer.merge(recorded.stream().key(), change, Integer::sum);
        }
    }

    public int offers() {
        return byOffer.size();
    }
}

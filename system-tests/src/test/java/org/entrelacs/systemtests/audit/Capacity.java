package org.entrelacs.systemtests.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.Recorded;

/// Hours of the offers, counted from the events: at no version is more promised than there is.
public final class Capacity {
    private final String offer;
    private final Map<String, Duration> held = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Duration capacity = Duration.ZERO;

    private Capacity(String offer) {
        this.offer = offer;
    }

    public static List<String> faults(WholeLog log) {
        List<String> faults = new ArrayList<>();
        log.byStream().forEach((stream, events) -> {
            if (stream.startsWith("offer/")) {
                Capacity ledger = new Capacity(stream);
                events.forEach(ledger::take);
                faults.addAll(ledger.faults);
            }
        });
        return faults;
    }

    private void take(Recorded<Object> recorded) {
        OfferEvent event = (OfferEvent) recorded.event();
        String version = " at version " + recorded.version();
        switch (event) {
            case OfferPublished published -> capacity = published.weeklyCapacity();
            case OfferChanged changed -> capacity = changed.weeklyCapacity();
            case OfferWithdrawn _ -> {}
            case CapacityReserved(var _, var service, var perWeek) -> {
                if (held.put(service, perWeek) != null) {
                    faults.add(offer + " holds hours twice for " + service + version);
                }
            }
            case CapacityRefused(var _, var service, var perWeek, var available, var reason) -> {
                if (reason == OfferEvent.CapacityRefusal.CAPACITY_EXCEEDED
                        && (perWeek.compareTo(available) <= 0 || !available.equals(capacity.minus(promised())))) {
                    faults.add(offer + " refuses " + perWeek + " to " + service + " with " + capacity.minus(promised())
                            + " free" + version);
                }
            }
            case CapacityConfirmed(var _, var service) -> {
                if (!held.containsKey(service)) {
                    faults.add(offer + " confirms hours that it does not hold for " + service + version);
                }
            }
            case CapacityReleased(var _, var service, var perWeek, var _) -> {
                if (!perWeek.equals(held.remove(service))) {
                    faults.add(offer + " releases hours that it does not hold for " + service + version);
                }
            }
        }
        if (promised().compareTo(capacity) > 0) {
            faults.add(offer + " promises " + promised() + " of " + capacity + version);
        }
    }

    private Duration promised() {
        return held.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}

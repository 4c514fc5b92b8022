package org.entrelacs.systemtests.capacity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.systemtests.reading.WholeLog;

/// What became of all that was agreed, read from the log: offers on one side, plans on the other.
public final class Outcome {
    private final Map<String, HoursOfOffer> offers = new TreeMap<>();
    private final Set<String> agreed = new TreeSet<>();
    private final Set<String> holding = new TreeSet<>();
    private int started;
    private int ended;

    public static Outcome of(WholeLog log) {
        RecordReader reader = new RecordReader(JsonCodec.published());
        Map<String, List<Recorded<Object>>> streams = new HashMap<>();
        Outcome outcome = new Outcome();
        for (var record : log.domain()) {
            Recorded<Object> recorded = reader.read(record);
            switch (recorded.event()) {
                case OfferEvent _ ->
                    streams.computeIfAbsent(recorded.stream().key(), _ -> new ArrayList<>())
                            .add(recorded);
                case PlanEvent event -> outcome.take(event);
                default -> {
                    // Neither holds hours.
                }
            }
        }
        streams.forEach((offer, stream) -> outcome.offers.put(offer, HoursOfOffer.of(stream)));
        return outcome;
    }

    private void take(PlanEvent event) {
        if (event instanceof PlanAgreed plan) {
            plan.services().forEach(service -> agreed.add(service.service()));
        } else if (event instanceof ServiceCapacityReserved reserved) {
            holding.add(reserved.service());
        } else if (event instanceof ServiceStarted) {
            started++;
        } else if (event instanceof ServiceEnded over) {
            ended++;
            holding.remove(over.service());
        }
    }

    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> answers = new TreeMap<>();
        Set<String> holders = new TreeSet<>();
        offers.forEach((offer, hours) -> {
            hours.faults().forEach(fault -> faults.add(offer + ": " + fault));
            hours.answers().forEach((service, times) -> answers.merge(service, times, Integer::sum));
            holders.addAll(hours.holders());
        });
        agreed.stream()
                .filter(service -> answers.getOrDefault(service, 0) != 1)
                .forEach(service -> faults.add(service + " was answered " + answers.get(service) + " times"));
        answers.keySet().stream()
                .filter(service -> !agreed.contains(service))
                .forEach(service -> faults.add(service + " was answered and never agreed"));
        if (!holders.equals(holding)) {
            faults.add("offers hold hours for " + holders + ", plans rely on " + holding);
        }
        return faults;
    }

    public int agreed() {
        return agreed.size();
    }

    public int reserved() {
        return offers.values().stream().mapToInt(HoursOfOffer::reserved).sum();
    }

    public int refused() {
        return offers.values().stream().mapToInt(HoursOfOffer::refused).sum();
    }

    @Override
    public String toString() {
        return "%d agreed, %d reserved, %d refused, %d started, %d ended, %d offers in %d versions"
                .formatted(
                        agreed(),
                        reserved(),
                        refused(),
                        started,
                        ended,
                        offers.size(),
                        offers.values().stream()
                                .mapToInt(HoursOfOffer::versions)
                                .sum());
    }
}

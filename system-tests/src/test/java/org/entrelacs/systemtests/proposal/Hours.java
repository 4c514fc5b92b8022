package org.entrelacs.systemtests.proposal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.systemtests.reading.WholeLog;

/// What every offer promised at every version, added up from its events by nothing but plus and minus.
public final class Hours {
    private final Map<String, Duration> capacity = new HashMap<>();
    private final Map<String, Duration> promised = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int reserved;
    private int refused;
    private int fromProposals;
    private int versions;

    private Hours() {}

    public static Hours of(WholeLog log) {
        RecordReader reader = new RecordReader(JsonCodec.published());
        Hours hours = new Hours();
        log.domain().forEach(record -> hours.note(reader.read(record)));
        return hours;
    }

    private void note(Recorded<Object> recorded) {
        String stream = recorded.stream().toString();
        switch (recorded.event()) {
            case OfferPublished published -> capacity.put(stream, published.weeklyCapacity());
            case OfferChanged changed -> capacity.put(stream, changed.weeklyCapacity());
            case CapacityReserved taken -> {
                reserved++;
                promise(stream, taken.perWeek(), recorded.version());
            }
            case CapacityReleased given -> promise(stream, given.perWeek().negated(), recorded.version());
            case CapacityRefused no -> {
                refused++;
                mustBeFull(stream, no, recorded.version());
            }
            case ServicePlanned planned -> fromProposals += planned.proposal() == null ? 0 : 1;
            default -> {
                // Promises no hours.
            }
        }
    }

    private void promise(String offer, Duration perWeek, long version) {
        versions++;
        Duration now = promised.getOrDefault(offer, Duration.ZERO).plus(perWeek);
        promised.put(offer, now);
        if (now.isNegative() || now.compareTo(capacity.getOrDefault(offer, Duration.ZERO)) > 0) {
            faults.add("%s promises %s of %s at version %d".formatted(offer, now, capacity.get(offer), version));
        }
    }

    private void mustBeFull(String offer, CapacityRefused no, long version) {
        Duration then = promised.getOrDefault(offer, Duration.ZERO).plus(no.perWeek());
        if (then.compareTo(capacity.getOrDefault(offer, Duration.ZERO)) <= 0) {
            faults.add("%s refused %s at version %d although it had room".formatted(offer, no.perWeek(), version));
        }
    }

    public List<String> faults() {
        return faults;
    }

    public int reserved() {
        return reserved;
    }

    public int refused() {
        return refused;
    }

    /// Services that were planned because a proposal was chosen.
    public int fromProposals() {
        return fromProposals;
    }

    @Override
    public String toString() {
        return "%d services from proposals, %d reserved and %d refused at %d versions of %d offers"
                .formatted(fromProposals, reserved, refused, versions, capacity.size());
    }
}

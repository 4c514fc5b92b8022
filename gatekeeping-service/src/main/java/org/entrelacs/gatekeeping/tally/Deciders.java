package org.entrelacs.gatekeeping.tally;

import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;

/// How often each gatekeeper signed, and departed from the policy.
final class Deciders {
    private final Map<String, Count> counts = new TreeMap<>();

    public record Count(int signed, int departed) {
        private static final Count NONE = new Count(0, 0);

        private Count plus(boolean departs) {
            return new Count(signed + 1, departed + (departs ? 1 : 0));
        }
    }

    void signed(DecisionSigned event) {
        counts.put(event.by(), counts.getOrDefault(event.by(), Count.NONE).plus(!event.confirms()));
    }

    Map<String, Count> counts() {
        return new TreeMap<>(counts);
    }

    long departures() {
        return counts.values().stream().mapToLong(Count::departed).sum();
    }
}

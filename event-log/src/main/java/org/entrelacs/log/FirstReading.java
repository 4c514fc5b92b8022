package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What an instance that follows reads before it takes part in the ownership: whoever takes part is given partitions
/// at once, and nobody serves them until they are read.
final class FirstReading {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final HostParts parts;
    private final List<PartitionOwner> owners;
    private final long begin;
    private Map<Partition, Long> ends = Map.of();

    FirstReading(HostParts parts, List<PartitionOwner> owners) {
        this.parts = parts;
        this.owners = owners;
        this.begin = parts.ticks().getAsLong();
    }

    /// Whether all followers are where the log ended at first, or it has taken long enough.
    boolean isOver() {
        return !parts.settings().follow() || hasCaughtUp() || parts.ticks().getAsLong() - begin > AT_MOST.toNanos();
    }

    private boolean hasCaughtUp() {
        try {
            if (ends.isEmpty()) {
                ends = parts.access().eventEnds(parts.definition().name());
            }
            return ends.entrySet().stream()
                    .allMatch(end -> owners.get(end.getKey().number()).state().nextOffset() >= end.getValue());
        } catch (LogUnavailable _) {
            return false;
        }
    }
}

package org.entrelacs.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an owner that takes over writes before anything else, and the logs that it refuses to own.
final class FirstWords {
    private final HostParts parts;
    private final int number;
    private final PartitionState state;

    FirstWords(HostParts parts, int number, PartitionState state) {
        this.parts = parts;
        this.number = number;
        this.state = state;
    }

    /// Why this log cannot be owned; empty when it can.
    Optional<String> objection() {
        Optional<KernelEvent.Genesis> genesis = state.genesis();
        if (genesis.isEmpty()) {
            return state.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parts.events(number)
                            + " does not begin with a genesis record: it is not a log of this suite");
        }
        int partitions = genesis.get().partitions();
        return partitions == parts.settings().partitions()
                ? Optional.empty()
                : Optional.of(parts.events(number) + " was made for " + partitions + " partitions, not "
                        + parts.settings().partitions() + ": set entrelacs.partitions back");
    }

    List<LogRecord> records() {
        List<LogRecord> first = new ArrayList<>();
        Stamp stamp = new Stamp(later(parts.clock().instant()), state.epoch() + 1);
        if (state.genesis().isEmpty()) {
            first.add(record(
                    new KernelEvent.Genesis(
                            parts.definition().name(), parts.settings().partitions(), 1),
                    stamp));
        }
        first.add(record(
                new KernelEvent.OwnerStarted(state.epoch() + 1, parts.settings().instance()), stamp));
        return first;
    }

    private LogRecord record(KernelEvent event, Stamp stamp) {
        return parts.format().kernel(event, "partition-" + number, stamp);
    }

    private Instant later(Instant now) {
        return now.isAfter(state.lastRecorded()) ? now : state.lastRecorded();
    }
}

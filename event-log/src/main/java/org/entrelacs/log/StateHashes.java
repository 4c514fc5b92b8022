package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/// What is served, beside what a replay gives.
public final class StateHashes {
    private static final Duration PORTION = Duration.ofSeconds(1);

    private final HostParts parts;
    private final List<PartitionOwner> owners;
    private final IntFunction<PartitionState> empty;

    /// @param empty state of a partition of which nothing has been read
    StateHashes(HostParts parts, List<PartitionOwner> owners, IntFunction<PartitionState> empty) {
        this.parts = parts;
        this.owners = owners;
        this.empty = empty;
    }

    /// Of what this instance serves now.
    ///
    /// @throws LogUnavailable when the owner does not answer
    public StateHash served(int partition) {
        return Questions.await(owners.get(partition)
                .questions()
                .ask(state -> new StateHash(partition, state.nextOffset(), state.hash())));
    }

    /// Of a replay from the beginning of the log up to `offset`, sharing nothing with what is being served.
    ///
    /// @throws LogUnavailable when the log cannot be read that far
    public StateHash replayed(int partition, long offset) {
        PartitionState state = empty.apply(partition);
        try (EventLog log = parts.access().events(parts.definition().name(), partition)) {
            LogReader reader = log.reader();
            if (reader.ends(log.partition()).stable() < offset) {
                throw new LogUnavailable("partition " + partition + " ends before offset " + offset);
            }
            reader.seek(log.partition(), 0);
            while (reader.position(log.partition()) < offset) {
                state.apply(reader.poll(PORTION).stream()
                        .filter(stored -> stored.offset() < offset)
                        .toList());
            }
        }
        return new StateHash(partition, offset, state.hash());
    }
}

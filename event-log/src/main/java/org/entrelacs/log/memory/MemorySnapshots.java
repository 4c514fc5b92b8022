package org.entrelacs.log.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entrelacs.log.Partition;
import org.entrelacs.log.SnapshotStore;

/// Keeps the latest snapshot of a partition.
final class MemorySnapshots implements SnapshotStore {
    private final Map<Partition, Finished> all;
    private final Partition partition;

    /// @param all snapshots of the network
    MemorySnapshots(Map<Partition, Finished> all, Partition partition) {
        this.all = all;
        this.partition = partition;
    }

    private record Kept(Map<String, String> description, List<byte[]> parts) implements Finished {
        @Override
        public void parts(Consumer<byte[]> reader) {
            parts.forEach(reader);
        }
    }

    @Override
    public Unfinished begin(String id) {
        List<byte[]> parts = new ArrayList<>();
        return new Unfinished() {
            @Override
            public void add(byte[] part) {
                parts.add(part);
            }

            @Override
            public void finish(Map<String, String> description) {
                all.put(partition, new Kept(description, List.copyOf(parts)));
            }
        };
    }

    @Override
    public Optional<Finished> latest() {
        return Optional.ofNullable(all.get(partition));
    }

    @Override
    public void close() {
        // nothing is held
    }
}

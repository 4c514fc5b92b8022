package org.entrelacs.log.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.log.LogAccess.Subscription;
import org.entrelacs.log.LogAccess.TopicReader;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Reads some partitions of a [MemoryNetwork] from their beginnings.
final class MemoryReader implements TopicReader, Subscription {
    private static final Duration SLICE = Duration.ofMillis(5);

    private final MemoryNetwork network;
    private final Set<String> topics;
    private final Map<Partition, Long> positions = new HashMap<>();
    private volatile boolean woken;

    MemoryReader(MemoryNetwork network, Set<String> topics) {
        this.network = network;
        this.topics = topics;
    }

    MemoryReader(MemoryNetwork network, Partition partition) {
        this(network, Set.of());
        positions.put(partition, 0L);
    }

    @Override
    public Set<Partition> partitions() {
        for (String topic : topics) {
            network.partitions(topic).forEach(partition -> positions.putIfAbsent(partition, 0L));
        }
        return Set.copyOf(positions.keySet());
    }

    @Override
    public List<StoredRecord> poll(Duration atMost) {
        List<StoredRecord> records = new ArrayList<>();
        long deadline = System.nanoTime() + atMost.toNanos();
        do {
            for (Partition partition : partitions()) {
                long position = positions.getOrDefault(partition, 0L);
                Duration patience = records.isEmpty() && !woken && !atMost.isZero() ? SLICE : Duration.ZERO;
                positions.put(partition, network.partition(partition).read(position, records, patience));
            }
        } while (records.isEmpty() && !woken && System.nanoTime() - deadline < 0);
        woken = false;
        return records;
    }

    @Override
    public void wake() {
        woken = true;
    }

    @Override
    public long position(Partition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    @Override
    public void seek(Partition partition, long offset) {
        positions.put(partition, offset);
    }

    @Override
    public Ends ends(Partition partition) {
        return network.partition(partition).ends();
    }

    @Override
    public void confirm() {
        // nobody shares the position: the next reader begins at the beginning, and the index knows what it has seen
    }

    @Override
    public Map<Partition, Long> positions() {
        return Map.copyOf(positions);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

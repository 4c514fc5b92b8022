package org.entrelacs.log.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Ownership;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.SnapshotStore;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Topics;

/// All topics of a network in memory. Services that share one object share a network.
public final class MemoryNetwork implements LogAccess {
    private final Topics topics;
    private final Map<String, List<MemoryPartition>> partitions = new ConcurrentHashMap<>();
    private final Map<Partition, SnapshotStore.Finished> snapshots = new ConcurrentHashMap<>();

    public MemoryNetwork(String prefix) {
        this.topics = new Topics(prefix);
    }

    @Override
    public void prepare(String service, int count) {
        create(topics.events(service), count);
        create(topics.inbox(service), count);
    }

    private void create(String topic, int count) {
        List<MemoryPartition> there = partitions.computeIfAbsent(
                topic,
                name -> IntStream.range(0, count)
                        .mapToObj(number -> new MemoryPartition(new Partition(name, number)))
                        .toList());
        if (there.size() != count) {
            throw new IllegalStateException(topic + " has " + there.size() + " partitions, not " + count);
        }
    }

    MemoryPartition partition(Partition partition) {
        List<MemoryPartition> topic = partitions.get(partition.topic());
        if (topic == null) {
            throw new IllegalArgumentException("no topic " + partition.topic());
        }
        return topic.get(partition.number());
    }

    List<Partition> partitions(String topic) {
        return IntStream.range(0, partitions.getOrDefault(topic, List.of()).size())
                .mapToObj(number -> new Partition(topic, number))
                .toList();
    }

    @Override
    public EventLog events(String service, int partition) {
        return new MemoryEventLog(this, new Partition(topics.events(service), partition));
    }

    @Override
    public LogReader follow(String service, int partition) {
        return new MemoryReader(this, new Partition(topics.events(service), partition));
    }

    @Override
    public SnapshotStore snapshots(String service, int partition) {
        return new MemorySnapshots(snapshots, new Partition(topics.snapshots(service), partition));
    }

    @Override
    public LogReader inbox(String service, int partition) {
        return new MemoryReader(this, new Partition(topics.inbox(service), partition));
    }

    @Override
    public TopicReader topics(Set<String> services) {
        return new MemoryReader(
                this, Set.copyOf(services.stream().map(topics::events).toList()));
    }

    @Override
    public Subscription subscribe(String service, String source) {
        return new MemoryReader(this, Set.of(topics.events(source)));
    }

    @Override
    public InboxWriter inboxWriter(String service, int count) {
        String inbox = topics.inbox(service);
        return new InboxWriter() {
            @Override
            public void write(List<LogRecord> records) {
                for (LogRecord record : records) {
                    String target = record.headers().getOrDefault(RecordHeaders.TARGET, "");
                    int number = PartitionNumber.of(StreamId.parse(target).key(), count);
                    partition(new Partition(inbox, number)).write(List.of(record));
                }
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public Map<Partition, Long> eventEnds(String service) {
        return ends(topics.events(service));
    }

    @Override
    public Map<Partition, Long> inboxEnds(String service) {
        return ends(topics.inbox(service));
    }

    private Map<Partition, Long> ends(String topic) {
        Map<Partition, Long> ends = new HashMap<>();
        for (Partition partition : partitions(topic)) {
            ends.put(partition, partition(partition).ends().stable());
        }
        return ends;
    }

    @Override
    public Ownership ownership(String service) {
        return new SoleOwnership(() -> partitions(topics.events(service)).size());
    }

    @Override
    public void close() {
        // outlives the services that use it
    }
}

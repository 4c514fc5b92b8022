package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.Topics;

/// The topics of one service, and everything that the brokers keep about them.
public final class SimBroker {
    private static final long SWEEP = Duration.ofSeconds(3).toNanos();

    private final World world;
    private final List<SimPartition> events = new ArrayList<>();
    private final List<SimPartition> inbox = new ArrayList<>();
    private final List<SimCoordinator> coordinators = new ArrayList<>();
    private final List<SimSubscription> readers = new ArrayList<>();
    private final Map<Integer, Long> confirmed = new HashMap<>();
    private final SimGroup owners;
    private int sourcesMoved;

    public SimBroker(World world, Topics topics, String service, int partitions) {
        this.world = world;
        for (int number = 0; number < partitions; number++) {
            SimPartition partition = new SimPartition(new Partition(topics.events(service), number));
            events.add(partition);
            inbox.add(new SimPartition(new Partition(topics.inbox(service), number)));
            coordinators.add(new SimCoordinator(world, partition));
        }
        this.owners = new SimGroup(world, partitions);
        world.run("broker", null, () -> {
            coordinators.forEach(SimCoordinator::sweep);
            owners.expire();
            if (readers.removeIf(reader -> !reader.isAlive())) {
                sourcesMoved++;
            }
            return SWEEP / 6;
        });
    }

    World world() {
        return world;
    }

    public SimGroup owners() {
        return owners;
    }

    public int partitions() {
        return events.size();
    }

    SimPartition events(int number) {
        return events.get(number);
    }

    SimPartition inbox(int number) {
        return inbox.get(number);
    }

    SimCoordinator coordinator(int number) {
        return coordinators.get(number);
    }

    /// What readers of committed records see of a partition's events.
    public List<StoredRecord> committed(int partition) {
        return events.get(partition).committed();
    }

    /// Offset after the last record of the inbox.
    public long inboxEnd(int partition) {
        return inbox.get(partition).stable();
    }

    public boolean isPinned(int partition) {
        return events.get(partition).stable() < events.get(partition).ends().highWatermark();
    }

    /// Somebody who is no owner writes.
    public void writeForeign(int partition, LogRecord record) {
        events.get(partition).append(record, null);
    }

    /// Somebody who is no owner begins a transaction and ends it later.
    public void beginForeign(int partition, LogRecord record, boolean committed, long lasts) {
        SimPartition at = events.get(partition);
        SimPartition.Transaction transaction = at.begin();
        at.append(record, transaction);
        world.later(lasts, () -> at.end(transaction, committed));
    }

    /// An inbox record arrives once more.
    public void duplicate(int partition) {
        SimPartition at = inbox.get(partition);
        List<StoredRecord> there = at.committed();
        if (!there.isEmpty()) {
            StoredRecord record = world.choices().of(there);
            at.append(new LogRecord("again", record.headers(), record.payload()), null);
        }
    }

    void joined(SimSubscription reader) {
        readers.add(reader);
        sourcesMoved++;
    }

    void left(SimSubscription reader) {
        if (readers.remove(reader)) {
            sourcesMoved++;
        }
    }

    /// Gives the sources to other forwarders.
    public void moveSources() {
        readers.removeIf(reader -> !reader.isAlive());
        if (!readers.isEmpty()) {
            readers.add(readers.removeFirst());
        }
        sourcesMoved++;
    }

    int sourcesMoved() {
        return sourcesMoved;
    }

    List<Integer> sourcesOf(SimSubscription reader) {
        List<Integer> mine = new ArrayList<>();
        for (int number = 0; number < events.size(); number++) {
            if (!readers.isEmpty() && readers.get(number % readers.size()) == reader) {
                mine.add(number);
            }
        }
        return mine;
    }

    long confirmed(int partition) {
        return confirmed.getOrDefault(partition, 0L);
    }

    void confirm(int partition, long position) {
        confirmed.put(partition, position);
    }

    /// Whether everything that was written has been forwarded.
    public boolean isForwarded() {
        for (int number = 0; number < events.size(); number++) {
            if (confirmed(number) < events.get(number).stable()) {
                return false;
            }
        }
        return true;
    }
}

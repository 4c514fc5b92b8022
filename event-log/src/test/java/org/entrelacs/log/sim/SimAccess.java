package org.entrelacs.log.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Ownership;
import org.entrelacs.log.Partition;
import org.entrelacs.log.SnapshotStore;

/// The log as one process reaches it.
public final class SimAccess implements LogAccess {
    private final SimBroker broker;
    private final Node node;
    private final IntPredicate released;
    private final boolean waitsForMarkers;

    /// @param released whether this process has let go of a partition
    /// @param waitsForMarkers as the adapter for Kafka does; false shows what that is good for
    public SimAccess(SimBroker broker, Node node, IntPredicate released, boolean waitsForMarkers) {
        this.broker = broker;
        this.node = node;
        this.released = released;
        this.waitsForMarkers = waitsForMarkers;
    }

    @Override
    public void prepare(String service, int partitions) {
        // the topics are there
    }

    @Override
    public EventLog events(String service, int partition) {
        return new SimEventLog(broker, partition, node, waitsForMarkers);
    }

    @Override
    public LogReader inbox(String service, int partition) {
        return new SimReader(broker.world(), broker.inbox(partition), node, false);
    }

    @Override
    public LogReader follow(String service, int partition) {
        return new SimReader(broker.world(), broker.events(partition), node, true);
    }

    @Override
    public SnapshotStore snapshots(String service, int partition) {
        throw new UnsupportedOperationException("no snapshots here");
    }

    @Override
    public TopicReader topics(Set<String> services) {
        throw new UnsupportedOperationException("no views here");
    }

    @Override
    public Subscription subscribe(String service, String source) {
        return new SimSubscription(broker, node);
    }

    @Override
    public InboxWriter inboxWriter(String service, int partitions) {
        return new SimInbox(broker, node);
    }

    @Override
    public Map<Partition, Long> eventEnds(String service) {
        Map<Partition, Long> ends = new HashMap<>();
        for (int number = 0; number < broker.partitions(); number++) {
            ends.put(broker.events(number).name(), broker.events(number).stable());
        }
        return ends;
    }

    @Override
    public Map<Partition, Long> inboxEnds(String service) {
        throw new LogUnavailable("nobody asks here");
    }

    @Override
    public Ownership ownership(String service) {
        return new SimOwnership(broker.world(), broker.owners(), node, released);
    }

    @Override
    public void close() {
        // nothing is held
    }
}

package org.entrelacs.log.sim;

import java.util.List;
import org.entrelacs.log.LogAccess.InboxWriter;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.PartitionNumber;

/// Writes the inbox, partition by partition.
final class SimInbox implements InboxWriter {
    private final SimBroker broker;
    private final World world;
    private final Node node;
    private boolean closed;

    SimInbox(SimBroker broker, Node node) {
        this.broker = broker;
        this.world = broker.world();
        this.node = node;
        node.opened();
    }

    @Override
    public void write(List<LogRecord> records) {
        world.pass(node);
        boolean unheard = world.fault(Fault.FORWARD_UNHEARD, 15);
        int arriving = unheard ? world.choices().below(records.size() + 1) : records.size();
        for (LogRecord record : records.subList(0, arriving)) {
            broker.inbox(PartitionNumber.of(record.key(), broker.partitions())).append(record, null);
        }
        if (unheard) {
            throw new LogUnavailable("not everything reached the inbox");
        }
        world.pass(node);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            node.closed();
        }
    }
}

package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Reads one partition.
final class SimReader implements LogReader {
    private final World world;
    private final SimPartition partition;
    private final Node node;
    private final boolean takesTime;
    private long position;
    private boolean closed;

    /// @param takesTime whether the world goes on during a poll; not so for a reader whose owner waits for
    ///     its task
    SimReader(World world, SimPartition partition, Node node, boolean takesTime) {
        this.world = world;
        this.partition = partition;
        this.node = node;
        this.takesTime = takesTime;
        node.opened();
    }

    @Override
    public List<StoredRecord> poll(Duration atMost) {
        if (closed) {
            throw new IllegalStateException("polled after it was closed");
        }
        if (takesTime) {
            world.pass(node);
        }
        if (world.fault(Fault.READ_FAILED, 150)) {
            throw new LogUnavailable("the log cannot be read");
        }
        List<StoredRecord> records = new ArrayList<>();
        if (!world.fault(Fault.READ_DELAYED, 60)) {
            int most = world.choices().oneIn(4) ? 1 + world.choices().below(3) : 500;
            position = partition.read(position, most, records);
        }
        if (records.isEmpty()) {
            world.patience(atMost);
            partition.wakeOnGrowth(world.current());
        }
        return records;
    }

    @Override
    public void wake() {
        // nobody waits in a poll here: a task rests between its turns, and is woken there
    }

    @Override
    public long position(Partition name) {
        return position;
    }

    @Override
    public void seek(Partition name, long offset) {
        position = offset;
    }

    @Override
    public Ends ends(Partition name) {
        world.pass(node);
        if (world.fault(Fault.ENDS_UNKNOWN, 80)) {
            throw new LogUnavailable("nobody says where the log ends");
        }
        return partition.ends();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            node.closed();
        }
    }
}

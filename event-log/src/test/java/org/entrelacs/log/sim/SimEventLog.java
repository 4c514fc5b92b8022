package org.entrelacs.log.sim;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.jspecify.annotations.Nullable;

/// [EventLog] on a [SimBroker], with the manners of the one on Kafka: a commit counts once the stable end
/// lies behind its records.
final class SimEventLog implements EventLog {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long WITHIN = 2000 * MILLI;

    private final World world;
    private final SimPartition partition;
    private final SimCoordinator coordinator;
    private final SimGroup owners;
    private final int number;
    private final Node node;
    private final SimReader reader;
    private final boolean waitsForMarkers;
    private int epoch = -1;
    private long last = -1;
    private boolean committed;
    private boolean closed;

    SimEventLog(SimBroker broker, int number, Node node, boolean waitsForMarkers) {
        this.world = broker.world();
        this.partition = broker.events(number);
        this.coordinator = broker.coordinator(number);
        this.owners = broker.owners();
        this.number = number;
        this.node = node;
        this.reader = new SimReader(world, partition, node, true);
        this.waitsForMarkers = waitsForMarkers;
        node.opened();
    }

    @Override
    public Partition partition() {
        return partition.name();
    }

    @Override
    public void fence() {
        if (!owners.isHolder(node, number)) {
            world.violated(node + " fences " + partition.name() + ", which it has lost");
        }
        world.pass(node);
        if (world.fault(Fault.FENCE_LOST, 30)) {
            throw new LogUnavailable("not fenced");
        }
        epoch = coordinator.fence();
        world.trace(() -> "fences " + partition.name() + ", epoch " + epoch);
        if (world.fault(Fault.FENCE_UNHEARD, 30)) {
            throw new LogUnavailable("fenced, and nobody said so");
        }
        world.pass(node);
    }

    @Override
    public void endHanging() {
        world.pass(node);
        var hanging = coordinator.open();
        world.pass(node);
        if (coordinator.isIdle() && !hanging.isEmpty()) {
            world.coverage().met("hanging transaction ended");
            world.pass(node);
            coordinator.abort(hanging);
        }
    }

    @Override
    public List<Long> append(List<LogRecord> records) {
        opened();
        world.pass(node);
        if (world.fault(Fault.APPEND_LOST, 60)) {
            throw new LogUnavailable("not appended");
        }
        if (world.fault(Fault.APPEND_DELAYED, 60)) {
            int by = epoch;
            world.later(world.choices().between(MILLI, 3000 * MILLI), () -> arriveLate(by, records));
            world.pass(node, world.choices().between(MILLI, 4000 * MILLI));
            throw new LogUnavailable("not answered");
        }
        List<Long> offsets = coordinator.append(epoch, records);
        world.trace(() -> "appends " + partition.name() + " " + offsets);
        if (world.fault(Fault.APPEND_UNHEARD, 60)) {
            throw new LogUnavailable("appended, and nobody said so");
        }
        world.pass(node);
        last = offsets.getLast();
        committed = false;
        return offsets;
    }

    private void arriveLate(int by, List<LogRecord> records) {
        try {
            coordinator.append(by, records);
        } catch (LogUnavailable e) {
            world.coverage().met("late append shut out");
        }
    }

    @Override
    public void commit() {
        opened();
        world.pass(node);
        if (!committed) {
            decide();
            committed = true;
        }
        if (waitsForMarkers) {
            awaitMarker();
        }
        world.trace(() -> "committed " + partition.name() + " up to " + last);
    }

    private void decide() {
        if (world.fault(Fault.COMMIT_LOST, 40)) {
            world.pass(node, world.choices().between(MILLI, 4000 * MILLI));
            throw new LogUnavailable("not answered");
        }
        if (world.fault(Fault.COMMIT_BROKEN, 60)) {
            throw new IllegalStateException("broken");
        }
        var meant = coordinator.transaction();
        if (world.fault(Fault.COMMIT_DELAYED, 60)) {
            int by = epoch;
            world.later(world.choices().between(MILLI, 6000 * MILLI), () -> commitLate(by, meant));
            throw new IllegalStateException("given up");
        }
        try {
            coordinator.commit(epoch, meant);
        } catch (LogUnavailable e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        if (world.fault(Fault.COMMIT_UNHEARD, 40)) {
            throw new LogUnavailable("not answered");
        }
        if (world.fault(Fault.COMMIT_CALLED_FENCED, 60)) {
            throw new IllegalStateException("fenced, they say");
        }
        world.pass(node);
    }

    private void commitLate(int by, SimPartition.@Nullable Transaction meant) {
        try {
            coordinator.commit(by, meant);
        } catch (LogUnavailable e) {
            world.coverage().met("late commit shut out");
        }
    }

    private void awaitMarker() {
        long deadline = world.now() + WITHIN;
        for (long pause = MILLI / 2; partition.stable() <= last; pause = Math.min(2 * pause, 200 * MILLI)) {
            if (world.now() > deadline) {
                throw new LogUnavailable("no marker stands behind " + last);
            }
            world.pass(node, pause);
        }
    }

    @Override
    public void abort() {
        throw new UnsupportedOperationException("the kernel closes and fences instead");
    }

    private void opened() {
        if (closed || epoch < 0) {
            throw new IllegalStateException("not open");
        }
    }

    @Override
    public LogReader reader() {
        return reader;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            reader.close();
            node.closed();
        }
    }
}

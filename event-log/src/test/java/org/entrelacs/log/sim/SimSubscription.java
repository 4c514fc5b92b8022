package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.log.LogAccess.Subscription;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// The events of the service, shared by its forwarders. When partitions move, their new reader begins where
/// the last confirmation stands.
final class SimSubscription implements Subscription {
    private final SimBroker broker;
    private final World world;
    private final Node node;
    private final Map<Integer, Long> positions = new HashMap<>();
    private int seenMoves = -1;
    private boolean closed;

    SimSubscription(SimBroker broker, Node node) {
        this.broker = broker;
        this.world = broker.world();
        this.node = node;
        node.opened();
        broker.joined(this);
    }

    boolean isAlive() {
        return node.isAlive();
    }

    @Override
    public List<StoredRecord> poll(Duration atMost) {
        world.pass(node);
        if (world.fault(Fault.READ_FAILED, 100)) {
            throw new LogUnavailable("the source cannot be read");
        }
        if (seenMoves != broker.sourcesMoved()) {
            seenMoves = broker.sourcesMoved();
            positions.clear();
            broker.sourcesOf(this).forEach(number -> positions.put(number, broker.confirmed(number)));
        }
        List<StoredRecord> records = new ArrayList<>();
        List<Integer> mine = new ArrayList<>(positions.keySet());
        Collections.shuffle(mine, new java.util.Random(world.choices().nextLong()));
        for (int number : mine) {
            int most = world.choices().oneIn(3) ? 1 : 100;
            positions.compute(number, (_, at) -> broker.events(number).read(at == null ? 0 : at, most, records));
        }
        if (records.isEmpty()) {
            positions.forEach(broker::confirm);
            world.patience(atMost.multipliedBy(4));
            mine.forEach(number -> broker.events(number).wakeOnGrowth(world.current()));
        }
        return records;
    }

    @Override
    public void confirm() {
        world.pass(node);
        if (seenMoves != broker.sourcesMoved() || world.fault(Fault.CONFIRM_LOST, 30)) {
            throw new LogUnavailable("the position could not be noted");
        }
        positions.forEach(broker::confirm);
    }

    @Override
    public Map<Partition, Long> positions() {
        Map<Partition, Long> known = new HashMap<>();
        positions.forEach((number, at) -> known.put(broker.events(number).name(), at));
        return known;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            broker.left(this);
            node.closed();
        }
    }
}

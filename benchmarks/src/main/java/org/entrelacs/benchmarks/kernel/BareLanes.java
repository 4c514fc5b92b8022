package org.entrelacs.benchmarks.kernel;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.Measured;
import org.entrelacs.benchmarks.load.Window;

/// Transactions on one partition, back to back, by one or more producers, each with an id of its own. Decides
/// nothing, waits for no marker and keeps no order between lanes: what lanes could give at most.
public final class BareLanes implements AutoCloseable {
    private final SameBytes bytes;
    private final String topic;
    private final int group;
    private final BlockingQueue<Producer<byte[], byte[]>> idle = new LinkedBlockingQueue<>();
    private final int lanes;
    private final AtomicLong number = new AtomicLong();

    /// @param group records of a transaction
    public BareLanes(PlainClients clients, SameBytes bytes, String topic, int lanes, int group)
            throws InterruptedException {
        this.bytes = bytes;
        this.topic = topic;
        this.lanes = lanes;
        this.group = group;
        clients.create(topic, 1);
        for (int i = 0; i < lanes; i++) {
            idle.add(clients.transactional(topic + "#" + i));
        }
    }

    /// Calls are transactions.
    public Measured run(Window window) throws InterruptedException {
        return ClosedLoop.run(lanes, window, () -> {
            Producer<byte[], byte[]> lane = idle.take();
            lane.beginTransaction();
            for (int i = 0; i < group; i++) {
                var _ = lane.send(bytes.to(topic, number.getAndIncrement()));
            }
            lane.commitTransaction();
            idle.add(lane);
            return true;
        });
    }

    @Override
    public void close() {
        idle.forEach(lane -> lane.close(Duration.ofSeconds(5)));
    }
}

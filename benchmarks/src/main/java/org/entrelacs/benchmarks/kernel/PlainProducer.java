package org.entrelacs.benchmarks.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.Flood;
import org.entrelacs.benchmarks.load.Measured;
import org.entrelacs.benchmarks.load.Window;

/// The floor: a plain idempotent producer that writes the kernel's bytes, without deciding anything.
public final class PlainProducer implements AutoCloseable {
    private final SameBytes bytes;
    private final String topic;
    private final Producer<byte[], byte[]> producer;
    private final AtomicLong number = new AtomicLong();

    private PlainProducer(SameBytes bytes, String topic, Producer<byte[], byte[]> producer) {
        this.bytes = bytes;
        this.topic = topic;
        this.producer = producer;
    }

    public static PlainProducer to(PlainClients clients, SameBytes bytes, String topic, int partitions)
            throws InterruptedException {
        clients.create(topic, partitions);
        return new PlainProducer(bytes, topic, clients.producer());
    }

    /// So many callers, each waiting for the acknowledgement of its record.
    public Measured closed(int callers, Window window) throws InterruptedException {
        return ClosedLoop.run(callers, window, () -> {
            var _ = producer.send(bytes.to(topic, number.getAndIncrement())).get();
            return true;
        });
    }

    /// One thread that never waits, except for room in the producer's buffer.
    public Measured flatOut(Window window) throws InterruptedException {
        return Flood.run(window, ended -> {
            var _ = producer.send(
                    bytes.to(topic, number.getAndIncrement()), (_, failure) -> ended.accept(failure == null));
        });
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}

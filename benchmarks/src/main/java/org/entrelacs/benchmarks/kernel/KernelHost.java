package org.entrelacs.benchmarks.kernel;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.kafka.KafkaLogAccess;
import org.entrelacs.log.kafka.KafkaSettings;

/// The kernel as a service runs it, without the service.
public final class KernelHost {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private KernelHost() {}

    /// Returns once all partitions are served.
    public static StreamHost started(
            ServiceDefinition definition,
            String bootstrapServers,
            HostSettings settings,
            EventCodec codec,
            HostListener listener) {
        StreamHost host = new StreamHost(
                definition,
                settings,
                new KafkaLogAccess(KafkaSettings.of(bootstrapServers, settings.prefix(), "benchmark")),
                codec,
                InstantSource.system(),
                listener);
        host.start();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!host.isReady() || host.partitions().stream().anyMatch(status -> status.epoch() == 0)) {
            if (System.nanoTime() - deadline > 0) {
                host.close();
                throw new IllegalStateException("the host is not ready: " + host.partitions());
            }
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
        return host;
    }
}

package org.entrelacs.edge.running;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Topics;

/// How far the service is behind each source. Asking for the metrics has it looked up in the log, at most
/// once in a few seconds, and never waits for the log: what is told was known at the time, and is not a
/// number when nothing is known that is fresh enough.
@Singleton
public class LagMetrics {
    private static final long AGAIN_AFTER = Duration.ofSeconds(5).toNanos();
    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final StreamHost host;
    private final AtomicBoolean lookingUp = new AtomicBoolean();
    private volatile Known known = new Known(Map.of(), System.nanoTime() - FRESH);

    LagMetrics(StreamHost host) {
        this.host = host;
    }

    private record Known(Map<String, Long> lag, long at) {}

    void watch(@Observes StartupEvent event, ServiceDefinition definition, EventCodec codec, MeterRegistry meters) {
        var sources = new TreeSet<String>();
        sources.add("inbox");
        definition.reactions().stream()
                .flatMap(reaction -> reaction.on().stream())
                .forEach(type -> sources.add(Topics.service(codec.type(type))));
        for (String source : sources) {
            Gauge.builder("entrelacs.lag", this, metrics -> metrics.of(source))
                    .description("Events of the source that have not been dealt with.")
                    .tag("source", source)
                    .register(meters);
        }
    }

    private double of(String source) {
        Known now = known;
        long age = System.nanoTime() - now.at();
        if (age >= AGAIN_AFTER && lookingUp.compareAndSet(false, true)) {
            Thread.ofVirtual().name("lag").start(this::lookUp);
        }
        Long lag = now.lag().get(source);
        return lag == null || age >= FRESH ? Double.NaN : lag.doubleValue();
    }

    private void lookUp() {
        try {
            var lag = new HashMap<String, Long>();
            host.lag().forEach(source -> lag.put(source.source(), source.events()));
            known = new Known(Map.copyOf(lag), System.nanoTime());
        } catch (LogUnavailable _) {
            // What was known grows old.
        } finally {
            lookingUp.set(false);
        }
    }
}

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
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Topics;

/// How far the service is behind each source, looked up in the log when somebody asks for the metrics, at most once
/// in a few seconds; not a number while the log does not answer.
@Singleton
public class LagMetrics {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final StreamHost host;
    private Map<String, Long> lag = Map.of();
    private long lookedUp = System.nanoTime() - FRESH;

    LagMetrics(StreamHost host) {
        this.host = host;
    }

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

    private synchronized double of(String source) {
        if (System.nanoTime() - lookedUp >= FRESH) {
            lag = lookUp();
            lookedUp = System.nanoTime();
        }
        return lag.containsKey(source) ? lag.get(source).doubleValue() : Double.NaN;
    }

    private Map<String, Long> lookUp() {
        try {
            var now = new HashMap<String, Long>();
            host.lag().forEach(source -> now.put(source.source(), source.events()));
            return now;
        } catch (LogUnavailable _) {
            return Map.of();
        }
    }
}

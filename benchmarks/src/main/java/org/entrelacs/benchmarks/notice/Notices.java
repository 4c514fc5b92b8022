package org.entrelacs.benchmarks.notice;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.benchmarks.notice.NoticeEvent.BookingNoted;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.log.kafka.KafkaLogAccess;
import org.entrelacs.log.kafka.KafkaSettings;

/// The second service, in the same JVM as the first; they share nothing but the broker.
public final class Notices implements AutoCloseable {
    private final Map<UUID, CompletableFuture<Boolean>> awaited = new ConcurrentHashMap<>();
    private final StreamHost host;

    public Notices(String bootstrapServers, String prefix, int partitions) {
        host = new StreamHost(
                new ServiceDefinition(
                        "notices", List.of(NoticeDecider.KIND), List.of(new WhenHoursReserved()), List.of()),
                HostSettings.of(prefix, partitions, "benchmark-notices"),
                new KafkaLogAccess(KafkaSettings.of(bootstrapServers, prefix, "benchmark-notices")),
                new JsonCodec(List.of(NoticeEvent.class, OfferEvent.class)),
                InstantSource.system(),
                new Listener());
        host.start();
    }

    private final class Listener implements HostListener {
        @Override
        public void answered(String kind, Outcome<?, ?> outcome) {
            if (outcome instanceof Outcome.Committed<?, ?>(var _, var events)) {
                for (Object event : events) {
                    CompletableFuture<Boolean> waiting = awaited.remove(((BookingNoted) event).reservation());
                    if (waiting != null) {
                        waiting.complete(true);
                    }
                }
            }
        }
    }

    /// To be asked before the booking is made: done once the second service has committed its own event of
    /// it.
    public CompletableFuture<Boolean> noted(UUID reservation) {
        return awaited.computeIfAbsent(reservation, _ -> new CompletableFuture<>());
    }

    public boolean isReady() {
        return host.isReady();
    }

    @Override
    public void close() {
        host.close();
    }
}

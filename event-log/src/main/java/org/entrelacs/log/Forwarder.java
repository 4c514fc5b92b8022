package org.entrelacs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Brings the events of one source to the inbox of one service, strictly in order. An event that cannot be read stops
/// the source, loudly: passing over it could break what somebody waits for. What was sent and not confirmed is sent
/// again; the owner knows it by its id.
final class Forwarder implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String source;
    private final HostParts parts;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile Map<Partition, Long> positions = Map.of();
    private volatile String problem = "";

    Forwarder(String source, HostParts parts) {
        this.source = source;
        this.parts = parts;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name(parts.definition().name() + "-from-" + source)
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (running) {
            String service = parts.definition().name();
            try (var subscription = parts.access().subscribe(service, source);
                    var inbox =
                            parts.access().inboxWriter(service, parts.settings().partitions())) {
                while (running) {
                    forward(subscription, inbox);
                }
            } catch (RuntimeException e) {
                if (running) {
                    problem = e.getClass().getSimpleName() + ": " + e.getMessage();
                    LOG.log(
                            e instanceof LogUnavailable ? System.Logger.Level.WARNING : System.Logger.Level.ERROR,
                            "events of " + source + " do not reach the inbox of " + service,
                            e);
                    pause();
                }
            }
        }
    }

    private void forward(LogAccess.Subscription subscription, LogAccess.InboxWriter inbox) {
        List<StoredRecord> events = subscription.poll(POLL);
        List<LogRecord> forwarded = new ArrayList<>();
        int passedOver = 0;
        for (StoredRecord event : events) {
            List<LogRecord> records = parts.reactions().forward(event);
            passedOver += records.isEmpty() ? 1 : 0;
            forwarded.addAll(records);
        }
        if (!forwarded.isEmpty()) {
            inbox.write(forwarded);
        }
        if (!events.isEmpty()) {
            subscription.confirm();
            parts.listener().passedOver(source, passedOver);
        }
        positions = subscription.positions();
        problem = "";
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    SourceLag lag() {
        long events = parts.access().eventEnds(source).entrySet().stream()
                .mapToLong(end -> end.getValue() - positions.getOrDefault(end.getKey(), 0L))
                .sum();
        return new SourceLag(source, events, problem);
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}

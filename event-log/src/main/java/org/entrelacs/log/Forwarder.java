package org.entrelacs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings the events of one source to the inbox of one service, strictly in order. An event that cannot be read stops
/// the source, loudly: passing over it could break what somebody waits for. What was sent and not confirmed is sent
/// again; the owner knows it by its id.
final class Forwarder implements Background.Round {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String source;
    private final HostParts parts;
    private volatile Map<Partition, Long> positions = Map.of();
    private volatile String problem = "";
    private LogAccess.@Nullable Subscription events;
    private LogAccess.@Nullable InboxWriter inbox;

    Forwarder(String source, HostParts parts) {
        this.source = source;
        this.parts = parts;
    }

    String name() {
        return parts.definition().name() + "-from-" + source;
    }

    @Override
    public long run() {
        try {
            if (events == null) {
                events = parts.access().subscribe(parts.definition().name(), source);
            }
            if (inbox == null) {
                inbox = parts.access()
                        .inboxWriter(parts.definition().name(), parts.settings().partitions());
            }
            forward(events, inbox);
            return 0;
        } catch (RuntimeException e) {
            problem = e.getClass().getSimpleName() + ": " + e.getMessage();
            LOG.log(
                    e instanceof LogUnavailable ? System.Logger.Level.WARNING : System.Logger.Level.ERROR,
                    "events of " + source + " do not reach the inbox of "
                            + parts.definition().name(),
                    e);
            ended();
            return PAUSE.toNanos();
        }
    }

    @Override
    public void ended() {
        if (events != null) {
            events.close();
            events = null;
        }
        if (inbox != null) {
            inbox.close();
            inbox = null;
        }
    }

    private void forward(LogAccess.Subscription subscription, LogAccess.InboxWriter to) {
        List<StoredRecord> polled = subscription.poll(POLL);
        List<LogRecord> forwarded = new ArrayList<>();
        int passedOver = 0;
        for (StoredRecord event : polled) {
            List<LogRecord> records = parts.reactions().forward(event);
            passedOver += records.isEmpty() ? 1 : 0;
            forwarded.addAll(records);
        }
        if (!forwarded.isEmpty()) {
            to.write(forwarded);
        }
        if (!polled.isEmpty()) {
            subscription.confirm();
            parts.listener().passedOver(source, passedOver);
        }
        positions = subscription.positions();
        problem = "";
    }

    SourceLag lag() {
        Map<Partition, Long> ends = parts.access().eventEnds(source);
        Map<Partition, Long> here = positions;
        long behind = ends.entrySet().stream()
                .filter(end -> here.containsKey(end.getKey()))
                .mapToLong(end -> end.getValue() - here.getOrDefault(end.getKey(), 0L))
                .sum();
        List<Integer> numbers =
                here.keySet().stream().map(Partition::number).sorted().toList();
        return new SourceLag(source, behind, problem, numbers, ends.size());
    }
}

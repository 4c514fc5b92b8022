package org.entrelacs.log;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.AfterEach;

/// Hosts of the service `counting` on a log that a test is given, closed with it.
public abstract class HostContract {
    protected static final String SERVICE = "counting";
    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    protected static final Duration SOON = Duration.ofSeconds(30);

    /// What the clock of all hosts shows.
    protected final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    private final List<StreamHost> hosts = new ArrayList<>();

    /// A way to a network of its own, the same one on every call within a test.
    protected abstract LogAccess access();

    protected abstract String prefix();

    @AfterEach
    void closeHosts() {
        hosts.forEach(StreamHost::close);
    }

    StreamHost started(
            List<StreamKind<?, ?, ?, ?>> kinds,
            List<Reaction<?, ?>> reactions,
            HostSettings settings,
            LogAccess log,
            HostListener listener) {
        return started(new ServiceDefinition(SERVICE, kinds, reactions, List.of()), settings, log, listener);
    }

    StreamHost started(ServiceDefinition definition, HostSettings settings, LogAccess log, HostListener listener) {
        return started(definition, settings, log, new JsonCodec(List.of(CounterEvent.class)), listener);
    }

    StreamHost started(
            ServiceDefinition definition,
            HostSettings settings,
            LogAccess log,
            EventCodec codec,
            HostListener listener) {
        StreamHost host = new StreamHost(definition, settings, log, codec, now::get, listener);
        hosts.add(host);
        host.start();
        return host;
    }

    static StreamHost ready(StreamHost host) {
        await().atMost(SOON).until(host::isReady);
        return host;
    }

    static CommandContext command(String key, String hash, long expectedVersion) {
        UUID id = Uuid5.of(Uuid5.ENTRELACS, "test", key);
        return new CommandContext(id, hash, "alice", "alice", NOON, id, id, "", expectedVersion);
    }

    static CommandContext command(String key) {
        return command(key, "hash", CommandContext.ANY_VERSION);
    }
}

package org.entrelacs.planning;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Decider;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Streams;
import org.entrelacs.log.Verdict;

/// Another service of the network, as far as this one sees it: it says what happened.
public final class Neighbour<E> implements AutoCloseable {
    private record Nothing() {}

    /// Whatever it is told has happened.
    private static final class Sayer<E> implements Decider<List<E>, Nothing, E, Nothing> {
        @Override
        public Nothing initial() {
            return new Nothing();
        }

        @Override
        public Verdict<E, Nothing> decide(List<E> events, Nothing state) {
            return Verdict.accept(events);
        }

        @Override
        public Nothing evolve(Nothing state, E event) {
            return state;
        }
    }

    private final StreamHost host;
    private final Streams<List<E>, Nothing, E, Nothing> streams;
    private final InstantSource clock;

    public Neighbour(
            String service, String kind, Class<E> events, LogAccess log, EventCodec codec, InstantSource clock) {
        var streamKind = new StreamKind<>(kind, new Sayer<E>(), events);
        this.clock = clock;
        this.host = new StreamHost(
                new ServiceDefinition(service, List.of(streamKind), List.of(), List.of()),
                HostSettings.of("entrelacs", 2, service + "-in-test"),
                log,
                codec,
                clock,
                HostListener.NONE);
        this.streams = host.streams(streamKind);
        host.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(host::isReady);
    }

    public void says(String key, E event) {
        UUID id = UUID.randomUUID();
        var context = new CommandContext(
                id,
                id.toString(),
                "a-neighbour",
                "a-neighbour",
                clock.instant(),
                id,
                id,
                "",
                CommandContext.ANY_VERSION);
        assertInstanceOf(Outcome.Committed.class, streams.decide(key, context, List.of(event)));
    }

    @Override
    public void close() {
        host.close();
    }
}

package org.entrelacs.coordination;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Decider;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Streams;
import org.entrelacs.log.Verdict;

/// The three other services of the network, as far as this one hears them: they say what happened, and when.
public final class Neighbours implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final List<StreamHost> hosts = new ArrayList<>();
    private final Map<String, Streams<?, ?, ?, ?>> streams = new HashMap<>();

    private record Nothing() {}

    /// Whatever it is told has happened.
    private static final class Sayer implements Decider<Object, Nothing, Object, Nothing> {
        @Override
        public Nothing initial() {
            return new Nothing();
        }

        @Override
        public Verdict<Object, Nothing> decide(Object event, Nothing state) {
            return Verdict.accept(event);
        }

        @Override
        public Nothing evolve(Nothing state, Object event) {
            return state;
        }
    }

    public Neighbours(LogAccess log, EventCodec codec, InstantSource clock) {
        host(
                "assessment",
                List.of(kind("intake", IntakeEvent.class), kind("assessment", AssessmentEvent.class)),
                log,
                codec,
                clock);
        host("planning", List.of(kind("plan", PlanEvent.class), kind("offer", OfferEvent.class)), log, codec, clock);
        host("gatekeeping", List.of(kind("envelope", EnvelopeEvent.class)), log, codec, clock);
        Awaitility.await().atMost(PATIENCE).until(() -> hosts.stream().allMatch(StreamHost::isReady));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the host asks only for the class
    private static StreamKind<Object, Nothing, Object, Nothing> kind(String name, Class<?> events) {
        return new StreamKind<>(name, new Sayer(), (Class) events);
    }

    private void host(
            String service,
            List<StreamKind<Object, Nothing, Object, Nothing>> kinds,
            LogAccess log,
            EventCodec codec,
            InstantSource clock) {
        StreamHost host = new StreamHost(
                new ServiceDefinition(service, List.copyOf(kinds), List.of(), List.of()),
                HostSettings.of("entrelacs", 2, service + "-in-test"),
                log,
                codec,
                clock,
                HostListener.NONE);
        hosts.add(host);
        kinds.forEach(kind -> streams.put(kind.name(), host.streams(kind)));
        host.start();
    }

    /// Says what the event says, by whom it was done and when; what other services say is passed over.
    @SuppressWarnings("unchecked")
    public void say(Recorded<?> told) {
        var stream = (Streams<Object, Nothing, Object, Nothing>)
                streams.get(told.stream().kind());
        if (stream != null) {
            var context = new CommandContext(
                    told.id(),
                    told.id().toString(),
                    told.actor(),
                    told.onBehalfOf(),
                    told.occurredAt(),
                    told.id(),
                    told.id(),
                    "",
                    CommandContext.ANY_VERSION);
            var outcome = stream.decide(told.stream().key(), context, told.event());
            assertInstanceOf(Outcome.Committed.class, outcome);
        }
    }

    @Override
    public void close() {
        hosts.forEach(StreamHost::close);
    }
}

package org.entrelacs.gatekeeping.http;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entrelacs.contract.planning.PlanEvent;
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
import org.entrelacs.log.Verdict;

/// A planning service on the same log that publishes whatever a test tells it to.
@Singleton
public class PlanningNextDoor {
    private static final StreamKind<PlanEvent, Integer, PlanEvent, String> PLAN =
            new StreamKind<>("plan", new Parrot(), PlanEvent.class);

    private final StreamHost host;
    private final InstantSource clock;

    @Inject
    PlanningNextDoor(LogAccess log, EventCodec codec, InstantSource clock) {
        this.clock = clock;
        host = new StreamHost(
                new ServiceDefinition("planning", List.of(PLAN), List.of(), List.of()),
                HostSettings.of("entrelacs", 4, "next-door"),
                log,
                codec,
                clock,
                HostListener.NONE);
        host.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(host::isReady);
    }

    /// Published in a person's plan, and in the log when this returns.
    void says(String person, PlanEvent event) {
        var id = UUID.randomUUID();
        var context = new CommandContext(
                id, "", "advocate-1", "advocate-1", clock.instant(), id, id, "", CommandContext.ANY_VERSION);
        assertInstanceOf(Outcome.Committed.class, host.streams(PLAN).decide(person, context, event));
    }

    /// Says what it is told.
    private static final class Parrot implements Decider<PlanEvent, Integer, PlanEvent, String> {
        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Verdict<PlanEvent, String> decide(PlanEvent event, Integer said) {
            return Verdict.accept(event);
        }

        @Override
        public Integer evolve(Integer said, PlanEvent event) {
            return said + 1;
        }
    }
}

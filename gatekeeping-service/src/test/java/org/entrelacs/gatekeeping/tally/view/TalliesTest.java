package org.entrelacs.gatekeeping.tally.view;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.gatekeeping.envelope.RandomDays;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.gatekeeping.tally.Indicators;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_replay_counts_the_same() {
        var events = RandomDays.life(7, 200).stream()
                .flatMap(append -> append.events().stream())
                .toList();
        assertEquals(indicators(counted(events)), indicators(counted(events)));
        assertEquals(Optional.of((long) events.size()), counted(events).of("north", EnvelopeTally::version));
    }

    @Test
    void who_asks_for_a_version_waits_until_it_is_counted() {
        var tallies = new Tallies();
        var asked = CompletableFuture.supplyAsync(() -> tallies.of("north", 2, MINUTE, EnvelopeTally::isOpen));
        tallies.apply(recorded(1, envelope(1_000)));
        tallies.apply(recorded(2, new PolicyApplied(policy())));
        assertEquals(Optional.of(true), asked.join());
    }

    @Test
    void who_asks_for_a_version_that_does_not_come_is_told_so() {
        assertEquals(Optional.empty(), new Tallies().of("north", 1, Duration.ofMillis(1), EnvelopeTally::isOpen));
    }

    @Test
    void every_envelope_that_opens_is_told_of() {
        var tallies = new Tallies();
        var told = new ArrayList<String>();
        tallies.apply(recorded(1, envelope(1_000)));
        tallies.tell(told::add);
        assertEquals(List.of("north"), told);
    }

    private static Indicators indicators(Tallies tallies) {
        return tallies.of("north", tally -> Indicators.of(tally, MONDAY.plus(MINUTE)))
                .orElseThrow();
    }

    private static Tallies counted(List<EnvelopeEvent> events) {
        var tallies = new Tallies();
        for (int i = 0; i < events.size(); i++) {
            tallies.apply(recorded(i + 1, events.get(i)));
        }
        return tallies;
    }

    private static Recorded<EnvelopeEvent> recorded(long version, EnvelopeEvent event) {
        var id = new UUID(1, version);
        return new Recorded<>(
                new Partition("entrelacs.gatekeeping.events", 0),
                version - 1,
                new StreamId("envelope", "north"),
                version,
                id,
                "a type",
                MONDAY,
                MONDAY,
                "a",
                "a",
                id,
                id,
                id,
                event);
    }
}

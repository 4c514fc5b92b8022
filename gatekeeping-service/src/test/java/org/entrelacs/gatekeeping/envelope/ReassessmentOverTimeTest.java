package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What reassessments leave of an envelope, whatever happens around them. That money is neither made nor lost by
/// them, `LedgerOverTimeTest` sees, and that decisions come out the same, `DecidedAgainTest`: lives are the same.
class ReassessmentOverTimeTest {
    private static final Instant LATER = Cases.MONDAY.plus(Duration.ofDays(3));

    @ParameterizedTest
    @ValueSource(longs = {301, 302, 303, 304, 305, 306, 307, 308, 309, 310})
    void everybody_has_waited_since_they_came_whatever_is_found_later(long seed) {
        var decider = new EnvelopeDecider();
        var since = new HashMap<String, Instant>();
        var state = decider.initial();
        int reassessed = 0;
        for (var append : RandomDays.appends(seed, 400)) {
            for (var event : append) {
                state = decider.evolve(state, event);
                if (event instanceof RequestReceived received) {
                    since.put(received.request(), received.receivedAt());
                }
                reassessed += event instanceof RequestReassessed ? 1 : 0;
            }
        }
        var shown = new HashMap<String, Instant>();
        state.requests()
                .forEach((id, request) -> shown.put(id, request.received().receivedAt()));
        assertEquals(since, shown);
        assertTrue(reassessed > 2, "hardly anybody was assessed again: " + reassessed);
    }

    @ParameterizedTest
    @ValueSource(longs = {321, 322, 323, 324})
    void the_list_stands_as_if_everybody_had_come_with_what_is_known_now(long seed) {
        var decider = new EnvelopeDecider();
        var state = decider.initial();
        for (var append : RandomDays.appends(seed, 300)) {
            for (var event : append) {
                state = decider.evolve(state, event);
            }
            if (append.getFirst() instanceof RequestReassessed && state instanceof Open open) {
                var anew = WaitingList.empty(open.policy());
                for (var place : open.waiting().places().values()) {
                    anew = anew.plus(open.known(place.id()).received(), open.clock());
                }
                assertEquals(
                        anew.first(1_000, open.clock()),
                        open.waiting().at(open.clock()).first(1_000, open.clock()));
            }
        }
    }

    /// As long as there is no money: with money at hand it goes to whoever asks first, and that is meant.
    @ParameterizedTest
    @ValueSource(longs = {331, 332, 333, 334})
    void the_order_in_which_reassessments_are_told_leaves_no_trace(long seed) {
        var random = new Random(seed);
        var spec = Given.envelope(0);
        var told = new ArrayList<EnvelopeCommand>();
        for (int i = 0; i < 25; i++) {
            spec = spec.and(Given.receive(Cases.any(random, "r" + i, Cases.MONDAY)));
            var found = Cases.any(random, "r" + i, LATER);
            told.add(new ReassessRequest("r" + i, found.evidence(), found.needs(), LATER));
        }
        var expected = outcome(spec, told);
        assertTrue(expected.values().stream().anyMatch(line -> line.startsWith("waiting")), expected::toString);
        for (int shuffle = 0; shuffle < 4; shuffle++) {
            Collections.shuffle(told, random);
            assertEquals(expected, outcome(spec, told));
        }
    }

    private static Map<String, String> outcome(
            DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> spec, List<EnvelopeCommand> told) {
        for (var command : told) {
            spec = spec.and(command);
        }
        var open = Given.open(spec);
        var outcome = new TreeMap<String, String>();
        open.requests().forEach((id, request) -> {
            var rank = open.waiting().contains(id) ? open.waiting().at(LATER).rank(id, LATER) : 0;
            outcome.put(
                    id,
                    request.standing().code() + " rank " + rank + " on "
                            + request.received().evidence());
        });
        return outcome;
    }
}

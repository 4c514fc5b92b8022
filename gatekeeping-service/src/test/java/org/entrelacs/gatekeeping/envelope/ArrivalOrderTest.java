package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// While there is no money, the order in which requests arrive leaves no trace: when money comes, it goes to the same
/// requests. With money at hand a request is decided when it comes, so there the order counts, and that is meant.
class ArrivalOrderTest {

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void money_goes_to_the_same_requests_in_whatever_order_they_came(long seed) {
        var random = new Random(seed);
        var requests = new ArrayList<RequestReceived>();
        for (int i = 0; i < 40; i++) {
            requests.add(Cases.any(random, "r" + i, Cases.MONDAY));
        }
        long cents = random.nextInt(2_000_000);
        var expected = outcome(requests, cents);
        assertTrue(expected.values().stream().anyMatch(line -> line.startsWith("granted")), expected::toString);
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            Collections.shuffle(requests, random);
            assertEquals(expected, outcome(requests, cents));
        }
    }

    private static Map<String, String> outcome(List<RequestReceived> requests, long cents) {
        var spec = Given.envelope(0);
        for (var request : requests) {
            spec = spec.and(Given.receive(request));
        }
        var later = Cases.MONDAY.plus(Duration.ofDays(3));
        var open = Given.open(spec.and(new AdjustEnvelope(Money.eur(cents), "council", "budget voted", later)));
        var outcome = new TreeMap<String, String>();
        open.requests().forEach((id, request) -> {
            var rank = open.waiting().contains(id) ? open.waiting().at(later).rank(id, later) : 0;
            outcome.put(
                    id, request.standing().code() + " " + request.encumbered().minor() + " rank " + rank);
        });
        return outcome;
    }
}

package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Skill of pleading earns nothing: people read what is pleaded, the policy does not.
class AdvocacyIsNotWeighedTest {

    @ParameterizedTest
    @ValueSource(longs = {341, 342, 343, 344})
    void requests_that_differ_only_in_what_is_pleaded_get_the_same_score_and_outcome(long seed) {
        var random = new Random(seed);
        var mute = envelope();
        var eloquent = envelope();
        for (int i = 0; i < 25; i++) {
            var request = Cases.any(random, "r" + i, Cases.MONDAY);
            var pleaded = random.nextBoolean() ? Cases.pleaded(request, "Their own words. ".repeat(i)) : request;
            assertEquals(
                    followedBy(mute.when(Given.receive(request))), followedBy(eloquent.when(Given.receive(pleaded))));
            mute = mute.and(Given.receive(request));
            eloquent = eloquent.and(Given.receive(pleaded));
        }
        assertEquals(order(mute), order(eloquent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"She fell on Sunday.", "I want to stay with my cat."})
    void what_is_pleaded_shows_in_no_log_line(String words) {
        var pleaded = Cases.pleaded(Cases.strong("r1", 400), words);
        var state = envelope().and(Given.receive(pleaded)).state();
        assertFalse(pleaded.toString().contains(words));
        assertFalse(state.toString().contains(words));
    }

    /// Half of what is asked can be paid, and what is large or doubtful is left to people.
    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelope() {
        return Given.envelope(Entitlement.DISCRETIONARY, 1_500_000, Cases.full(Cases.policy(1, Money.eur(150_000))));
    }

    private static List<EnvelopeEvent> followedBy(
            DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal>.Then then) {
        var events = new ArrayList<>(then.events());
        events.removeIf(RequestReceived.class::isInstance);
        assertFalse(events.isEmpty());
        return events;
    }

    private static List<String> order(DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> spec) {
        var open = Given.open(spec);
        return open.waiting().first(100, open.clock()).stream().map(Place::id).toList();
    }
}

package org.entrelacs.gatekeeping.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.RandomDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A tally beside the state that the rules fold from the same events.
class EnvelopeTallyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_request_stands_where_the_rules_say_and_the_ledger_is_theirs(long seed) {
        var counted = new Counted();
        for (var append : RandomDays.life(seed, 300)) {
            append.events().forEach(event -> counted.happens(event, append.occurredAt()));
            assertEquals(
                    standings(counted),
                    Indicators.of(counted.tally(), append.occurredAt()).standings());
            assertEquals(
                    ((Open) counted.envelope()).ledger(),
                    counted.tally().opened().orElseThrow().ledger());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_same_events_are_counted_the_same_again(long seed) {
        assertEquals(indicators(seed), indicators(seed));
    }

    private static Indicators indicators(long seed) {
        var counted = new Counted();
        var last = Instant.EPOCH;
        for (var append : RandomDays.life(seed, 300)) {
            last = append.occurredAt();
            append.events().forEach(event -> counted.happens(event, append.occurredAt()));
        }
        return Indicators.of(counted.tally(), last);
    }

    private static Map<String, Integer> standings(Counted counted) {
        return counted.envelope().requests().values().stream()
                .collect(Collectors.toMap(request -> request.standing().code(), _ -> 1, Integer::sum, TreeMap::new));
    }
}

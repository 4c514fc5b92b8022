package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.any;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.weighing.Profile;
import org.entrelacs.gatekeeping.weighing.Scoring;
import org.entrelacs.gatekeeping.weighing.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitingListTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_agrees_with_a_plain_list_that_is_sorted_anew_each_time(long seed) {
        var random = new Random(seed);
        var list = WaitingList.empty(policy());
        var plain = new HashMap<String, RequestReceived>();
        var now = MONDAY;
        for (int step = 0; step < 300; step++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(2_000)));
            list = list.at(now);
            if (plain.isEmpty() || random.nextInt(3) > 0) {
                var request = any(random, "r" + step, now);
                plain.put(request.request(), request);
                list = list.plus(request, now);
            } else {
                var gone = sorted(plain, now).get(random.nextInt(plain.size()));
                plain.remove(gone);
                list = list.minus(gone);
            }
            var expected = sorted(plain, now);
            assertEquals(expected, ids(list.first(1_000, now)));
            for (int rank = 1; rank <= expected.size(); rank++) {
                assertEquals(rank, list.rank(expected.get(rank - 1), now));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void looking_ahead_in_time_agrees_too(long seed) {
        var random = new Random(seed);
        var list = WaitingList.empty(policy());
        var plain = new HashMap<String, RequestReceived>();
        for (int i = 0; i < 100; i++) {
            var request = any(random, "r" + i, MONDAY);
            plain.put(request.request(), request);
            list = list.plus(request, MONDAY);
        }
        for (int days = 0; days < 400; days += 3) {
            var later = MONDAY.plus(Duration.ofDays(days)).plusNanos(random.nextInt(2));
            assertEquals(sorted(plain, later), ids(list.at(later).first(1_000, later)));
        }
    }

    @Test
    void the_urgent_overtakes_because_its_waiting_weighs_sooner() {
        var urgent = request("urgent", 1, 4, 3, "1", "0.1", "0", MONDAY);
        var patient = request("patient", 1, 2, 3, "0.33", "0.75", "0.45", MONDAY);
        var list = WaitingList.empty(policy()).plus(urgent, MONDAY).plus(patient, MONDAY);
        var later = MONDAY.plus(Duration.ofDays(2));
        assertEquals(List.of("patient", "urgent"), ids(list.first(2, MONDAY)));
        assertEquals(List.of("urgent", "patient"), ids(list.at(later).first(2, later)));
    }

    @Test
    void among_equals_who_has_waited_longer_comes_first_then_the_lesser_id() {
        var full = MONDAY.plus(Duration.ofDays(30));
        var list = WaitingList.empty(policy())
                .plus(request("later", 1, 2, 3, "0.66", "0.8", "0.5", MONDAY.plusSeconds(1)), full)
                .plus(strong("b", 1), full)
                .plus(strong("a", 1), full);
        assertEquals(List.of("a", "b", "later"), ids(list.first(3, full)));
    }

    @Test
    void a_page_begins_behind_the_last_one() {
        var random = new Random(77);
        var list = WaitingList.empty(policy());
        for (int i = 0; i < 50; i++) {
            list = list.plus(any(random, "r" + i, MONDAY), MONDAY);
        }
        var paged = new ArrayList<>(list.first(7, MONDAY));
        for (var page = paged.stream().toList(); !page.isEmpty(); ) {
            page = list.behind(page.getLast().id(), 7, MONDAY);
            paged.addAll(page);
        }
        assertEquals(list.first(50, MONDAY), paged);
    }

    @Test
    void another_policy_orders_anew() {
        var list = WaitingList.empty(policy()).plus(strong("a", 1), MONDAY);
        var other = policy(2, 3);
        assertEquals(WaitingList.empty(other).plus(strong("a", 1), MONDAY), list.under(other, MONDAY));
    }

    /// A hundred thousand wait; then a thousand come, go and ask for their rank. Sorting anew each time would take
    /// minutes.
    @Test
    void a_long_list_answers_quickly() {
        var random = new Random(100_000);
        var full = WaitingList.empty(policy());
        for (int i = 0; i < 100_000; i++) {
            full = full.plus(any(random, "r" + i, MONDAY), MONDAY);
        }
        var long_ = full;
        assertTimeout(Duration.ofSeconds(5), () -> {
            var list = long_;
            for (int i = 0; i < 1_000; i++) {
                var now = MONDAY.plusSeconds(i);
                list = list.at(now).plus(any(random, "new" + i, now), now).minus("r" + i);
                assertTrue(list.rank("new" + i, now) <= 100_001);
            }
        });
    }

    private static List<String> ids(List<Place> places) {
        return places.stream().map(Place::id).toList();
    }

    private static List<String> sorted(Map<String, RequestReceived> requests, Instant at) {
        Map<String, BigDecimal> exact = new HashMap<>();
        requests.forEach((id, request) ->
                exact.put(id, Strength.of(policy(), Profile.of(request, at), at).at(at)));
        var order = Comparator.comparing((RequestReceived request) -> exact.get(request.request()))
                .reversed()
                .thenComparing(RequestReceived::receivedAt)
                .thenComparing(RequestReceived::request);
        var sorted = requests.values().stream().sorted(order).toList();
        BigDecimal last = new BigDecimal("101");
        for (var request : sorted) {
            var score = Scoring.score(request.request(), policy(), Profile.of(request, at), at)
                    .score();
            assertTrue(score.compareTo(last) <= 0, "the shown score is in the order of the exact one");
            last = score;
        }
        return sorted.stream().map(RequestReceived::request).toList();
    }
}

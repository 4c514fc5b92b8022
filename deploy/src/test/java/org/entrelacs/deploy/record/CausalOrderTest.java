package org.entrelacs.deploy.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.entrelacs.deploy.record.CausalOrder.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CausalOrderTest {
    private static final Event SUBMITTED = event("a", "planning.PlanSubmitted", 0, "submit", "submit");
    private static final Event AGREED = event("b", "planning.PlanAgreed", 1, "agree", "agree");
    private static final Event RESERVED_HELP = event("c", "planning.CapacityReserved", 2, "agree", "b");
    private static final Event RESERVED_MEALS = event("d", "planning.CapacityReserved", 2, "agree", "b");
    private static final Event HELP_HELD = event("e", "planning.ServiceCapacityReserved", 3, "agree", "c");
    private static final Event MEALS_HELD = event("f", "planning.ServiceCapacityReserved", 3, "agree", "d");
    private static final Event ACTIVE = event("g", "planning.PlanActivated", 3, "agree", "d");
    private static final Event STARTED = event("h", "planning.ServiceStarted", 9, "start", "start");

    private static final List<Event> STORY =
            List.of(SUBMITTED, AGREED, RESERVED_HELP, RESERVED_MEALS, HELP_HELD, MEALS_HELD, ACTIVE, STARTED);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_events_are_met_does_not_matter(long seed) {
        List<Event> shuffled = new ArrayList<>(STORY);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(STORY, sorted(shuffled));
    }

    @Test
    void what_ends_last_by_chance_stands_where_it_always_does() {
        Event activeByTheOther = event("g", "planning.PlanActivated", 3, "agree", "c");
        assertEquals(
                List.of(AGREED, RESERVED_HELP, RESERVED_MEALS, HELP_HELD, MEALS_HELD, activeByTheOther),
                sorted(List.of(AGREED, RESERVED_HELP, HELP_HELD, activeByTheOther, RESERVED_MEALS, MEALS_HELD)));
    }

    @Test
    void what_one_request_set_in_motion_stays_together_even_if_it_lasts() {
        Event late = event("z", "planning.ServiceAuthorised", 60, "agree", "b");
        assertEquals(List.of(AGREED, late, STARTED), sorted(List.of(AGREED, STARTED, late)));
    }

    @Test
    void an_unknown_id_comes_last() {
        assertEquals(Integer.MAX_VALUE, new CausalOrder(STORY).position("x"));
    }

    private static List<Event> sorted(List<Event> events) {
        CausalOrder order = new CausalOrder(events);
        return events.stream()
                .sorted(Comparator.comparingInt(event -> order.position(event.id())))
                .toList();
    }

    private static Event event(String id, String type, int second, String origin, String cause) {
        Instant time = Instant.parse("2026-11-22T10:00:00Z").plusSeconds(second);
        return new Event(id, "org.entrelacs." + type + ".v1", time, origin, cause);
    }
}

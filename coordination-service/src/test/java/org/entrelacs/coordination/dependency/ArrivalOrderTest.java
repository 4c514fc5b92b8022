package org.entrelacs.coordination.dependency;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.coordination.Registers;
import org.entrelacs.coordination.Story;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

/// The register after events of four topics, in whatever order they arrive.
class ArrivalOrderTest {
    private static final int ORDERS = 1_000;
    private static final List<Recorded<?>> STORY = Story.events();

    @Test
    void a_thousand_orders_of_arrival_give_one_register() {
        var told = inOrder(STORY).shown();
        for (int seed = 0; seed < ORDERS; seed++) {
            assertEquals(told, arriving(seed).shown(), "order of seed " + seed);
        }
    }

    @Test
    void hearing_everything_twice_changes_nothing() {
        List<Recorded<?>> twice = new ArrayList<>(STORY);
        twice.addAll(STORY);
        assertEquals(inOrder(STORY).shown(), inOrder(twice).shown());
    }

    @Test
    void the_story_leaves_dependencies_in_every_state() {
        Map<Status, Long> counts = inOrder(STORY).shown().values().stream()
                .flatMap(register -> register.values().stream())
                .collect(groupingBy(entry -> entry.course().status(), counting()));
        assertEquals(Set.of(Status.values()), counts.keySet());
    }

    @Test
    void every_dependency_names_the_events_that_made_it_so() {
        Set<UUID> ids = STORY.stream().map(Recorded::id).collect(toSet());
        inOrder(STORY).shown().values().stream()
                .flatMap(register -> register.values().stream())
                .forEach(entry -> {
                    assertTrue(ids.contains(entry.course().opening().cause().event()));
                    for (DependencyEvent fact : entry.course().facts()) {
                        assertTrue(
                                ids.contains(fact.cause().event()) || isDeadlineOf(entry.course(), fact),
                                () -> fact + " names no event of the story");
                    }
                });
    }

    private static boolean isDeadlineOf(Course course, DependencyEvent fact) {
        return fact.equals(Deadline.passed(course.opening()));
    }

    private static Registers inOrder(List<Recorded<?>> events) {
        Registers registers = new Registers();
        events.forEach(registers::hear);
        registers.clockReaches(day(Story.END));
        return registers;
    }

    /// The clock moves while events are still on their way, so that deadlines also pass too early.
    private static Registers arriving(int seed) {
        Random random = new Random(seed);
        List<Recorded<?>> shuffled = new ArrayList<>(STORY);
        Collections.shuffle(shuffled, random);
        Registers registers = new Registers();
        for (Recorded<?> event : shuffled) {
            registers.hear(event);
            if (random.nextInt(5) == 0) {
                registers.clockReaches(day(random.nextInt(Story.END)));
            }
        }
        registers.clockReaches(day(Story.END));
        return registers;
    }
}

package org.entrelacs.coordination.dependency;

import static org.entrelacs.coordination.dependency.Facts.START;
import static org.entrelacs.coordination.dependency.Facts.broken;
import static org.entrelacs.coordination.dependency.Facts.created;
import static org.entrelacs.coordination.dependency.Facts.day;
import static org.entrelacs.coordination.dependency.Facts.joined;
import static org.entrelacs.coordination.dependency.Facts.lapsed;
import static org.entrelacs.coordination.dependency.Facts.late;
import static org.entrelacs.coordination.dependency.Facts.left;
import static org.entrelacs.coordination.dependency.Facts.managed;
import static org.entrelacs.coordination.dependency.Facts.repaired;
import static org.entrelacs.coordination.dependency.Facts.resolved;
import static org.entrelacs.coordination.dependency.Facts.told;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.junit.jupiter.api.Test;

class RecordFactsTest {
    private final DependencyDecider decider = new DependencyDecider();

    @Test
    void facts_become_events() {
        given(decider).when(told(created(0), managed(1))).then(created(0), managed(1));
    }

    @Test
    void the_same_fact_told_again_leaves_no_event() {
        given(decider, created(0)).when(told(created(0))).thenNothing();
    }

    @Test
    void a_completion_resolves() {
        given(decider, created(0), managed(1)).when(told(resolved(5))).then(resolved(5));
        assertEquals(Status.RESOLVED, status(created(0), managed(1), resolved(5)));
    }

    @Test
    void a_completion_after_a_break_repairs() {
        given(decider, created(0), broken(3)).when(told(resolved(5))).then(repaired(5));
        assertEquals(Status.REPAIRED, status(created(0), broken(3), repaired(5)));
    }

    @Test
    void a_break_known_only_after_the_completion_is_repaired_by_it() {
        given(decider, created(0), resolved(5)).when(told(broken(3))).then(broken(3), repaired(5));
        assertEquals(Status.REPAIRED, status(created(0), resolved(5), broken(3), repaired(5)));
    }

    @Test
    void what_happened_after_the_completion_adds_nothing() {
        given(decider, created(0), resolved(5))
                .when(told(broken(6), managed(7), lapsed(8), resolved(9), created(10)))
                .thenNothing();
    }

    @Test
    void facts_known_before_the_creation_are_kept_but_not_shown() {
        given(decider).when(told(managed(1))).then(managed(1));
        assertEquals(Optional.empty(), course(managed(1)));
        assertEquals(Status.MANAGED, status(managed(1), created(0)));
    }

    @Test
    void a_creation_is_kept_even_after_a_completion_that_happened_before_it() {
        given(decider, resolved(1)).when(told(created(2))).then(created(2));
        assertEquals(Status.RESOLVED, status(resolved(1), created(2)));
    }

    @Test
    void a_completion_after_the_due_shows_that_the_deadline_has_passed() {
        given(decider, created(0)).when(told(resolved(31))).then(late(30), repaired(31));
    }

    @Test
    void a_creation_known_late_shows_that_the_deadline_has_passed() {
        given(decider, resolved(31)).when(told(created(0))).then(created(0), late(30), repaired(31));
    }

    @Test
    void a_completion_at_the_due_is_late() {
        given(decider, created(0)).when(told(resolved(30))).then(late(30), repaired(30));
    }

    @Test
    void a_completion_told_late_that_happened_in_time_takes_the_break_back() {
        given(decider, created(0), late(30)).when(told(resolved(29))).then(repaired(29));
        assertEquals(Status.RESOLVED, status(created(0), late(30), repaired(29)));
        assertEquals(
                List.of(created(0), resolved(29)),
                course(created(0), late(30), repaired(29)).orElseThrow().facts());
    }

    @Test
    void a_dependency_that_does_not_break_when_due_resolves_late() {
        given(decider, created(0, 30, false)).when(told(resolved(31))).then(resolved(31));
    }

    @Test
    void the_first_of_two_creations_sets_the_due() {
        given(decider, created(1, 40), created(0, 30)).when(told(resolved(35))).then(late(30), repaired(35));
    }

    @Test
    void a_lapse_ends_it_without_completion() {
        given(decider, created(0), managed(1)).when(told(lapsed(2))).then(lapsed(2));
        assertEquals(Status.LAPSED, status(created(0), managed(1), lapsed(2)));
    }

    @Test
    void a_lapsed_dependency_does_not_break() {
        assertEquals(Status.LAPSED, status(created(0), lapsed(2), broken(3), managed(4)));
    }

    @Test
    void a_later_creation_opens_a_lapsed_dependency_again() {
        assertEquals(Status.CREATED, status(created(0), managed(1), lapsed(2), created(3, 33)));
        assertEquals(Status.BROKEN, status(created(0), lapsed(2), created(3, 33), late(33)));
    }

    @Test
    void a_completion_resolves_a_lapsed_dependency() {
        assertEquals(Status.RESOLVED, status(created(0), lapsed(2), resolved(3)));
    }

    @Test
    void members_are_those_who_joined_and_did_not_leave_since() {
        given(decider, created(0), joined("request:1", 1))
                .when(told(joined("request:1", 1)))
                .thenNothing();
        assertEquals(
                List.of(joined("request:2", 2), joined("request:1", 4)),
                given(
                                decider,
                                created(0),
                                joined("request:1", 4),
                                left("request:1", 3),
                                joined("request:2", 2),
                                joined("request:1", 1))
                        .state()
                        .dependency(START)
                        .members());
    }

    @Test
    void unmanaged_past_its_due_is_a_gap() {
        Course unmanaged = course(created(0, 30, false)).orElseThrow();
        assertFalse(unmanaged.isGap(day(30)));
        assertTrue(unmanaged.isGap(day(31)));
        assertFalse(course(created(0, 30, false), managed(40)).orElseThrow().isGap(day(50)));
    }

    private Status status(DependencyEvent... history) {
        return course(history).orElseThrow().status();
    }

    private Optional<Course> course(DependencyEvent... history) {
        return given(decider, history).state().dependency(START).course();
    }
}

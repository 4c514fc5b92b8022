package org.entrelacs.coordination.dependency;

import static org.entrelacs.coordination.dependency.Facts.START;
import static org.entrelacs.coordination.dependency.Facts.created;
import static org.entrelacs.coordination.dependency.Facts.day;
import static org.entrelacs.coordination.dependency.Facts.lapsed;
import static org.entrelacs.coordination.dependency.Facts.late;
import static org.entrelacs.coordination.dependency.Facts.managed;
import static org.entrelacs.coordination.dependency.Facts.resolved;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.entrelacs.coordination.dependency.DependencyCommand.PassDeadline;
import org.entrelacs.log.Due;
import org.junit.jupiter.api.Test;

class PassDeadlineTest {
    private final DependencyDecider decider = new DependencyDecider();

    @Test
    void an_open_dependency_breaks_at_its_due() {
        given(decider, created(0), managed(1)).when(new PassDeadline(START)).then(late(30));
    }

    @Test
    void a_resolved_dependency_stays_resolved() {
        given(decider, created(0), resolved(5)).when(new PassDeadline(START)).thenNothing();
    }

    @Test
    void a_lapsed_dependency_stays_lapsed() {
        given(decider, created(0), lapsed(5)).when(new PassDeadline(START)).thenNothing();
    }

    @Test
    void a_broken_dependency_does_not_break_again() {
        given(decider, created(0), late(30)).when(new PassDeadline(START)).thenNothing();
    }

    @Test
    void a_dependency_that_does_not_break_when_due_stays_open() {
        given(decider, created(0, 30, false)).when(new PassDeadline(START)).thenNothing();
    }

    @Test
    void an_unknown_dependency_has_no_deadline() {
        given(decider).when(new PassDeadline(START)).thenNothing();
    }

    @Test
    void the_register_waits_for_the_due_of_an_open_dependency() {
        assertEquals(
                Optional.of(new Due<>(START.toString(), day(30), new PassDeadline(START))),
                given(decider, created(0), managed(1)).nextDue());
    }

    @Test
    void the_register_waits_for_nothing_once_it_is_broken_or_done() {
        assertEquals(Optional.empty(), given(decider, created(0), late(30)).nextDue());
        assertEquals(Optional.empty(), given(decider, created(0), resolved(5)).nextDue());
        assertEquals(Optional.empty(), given(decider, created(0, 30, false)).nextDue());
    }
}

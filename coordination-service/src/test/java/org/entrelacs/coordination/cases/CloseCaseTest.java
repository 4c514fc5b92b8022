package org.entrelacs.coordination.cases;

import static org.entrelacs.coordination.cases.History.ASSIGNED;
import static org.entrelacs.coordination.cases.History.BREAK;
import static org.entrelacs.coordination.cases.History.CLOSED;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.coordination.cases.History.RESOLVED;
import static org.entrelacs.coordination.cases.History.raised;
import static org.entrelacs.log.DeciderSpec.given;

import java.util.List;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.coordination.cases.CaseCommand.CloseCase;
import org.entrelacs.coordination.cases.CaseRefusal.BreaksAreOpen;
import org.entrelacs.coordination.cases.CaseRefusal.CaseIsClosed;
import org.entrelacs.coordination.cases.CaseRefusal.NoSuchCase;
import org.junit.jupiter.api.Test;

class CloseCaseTest {
    private static final CloseCase CLOSE = new CloseCase("moved away");
    private final CaseDecider decider = new CaseDecider();

    @Test
    void a_case_is_closed_and_says_who_had_it() {
        given(decider, OPENED, ASSIGNED).when(CLOSE).then(CLOSED);
    }

    @Test
    void a_case_that_nobody_has_is_closed() {
        given(decider, OPENED).when(CLOSE).then(new CaseClosed("moved away", ""));
    }

    @Test
    void an_open_break_keeps_the_case_open() {
        given(decider, OPENED, raised("unassigned")).when(CLOSE).thenRefused(new BreaksAreOpen(List.of(BREAK)));
    }

    @Test
    void a_resolved_break_does_not() {
        given(decider, OPENED, ASSIGNED, raised("cm-1"), RESOLVED).when(CLOSE).then(CLOSED);
    }

    @Test
    void a_closed_case_is_not_closed_again() {
        given(decider, OPENED, ASSIGNED, CLOSED).when(CLOSE).thenRefused(new CaseIsClosed());
    }

    @Test
    void a_case_that_was_never_opened_is_not_closed() {
        given(decider).when(CLOSE).thenRefused(new NoSuchCase());
    }
}

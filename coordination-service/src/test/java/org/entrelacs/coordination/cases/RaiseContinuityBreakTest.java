package org.entrelacs.coordination.cases;

import static org.entrelacs.coordination.cases.History.ASSIGNED;
import static org.entrelacs.coordination.cases.History.BEGUN;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.coordination.cases.History.RAISE;
import static org.entrelacs.coordination.cases.History.RESOLVED;
import static org.entrelacs.coordination.cases.History.SINCE;
import static org.entrelacs.coordination.cases.History.START;
import static org.entrelacs.coordination.cases.History.raised;
import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.coordination.cases.CaseCommand.RaiseContinuityBreak;
import org.junit.jupiter.api.Test;

class RaiseContinuityBreakTest {
    private final CaseDecider decider = new CaseDecider();

    @Test
    void the_case_manager_owns_the_break() {
        given(decider, OPENED, ASSIGNED).when(RAISE).then(raised("cm-1"));
    }

    @Test
    void without_a_case_manager_nobody_owns_it() {
        given(decider, OPENED).when(RAISE).then(raised("unassigned"));
    }

    @Test
    void a_break_that_becomes_known_before_the_case_is_kept() {
        given(decider).when(RAISE).then(raised("unassigned"));
    }

    @Test
    void a_dependency_has_one_open_break_at_a_time() {
        given(decider, OPENED, raised("unassigned"))
                .when(new RaiseContinuityBreak(
                        START, ContinuityBreakKind.GRANTED_NOT_STARTED, "service:s1", BEGUN, SINCE))
                .thenNothing();
    }

    @Test
    void one_cause_raises_a_break_once() {
        given(decider, OPENED, raised("unassigned"), RESOLVED).when(RAISE).thenNothing();
    }
}

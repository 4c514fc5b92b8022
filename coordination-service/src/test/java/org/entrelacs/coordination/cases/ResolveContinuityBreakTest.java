package org.entrelacs.coordination.cases;

import static org.entrelacs.coordination.cases.History.BEGUN;
import static org.entrelacs.coordination.cases.History.BREAK;
import static org.entrelacs.coordination.cases.History.MISSED;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.coordination.cases.History.RESOLVED;
import static org.entrelacs.coordination.cases.History.SINCE;
import static org.entrelacs.coordination.cases.History.START;
import static org.entrelacs.coordination.cases.History.raised;
import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.entrelacs.coordination.cases.CaseCommand.ResolveContinuityBreak;
import org.junit.jupiter.api.Test;

class ResolveContinuityBreakTest {
    private static final ResolveContinuityBreak RESOLVE = new ResolveContinuityBreak(START, BEGUN, SINCE);
    private final CaseDecider decider = new CaseDecider();

    @Test
    void an_open_break_is_resolved_with_its_cause() {
        given(decider, OPENED, raised("cm-1")).when(RESOLVE).then(RESOLVED);
    }

    @Test
    void a_dependency_that_raised_no_break_resolves_none() {
        given(decider, OPENED).when(RESOLVE).thenNothing();
    }

    @Test
    void a_resolved_break_is_not_resolved_again() {
        given(decider, OPENED, raised("cm-1"), RESOLVED).when(RESOLVE).thenNothing();
    }

    @Test
    void word_of_an_earlier_end_takes_the_place_of_a_later_one() {
        var later = new ContinuityBreakResolved(BREAK, START, MISSED, SINCE.plusSeconds(1));
        given(decider, OPENED, raised("cm-1"), later).when(RESOLVE).then(RESOLVED);
    }
}

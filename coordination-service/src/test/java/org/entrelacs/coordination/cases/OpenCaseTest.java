package org.entrelacs.coordination.cases;

import static org.entrelacs.coordination.cases.History.ASSIGNED;
import static org.entrelacs.coordination.cases.History.CLOSED;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.coordination.cases.History.raised;
import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.coordination.CaseEvent.CaseOpened;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.coordination.cases.CaseCommand.OpenCase;
import org.junit.jupiter.api.Test;

class OpenCaseTest {
    private final CaseDecider decider = new CaseDecider();

    @Test
    void a_case_begins_in_ordinary_coordination() {
        given(decider).when(new OpenCase("i1")).then(OPENED);
    }

    @Test
    void an_open_case_stays_as_it_is() {
        given(decider, OPENED, ASSIGNED).when(new OpenCase("i2")).thenNothing();
    }

    @Test
    void a_closed_case_is_opened_again_by_a_later_intake() {
        given(decider, OPENED, ASSIGNED, CLOSED)
                .when(new OpenCase("i2"))
                .then(new CaseOpened("i2", CoordinationMode.ORDINARY));
    }

    @Test
    void a_case_opens_after_a_break_that_became_known_first() {
        given(decider, raised("unassigned")).when(new OpenCase("i1")).then(OPENED);
    }
}

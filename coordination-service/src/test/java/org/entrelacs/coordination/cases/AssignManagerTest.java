package org.entrelacs.coordination.cases;

import static org.entrelacs.coordination.cases.History.ASSIGNED;
import static org.entrelacs.coordination.cases.History.CLOSED;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseEvent.NotAssignedReason;
import org.entrelacs.coordination.cases.CaseCommand.AssignManager;
import org.junit.jupiter.api.Test;

class AssignManagerTest {
    private final CaseDecider decider = new CaseDecider();

    @Test
    void the_first_manager_follows_nobody() {
        given(decider, OPENED).when(new AssignManager("cm-1")).then(ASSIGNED);
    }

    @Test
    void a_handover_names_the_previous_manager() {
        given(decider, OPENED, ASSIGNED).when(new AssignManager("cm-2")).then(new CaseManagerAssigned("cm-2", "cm-1"));
    }

    @Test
    void the_manager_of_a_case_is_not_assigned_again() {
        given(decider, OPENED, ASSIGNED).when(new AssignManager("cm-1")).thenNothing();
    }

    @Test
    void a_closed_case_is_not_assigned_and_the_caseload_is_told() {
        given(decider, OPENED, CLOSED)
                .when(new AssignManager("cm-1"))
                .then(new CaseManagerNotAssigned("cm-1", NotAssignedReason.CASE_IS_CLOSED));
    }

    @Test
    void a_case_that_was_never_opened_is_not_assigned_and_the_caseload_is_told() {
        given(decider)
                .when(new AssignManager("cm-1"))
                .then(new CaseManagerNotAssigned("cm-1", NotAssignedReason.NO_SUCH_CASE));
    }
}

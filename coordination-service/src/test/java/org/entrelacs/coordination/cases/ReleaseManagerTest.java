package org.entrelacs.coordination.cases;

import static org.entrelacs.coordination.cases.History.ASSIGNED;
import static org.entrelacs.coordination.cases.History.CLOSED;
import static org.entrelacs.coordination.cases.History.OPENED;
import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerReleased;
import org.entrelacs.coordination.cases.CaseCommand.AssignManager;
import org.entrelacs.coordination.cases.CaseCommand.ReleaseManager;
import org.junit.jupiter.api.Test;

class ReleaseManagerTest {
    private static final ReleaseManager RELEASE = new ReleaseManager("cm-1", "long leave");
    private final CaseDecider decider = new CaseDecider();

    @Test
    void a_case_given_back_is_nobodys() {
        given(decider, OPENED, ASSIGNED).when(RELEASE).then(new CaseManagerReleased("cm-1", "long leave"));
    }

    @Test
    void the_next_manager_follows_nobody_then() {
        given(decider, OPENED, ASSIGNED, new CaseManagerReleased("cm-1", "long leave"))
                .when(new AssignManager("cm-2"))
                .then(new CaseManagerAssigned("cm-2", ""));
    }

    @Test
    void after_a_handover_the_new_manager_stays() {
        given(decider, OPENED, ASSIGNED, new CaseManagerAssigned("cm-2", "cm-1"))
                .when(RELEASE)
                .thenNothing();
    }

    @Test
    void a_closed_case_has_no_manager_to_release() {
        given(decider, OPENED, ASSIGNED, CLOSED).when(RELEASE).thenNothing();
    }
}

package org.entrelacs.coordination.caseload;

import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseNotInCaseload;
import org.junit.jupiter.api.Test;

class ReturnCaseTest {
    private static final PersonId ADA = new PersonId("p-ada");
    private final CaseloadDecider decider = new CaseloadDecider(45);

    @Test
    void a_taken_case_is_returned() {
        given(decider, new CaseTaken(ADA)).when(new ReturnCase(ADA, "leave")).then(new CaseReturned(ADA, "leave"));
    }

    @Test
    void a_case_of_somebody_else_is_not_returned() {
        given(decider).when(new ReturnCase(ADA, "leave")).thenRefused(new CaseNotInCaseload());
    }
}

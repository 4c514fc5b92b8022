package org.entrelacs.coordination.caseload;

import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseAlreadyTaken;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseloadFull;
import org.junit.jupiter.api.Test;

class TakeCaseTest {
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BEN = new PersonId("p-ben");
    private static final PersonId CLEO = new PersonId("p-cleo");
    private final CaseloadDecider decider = new CaseloadDecider(2);

    @Test
    void a_case_is_taken() {
        given(decider).when(new TakeCase(ADA)).then(new CaseTaken(ADA));
    }

    @Test
    void a_case_is_not_taken_twice() {
        given(decider, new CaseTaken(ADA)).when(new TakeCase(ADA)).thenRefused(new CaseAlreadyTaken());
    }

    @Test
    void a_full_caseload_takes_no_more() {
        given(decider, new CaseTaken(ADA), new CaseTaken(BEN))
                .when(new TakeCase(CLEO))
                .thenRefused(new CaseloadFull(2));
    }

    @Test
    void a_returned_case_makes_room() {
        given(decider, new CaseTaken(ADA), new CaseTaken(BEN), new CaseReturned(ADA, "moved"))
                .when(new TakeCase(CLEO))
                .then(new CaseTaken(CLEO));
    }

    @Test
    void a_norm_lowered_later_takes_no_case_away() {
        given(new CaseloadDecider(1), new CaseTaken(ADA), new CaseTaken(BEN))
                .when(new TakeCase(CLEO))
                .thenRefused(new CaseloadFull(1));
    }
}

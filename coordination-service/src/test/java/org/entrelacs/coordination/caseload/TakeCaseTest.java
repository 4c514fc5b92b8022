package org.entrelacs.coordination.caseload;

import static org.entrelacs.log.DeciderSpec.given;

import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseReturned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseAlreadyTaken;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseIsClosed;
import org.entrelacs.coordination.caseload.CaseloadRefusal.CaseloadFull;
import org.entrelacs.coordination.caseload.CaseloadRefusal.NoSuchCase;
import org.junit.jupiter.api.Test;

class TakeCaseTest {
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BEN = new PersonId("p-ben");
    private static final PersonId CLEO = new PersonId("p-cleo");
    private final CaseloadDecider decider = new CaseloadDecider(2);

    @Test
    void a_case_is_taken() {
        given(decider).when(take(ADA)).then(new CaseTaken(ADA));
    }

    @Test
    void a_case_is_not_taken_twice() {
        given(decider, new CaseTaken(ADA)).when(take(ADA)).thenRefused(new CaseAlreadyTaken());
    }

    @Test
    void a_full_caseload_takes_no_more() {
        given(decider, new CaseTaken(ADA), new CaseTaken(BEN)).when(take(CLEO)).thenRefused(new CaseloadFull(2));
    }

    @Test
    void a_returned_case_makes_room() {
        given(decider, new CaseTaken(ADA), new CaseTaken(BEN), new CaseReturned(ADA, "moved"))
                .when(take(CLEO))
                .then(new CaseTaken(CLEO));
    }

    @Test
    void a_norm_lowered_later_takes_no_case_away() {
        given(new CaseloadDecider(1), new CaseTaken(ADA), new CaseTaken(BEN))
                .when(take(CLEO))
                .thenRefused(new CaseloadFull(1));
    }

    @Test
    void a_closed_case_is_not_taken() {
        given(decider).when(new TakeCase(ADA, CaseStanding.CLOSED)).thenRefused(new CaseIsClosed());
    }

    @Test
    void a_case_that_does_not_exist_is_not_taken() {
        given(decider).when(new TakeCase(ADA, CaseStanding.ABSENT)).thenRefused(new NoSuchCase());
    }

    @Test
    void a_case_that_could_not_be_read_is_taken_and_returned_later_if_need_be() {
        given(decider).when(new TakeCase(ADA, CaseStanding.UNREAD)).then(new CaseTaken(ADA));
    }

    private static TakeCase take(PersonId person) {
        return new TakeCase(person, CaseStanding.OPEN);
    }
}

package org.entrelacs.coordination.caseload.reaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseEvent.CaseClosed;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseEvent.NotAssignedReason;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class CaseloadReactionsTest {
    private static final PersonId ADA = new PersonId("p-ada");

    @Test
    void a_handover_returns_the_case_of_the_previous_manager() {
        asks(
                new WhenCaseManagerAssigned(),
                told(new CaseManagerAssigned("cm-2", "cm-1")),
                "cm-1",
                new ReturnCase(ADA, "handed over"));
    }

    @Test
    void the_first_manager_takes_it_from_nobody() {
        assertEquals(List.of(), targets(new WhenCaseManagerAssigned(), told(new CaseManagerAssigned("cm-1", ""))));
    }

    @Test
    void a_case_that_does_not_exist_is_returned() {
        asks(
                new WhenCaseManagerNotAssigned(),
                told(new CaseManagerNotAssigned("cm-1", NotAssignedReason.NO_SUCH_CASE)),
                "cm-1",
                new ReturnCase(ADA, "no such case"));
    }

    @Test
    void a_case_that_is_closed_is_returned() {
        asks(
                new WhenCaseManagerNotAssigned(),
                told(new CaseManagerNotAssigned("cm-1", NotAssignedReason.CASE_IS_CLOSED)),
                "cm-1",
                new ReturnCase(ADA, "case is closed"));
    }

    @Test
    void a_case_that_closes_is_returned() {
        asks(
                new WhenCaseClosed(),
                told(new CaseClosed("moved away", "cm-1")),
                "cm-1",
                new ReturnCase(ADA, "case closed"));
    }

    @Test
    void a_case_that_nobody_has_closes_without_more() {
        assertEquals(List.of(), targets(new WhenCaseClosed(), told(new CaseClosed("moved away", ""))));
    }

    private static Recorded<?> told(Object event) {
        return new Chronicle().on(0).tell("case/p-ada", event).last();
    }

    @SuppressWarnings("unchecked")
    private static <E> List<String> targets(Reaction<E, CaseloadCommand> reaction, Recorded<?> event) {
        return reaction.targets((Recorded<E>) event);
    }

    @SuppressWarnings("unchecked")
    private static <E> void asks(
            Reaction<E, CaseloadCommand> reaction, Recorded<?> event, String target, CaseloadCommand command) {
        assertEquals(List.of(target), targets(reaction, event));
        assertEquals(command, reaction.command((Recorded<E>) event, target));
    }
}

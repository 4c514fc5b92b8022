package org.entrelacs.systemtests.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.reading.Written;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {
    private static final Order ORDER = new Order(
            Actor.of("m", "case-manager"), Service.COORDINATION, "/caseloads/m/cases", "key", "{\"person\":\"p\"}");
    private static final CaseTaken TAKEN = new CaseTaken(new PersonId("p"));
    private static final Done ACKNOWLEDGED = new Done(ORDER, new Answer(201, "", "\"1\"", "/caseloads/m/cases/p"), 1);
    private static final Done REFUSED = new Done(ORDER, new Answer(409, "", "", ""), 1);

    private final Written written = new Written();

    @Test
    void an_acknowledged_command_that_is_in_the_log_is_fine() {
        written.events(ORDER.commandId(Written.PREFIX), "caseload/m", TAKEN);
        assertEquals(List.of(), faults(ACKNOWLEDGED));
    }

    @Test
    void a_refused_command_that_is_not_in_the_log_is_fine() {
        assertEquals(List.of(), faults(REFUSED));
    }

    @Test
    void what_reactions_wrote_is_nobodys_command() {
        written.event("caseload/m", TAKEN).effect("caseload/m", TAKEN);
        assertEquals(1, faults().size());
    }

    @Test
    void an_acknowledged_command_that_was_lost_is_found() {
        assertEquals(List.of("acknowledged and not in the log: " + ORDER), faults(ACKNOWLEDGED));
    }

    @Test
    void a_refused_command_that_was_written_is_found() {
        written.events(ORDER.commandId(Written.PREFIX), "caseload/m", TAKEN);
        assertEquals(List.of("in the log and not acknowledged: " + ORDER + ", " + REFUSED.answer()), faults(REFUSED));
    }

    @Test
    void an_acknowledgement_of_another_version_is_found() {
        written.event("caseload/m", TAKEN).without();
        written.events(ORDER.commandId(Written.PREFIX), "caseload/m", TAKEN);
        assertEquals(List.of("acknowledged at \"1\", in the log at \"2\": " + ORDER), faults(ACKNOWLEDGED));
    }

    @Test
    void a_command_that_nobody_gave_is_found() {
        written.events(ORDER.commandId(Written.PREFIX), "caseload/m", TAKEN);
        assertEquals(
                List.of("in the log and never given by a caller: command " + ORDER.commandId(Written.PREFIX)),
                faults());
    }

    private List<String> faults(Done... done) {
        return Acknowledged.faults(written.log(), Written.PREFIX, List.of(done));
    }
}

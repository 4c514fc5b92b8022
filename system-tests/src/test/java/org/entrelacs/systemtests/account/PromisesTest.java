package org.entrelacs.systemtests.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.account.Asker.Given;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.reading.Written;
import org.junit.jupiter.api.Test;

class PromisesTest {
    private static final String STREAM = "caseload/m";
    private static final CaseTaken TAKEN = new CaseTaken(new PersonId("p"));
    private static final Order ORDER =
            new Order(Actor.of("m", "case-manager"), Service.COORDINATION, "/caseloads/m/cases", "key", "{}");
    private static final UUID COMMAND = ORDER.commandId(Written.PREFIX);
    private static final Answer AT_ONE = new Answer(200, "", "\"1\"", "");
    private static final Answer NO = new Answer(409, "", "", "");

    private final Written written = new Written();
    private final Promises promises = new Promises(Written.PREFIX);

    private void told(Answer answer) {
        promises.add(new Given(ORDER, answer, 1, 2, 1));
    }

    private void toldAfterAnAttemptThatWentAstray(Answer answer) {
        promises.add(new Given(ORDER, answer, 2, 3, 1));
    }

    private List<String> faults() {
        return promises.faults(taker -> written.log().records().forEach(taker));
    }

    @Test
    void what_was_acknowledged_and_written_is_fine() {
        written.events(COMMAND, STREAM, TAKEN);
        told(AT_ONE);
        assertEquals(List.of(), faults());
    }

    @Test
    void a_batch_of_several_events_is_one() {
        written.events(COMMAND, STREAM, TAKEN, TAKEN);
        told(new Answer(200, "", "\"2\"", ""));
        assertEquals(List.of(), faults());
    }

    @Test
    void what_was_refused_and_not_written_is_fine() {
        told(NO);
        assertEquals(List.of(), faults());
    }

    @Test
    void what_reactions_write_was_promised_to_nobody() {
        written.events(COMMAND, STREAM, TAKEN).effect(STREAM, TAKEN);
        told(AT_ONE);
        assertEquals(List.of(), faults());
    }

    @Test
    void an_acknowledgement_that_was_lost_is_found() {
        told(AT_ONE);
        assertEquals(List.of("acknowledged and not in the log: " + COMMAND), faults());
    }

    @Test
    void an_acknowledgement_of_another_version_is_found() {
        written.event(STREAM, TAKEN).without();
        written.events(COMMAND, STREAM, TAKEN);
        told(AT_ONE);
        assertEquals(List.of("acknowledged at \"1\", in the log at \"2\": " + COMMAND), faults());
    }

    @Test
    void what_was_refused_and_written_is_found() {
        written.events(COMMAND, STREAM, TAKEN);
        told(NO);
        assertEquals(List.of("refused and in the log: " + COMMAND), faults());
    }

    @Test
    void an_attempt_that_went_astray_may_be_written_after_another_was_refused() {
        written.events(COMMAND, STREAM, TAKEN);
        toldAfterAnAttemptThatWentAstray(NO);
        assertEquals(List.of(), faults());
    }

    @Test
    void what_is_in_the_log_twice_is_found() {
        written.events(COMMAND, STREAM, TAKEN).event(STREAM, TAKEN).without();
        written.events(UUID.randomUUID(), STREAM, TAKEN).effect(STREAM, TAKEN);
        written.events(COMMAND, STREAM, TAKEN);
        told(new Answer(200, "", "\"5\"", ""));
        assertEquals("in the log 2 times: " + COMMAND, faults().getFirst());
    }

    @Test
    void what_nobody_asked_for_is_found() {
        written.events(COMMAND, STREAM, TAKEN);
        assertEquals(List.of("in the log and never asked for: " + COMMAND), faults());
    }
}

package org.entrelacs.systemtests.budget;

import static org.entrelacs.systemtests.budget.Scene.deferred;
import static org.entrelacs.systemtests.budget.Scene.granted;
import static org.entrelacs.systemtests.budget.Scene.partly;
import static org.entrelacs.systemtests.budget.Scene.received;
import static org.entrelacs.systemtests.budget.Scene.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.junit.jupiter.api.Test;

/// The histories that a broken envelope could leave, each with one thing wrong.
class AnswersTest {
    private final Answers answers = new Answers();

    /// The append of one command.
    private AnswersTest command(EnvelopeEvent... events) {
        UUID command = UUID.randomUUID();
        for (EnvelopeEvent event : events) {
            answers.take(command, event);
        }
        return this;
    }

    @Test
    void an_answer_with_the_receipt_and_what_waiting_brings_are_fine() {
        command(received("r1", 500), granted("r1", 500, 1_000))
                .command(received("r2", 700), partly("r2", 300, 400, 500))
                .command(received("r3", 100), deferred("r3", 200))
                .command(received("r4", 100), refused("r4", 200))
                .command(deferred("r2", 200))
                .command(granted("r2", 400, 600), deferred("r3", 200));
        assertEquals(List.of(), answers.faults());
        assertEquals(Map.of("granted", 2, "waiting", 1, "refused", 1), answers.standings());
        assertEquals(
                List.of(500L, 700L, 0L, 0L),
                answers.told().values().stream().map(Told::granted).toList());
        assertEquals(1, answers.parts());
    }

    @Test
    void a_part_stays_a_part_while_its_remainder_waits() {
        command(received("r1", 700), partly("r1", 300, 400, 300)).command(deferred("r1", 0));
        assertEquals(Map.of("partly-granted", 1), answers.standings());
    }

    @Test
    void who_was_never_answered_is_found() {
        command(received("r1", 500));
        assertEquals(List.of("r1 was never answered"), answers.faults());
    }

    @Test
    void an_answer_that_came_later_than_the_receipt_is_found() {
        command(received("r1", 500)).command(granted("r1", 500, 1_000));
        assertEquals(List.of("r1 had no answer when it was received"), answers.faults());
    }

    @Test
    void two_answers_at_once_are_found() {
        command(received("r1", 500), deferred("r1", 0), deferred("r1", 0));
        assertEquals(List.of("r1 had two answers when it was received"), answers.faults());
    }

    @Test
    void a_request_that_was_received_twice_is_found() {
        command(received("r1", 500), granted("r1", 500, 1_000)).command(received("r1", 500));
        assertEquals(List.of("r1 was received twice"), answers.faults());
    }

    @Test
    void a_settled_request_that_is_decided_again_is_found() {
        command(received("r1", 500), refused("r1", 1_000)).command(granted("r1", 500, 1_000));
        assertEquals(List.of("r1 was refused and then granted"), answers.faults());
    }

    @Test
    void more_than_was_asked_for_is_found() {
        command(received("r1", 500), partly("r1", 300, 200, 400)).command(granted("r1", 300, 300));
        assertEquals(List.of("r1 was granted more than it asked for"), answers.faults());
    }

    @Test
    void a_decision_of_nobodys_request_is_found() {
        command(granted("r1", 500, 1_000));
        assertEquals(List.of("r1 was decided and never received"), answers.faults());
    }
}

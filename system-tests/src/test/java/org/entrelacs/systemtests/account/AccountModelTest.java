package org.entrelacs.systemtests.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.entrelacs.log.sim.Linearizability;
import org.entrelacs.log.sim.Linearizability.Operation;
import org.entrelacs.systemtests.account.AccountModel.Answer;
import org.entrelacs.systemtests.account.AccountModel.Answer.Changed;
import org.entrelacs.systemtests.account.AccountModel.Answer.Nothing;
import org.entrelacs.systemtests.account.AccountModel.Answer.Shown;
import org.entrelacs.systemtests.account.AccountModel.Answer.TooMuch;
import org.entrelacs.systemtests.account.AccountModel.Ask;
import org.entrelacs.systemtests.account.AccountModel.Ask.Change;
import org.entrelacs.systemtests.account.AccountModel.Ask.Read;
import org.entrelacs.systemtests.account.AccountModel.State;
import org.junit.jupiter.api.Test;

/// The histories that a broken suite could leave, each with one thing wrong.
class AccountModelTest {
    private static final State OPENED = new State(2, 100);

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static boolean holds(Operation<Ask, Answer>... history) {
        return Linearizability.holds(new AccountModel(OPENED), Arrays.asList(history));
    }

    private static Operation<Ask, Answer> op(long called, long returned, Ask ask, Answer answer) {
        return new Operation<>(ask, answer, called, returned);
    }

    private static Operation<Ask, Answer> pending(long called, long by) {
        return new Operation<>(new Change(by), new Nothing(), called, Operation.NEVER);
    }

    @Test
    void changes_and_what_is_read_after_them_fit() {
        assertEquals(
                true,
                holds(
                        op(1, 4, new Change(7), new Changed(4)),
                        op(2, 3, new Change(-50), new Changed(3)),
                        op(5, 6, new Read(), new Shown(4, 57))));
    }

    @Test
    void an_acknowledged_change_that_is_lost_is_found() {
        assertEquals(false, holds(op(1, 2, new Change(7), new Changed(3)), op(3, 4, new Read(), new Shown(2, 100))));
    }

    @Test
    void a_change_that_happened_twice_is_found() {
        assertEquals(false, holds(op(1, 2, new Change(7), new Changed(3)), op(3, 4, new Read(), new Shown(4, 114))));
    }

    @Test
    void two_changes_at_one_version_are_found() {
        assertEquals(false, holds(op(1, 3, new Change(7), new Changed(3)), op(2, 4, new Change(8), new Changed(3))));
    }

    @Test
    void a_stale_read_is_found() {
        assertEquals(
                false,
                holds(
                        op(1, 2, new Change(7), new Changed(3)),
                        op(3, 4, new Read(), new Shown(3, 107)),
                        op(5, 6, new Read(), new Shown(2, 100))));
    }

    @Test
    void the_right_version_with_the_wrong_amount_is_found() {
        assertEquals(false, holds(op(1, 2, new Change(7), new Changed(3)), op(3, 4, new Read(), new Shown(3, 108))));
    }

    @Test
    void a_refusal_on_what_was_never_there_is_found() {
        assertEquals(
                List.of(true, false, false),
                List.of(
                        holds(op(1, 2, new Change(-101), new TooMuch(100))),
                        holds(op(1, 2, new Change(-101), new TooMuch(99))),
                        holds(op(1, 2, new Change(-100), new TooMuch(100)))));
    }

    @Test
    void what_nobody_answered_may_have_happened_or_not() {
        assertEquals(
                List.of(true, true),
                List.of(
                        holds(pending(1, 7), op(2, 3, new Read(), new Shown(2, 100))),
                        holds(pending(1, 7), op(2, 3, new Read(), new Shown(3, 107)))));
    }

    @Test
    void what_nobody_asked_for_is_found() {
        assertEquals(false, holds(op(2, 3, new Read(), new Shown(3, 107))));
    }
}

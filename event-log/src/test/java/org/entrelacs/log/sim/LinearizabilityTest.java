package org.entrelacs.log.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entrelacs.log.sim.Linearizability.Operation;
import org.entrelacs.log.sim.RegisterModel.Answer;
import org.entrelacs.log.sim.RegisterModel.Answer.Holds;
import org.entrelacs.log.sim.RegisterModel.Answer.Nothing;
import org.entrelacs.log.sim.RegisterModel.Answer.Shown;
import org.entrelacs.log.sim.RegisterModel.Answer.Stale;
import org.entrelacs.log.sim.RegisterModel.Answer.Written;
import org.entrelacs.log.sim.RegisterModel.Ask;
import org.entrelacs.log.sim.RegisterModel.Ask.Put;
import org.entrelacs.log.sim.RegisterModel.Ask.Read;
import org.entrelacs.log.sim.RegisterModel.Ask.Swap;
import org.junit.jupiter.api.Test;

class LinearizabilityTest {

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static boolean holds(Operation<Ask, Answer>... history) {
        return Linearizability.holds(new RegisterModel(), Arrays.asList(history));
    }

    private static Operation<Ask, Answer> op(long called, long returned, Ask ask, Answer answer) {
        return new Operation<>(ask, answer, called, returned);
    }

    private static Operation<Ask, Answer> pending(long called, Ask ask) {
        return new Operation<>(ask, new Nothing(), called, Operation.NEVER);
    }

    private static Put put(int command, long value) {
        return new Put(command, List.of(value), RegisterModel.ANY_VERSION);
    }

    private static Swap swap(int command, long expected, long value) {
        return new Swap(command, expected, value, RegisterModel.ANY_VERSION);
    }

    @Test
    void no_history_at_all_holds() {
        assertEquals(true, holds());
    }

    @Test
    void one_after_the_other_holds() {
        assertEquals(true, holds(op(1, 2, put(1, 7), new Written(1)), op(3, 4, new Read(), new Shown(1, 7))));
    }

    @Test
    void a_read_that_misses_a_finished_write_does_not_hold() {
        assertEquals(false, holds(op(1, 2, put(1, 7), new Written(1)), op(3, 4, new Read(), new Shown(0, 0))));
    }

    @Test
    void a_read_during_a_write_may_see_it_or_not() {
        assertEquals(
                List.of(true, true),
                List.of(
                        holds(op(1, 4, put(1, 7), new Written(1)), op(2, 3, new Read(), new Shown(0, 0))),
                        holds(op(1, 4, put(1, 7), new Written(1)), op(2, 3, new Read(), new Shown(1, 7)))));
    }

    @Test
    void what_one_reader_has_seen_the_next_cannot_miss() {
        assertEquals(
                false,
                holds(
                        op(1, 8, put(1, 7), new Written(1)),
                        op(2, 3, new Read(), new Shown(1, 7)),
                        op(4, 5, new Read(), new Shown(0, 0))));
    }

    @Test
    void a_write_without_an_answer_may_never_have_happened() {
        assertEquals(true, holds(pending(1, put(1, 7)), op(2, 3, new Read(), new Shown(0, 0))));
    }

    @Test
    void a_write_without_an_answer_may_happen_long_after() {
        assertEquals(
                true,
                holds(
                        pending(1, put(1, 7)),
                        op(2, 3, new Read(), new Shown(0, 0)),
                        op(4, 5, put(2, 8), new Written(1)),
                        op(6, 7, new Read(), new Shown(2, 7))));
    }

    @Test
    void a_write_without_an_answer_does_not_happen_before_it_was_asked_for() {
        assertEquals(false, holds(op(1, 2, new Read(), new Shown(1, 7)), pending(3, put(1, 7))));
    }

    @Test
    void a_command_asked_twice_happens_once_and_is_answered_alike() {
        assertEquals(
                true,
                holds(
                        pending(1, put(1, 7)),
                        op(2, 3, put(2, 8), new Written(2)),
                        op(4, 5, put(1, 7), new Written(1)),
                        op(6, 7, new Read(), new Shown(2, 8))));
    }

    @Test
    void a_command_that_happens_twice_does_not_hold() {
        assertEquals(
                false,
                holds(
                        op(1, 2, put(1, 7), new Written(1)),
                        op(3, 4, put(2, 8), new Written(2)),
                        op(5, 6, put(1, 7), new Written(3))));
    }

    @Test
    void of_two_swaps_from_the_same_value_one_must_fail() {
        assertEquals(
                List.of(true, false),
                List.of(
                        holds(
                                op(1, 4, swap(1, 0, 7), new Written(1)),
                                op(2, 3, swap(2, 0, 8), new Holds(7)),
                                op(5, 6, new Read(), new Shown(1, 7))),
                        holds(op(1, 4, swap(1, 0, 7), new Written(1)), op(2, 3, swap(2, 0, 8), new Written(1)))));
    }

    @Test
    void a_stale_version_must_be_stale() {
        Put onVersionZero = new Put(1, List.of(7L), 0);
        assertEquals(
                List.of(false, true),
                List.of(
                        holds(op(1, 2, onVersionZero, new Stale(0))),
                        holds(op(1, 2, put(2, 8), new Written(1)), op(3, 4, onVersionZero, new Stale(1)))));
    }

    @Test
    void twelve_writes_at_once_are_searched_through() {
        List<Operation<Ask, Answer>> history = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            history.add(op(i, 100 + i, put(i, i + 1L), new Written(12 - i)));
        }
        history.add(op(200, 201, new Read(), new Shown(12, 2)));
        assertEquals(false, Linearizability.holds(new RegisterModel(), history));
    }

    @Test
    void a_history_may_be_long() {
        List<Operation<Ask, Answer>> history = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            history.add(op(4L * i, 4L * i + 5, new Read(), new Shown(0, 0)));
        }
        assertEquals(true, Linearizability.holds(new RegisterModel(), history));
        history.add(op(4L * 30_000, 4L * 30_000 + 1, new Read(), new Shown(1, 7)));
        assertEquals(false, Linearizability.holds(new RegisterModel(), history));
    }
}

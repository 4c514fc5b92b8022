package org.entrelacs.edge.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.edge.work.Run.Cancelled;
import org.entrelacs.edge.work.Run.Failed;
import org.entrelacs.edge.work.Run.Running;
import org.entrelacs.edge.work.Run.Waiting;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ByHand hand = new ByHand();
    private Function<Run<String, Integer, Integer>, Optional<Integer>> work =
            run -> Optional.of(run.question().length());
    private Runnable lastInstant = () -> {};
    private final Counts counts = new Counts();

    /// Counts letters, at most two texts at once, and remembers three.
    private final class Counts extends Runs<String, Integer, Integer> {
        Counts() {
            super("counts", new Bounds(3, 2), InstantSource.fixed(NOON), hand);
        }

        @Override
        protected Integer first() {
            lastInstant.run();
            return 0;
        }

        @Override
        protected Optional<Integer> carryOut(Run<String, Integer, Integer> run) {
            return work.apply(run);
        }
    }

    private Run<String, Integer, Integer> begin(String id) {
        return counts.begin(id, "alice", "hash of " + id, () -> "text").orElseThrow();
    }

    private Run<String, Integer, Integer> carriedOut(String id) {
        var run = begin(id);
        hand.next();
        return run;
    }

    private List<String> remembered() {
        return counts.all().stream().map(Run::id).toList();
    }

    @Test
    void what_is_asked_waits_for_its_turn() {
        assertEquals(new Waiting<>(), begin("a").state());
    }

    @Test
    void who_asked_for_it_and_when_is_told() {
        var run = begin("a");
        assertEquals(List.of("alice", NOON), List.of(run.by(), run.begunAt()));
    }

    @Test
    void work_that_ends_is_done_with_what_it_found() {
        assertEquals(Optional.of(4), carriedOut("a").found());
    }

    @Test
    void work_that_runs_tells_how_far_it_is() {
        List<Object> seen = new ArrayList<>();
        work = run -> {
            seen.add(run.state());
            run.progress(before -> before + 2);
            seen.add(run.state());
            return Optional.of(4);
        };
        carriedOut("a");
        assertEquals(List.of(new Running<>(0), new Running<>(2)), seen);
    }

    @Test
    void work_that_throws_has_failed_and_does_not_tell_what_it_said() {
        work = _ -> {
            throw new IllegalStateException("alice's secret");
        };
        assertEquals(new Failed<>("IllegalStateException"), carriedOut("a").state());
    }

    @Test
    void work_that_overflows_the_stack_has_failed() {
        work = _ -> {
            throw new StackOverflowError();
        };
        assertEquals(new Failed<>("StackOverflowError"), carriedOut("a").state());
    }

    @Test
    void work_that_throws_does_not_hold_up_what_follows() {
        work = _ -> {
            throw new IllegalStateException("no");
        };
        carriedOut("a");
        work = _ -> Optional.of(4);
        assertEquals(Optional.of(4), carriedOut("b").found());
    }

    @Test
    void what_is_cancelled_while_it_waits_is_never_carried_out() {
        var run = begin("a");
        run.cancel();
        hand.next();
        assertEquals(new Cancelled<>(), run.state());
    }

    @Test
    void work_that_is_cancelled_while_it_runs_may_be_done_with_what_it_has() {
        work = run -> {
            run.cancel();
            return Optional.of(run.isCancelled() ? 1 : 4);
        };
        assertEquals(Optional.of(1), carriedOut("a").found());
    }

    @Test
    void work_that_is_cancelled_while_it_runs_and_found_nothing_is_cancelled() {
        work = run -> {
            run.cancel();
            return Optional.empty();
        };
        assertEquals(new Cancelled<>(), carriedOut("a").state());
    }

    @Test
    void what_is_done_stays_done_although_it_is_cancelled() {
        var run = carriedOut("a");
        run.cancel();
        assertEquals("done", run.state().code());
    }

    @Test
    void what_is_cancelled_at_the_last_instant_before_it_begins_is_not_carried_out() {
        var run = begin("a");
        lastInstant = run::cancel;
        hand.next();
        assertEquals(new Cancelled<>(), run.state());
    }

    @Test
    void the_same_asked_again_is_the_same_run() {
        var run = begin("a");
        assertEquals(run, begin("a"));
    }

    @Test
    void the_same_asked_again_does_not_put_its_question_again() {
        begin("a");
        var again = counts.begin("a", "alice", "hash of a", () -> {
            throw new IllegalStateException("asked twice");
        });
        assertTrue(again.isPresent());
    }

    @Test
    void an_id_never_stands_for_something_else() {
        begin("a");
        var refused = assertThrows(
                WebApplicationException.class, () -> counts.begin("a", "alice", "another hash", () -> "text"));
        assertEquals(422, refused.getResponse().getStatus());
    }

    @Test
    void no_more_wait_than_may() {
        begin("a");
        begin("b");
        assertFalse(counts.begin("c", "alice", "hash of c", () -> "text").isPresent());
    }

    @Test
    void what_is_over_makes_room_for_another() {
        carriedOut("a");
        begin("b");
        assertTrue(counts.begin("c", "alice", "hash of c", () -> "text").isPresent());
    }

    @Test
    void the_latest_come_first() {
        carriedOut("a");
        carriedOut("b");
        assertEquals(List.of("b", "a"), remembered());
    }

    @Test
    void the_oldest_that_is_over_is_forgotten() {
        begin("a");
        begin("b").cancel();
        hand.next();
        hand.next();
        begin("c");
        begin("d");
        assertEquals(List.of("d", "c", "b"), remembered());
    }

    @Test
    void what_is_not_over_is_never_forgotten() {
        begin("a");
        List.of("b", "c", "d").forEach(id -> begin(id).cancel());
        assertEquals(List.of("d", "c", "a"), remembered());
    }

    @Test
    void an_id_that_nobody_began_is_not_found() {
        assertEquals(Optional.empty(), counts.find("a"));
    }

    @Test
    void at_the_end_everything_is_cancelled() {
        var run = begin("a");
        counts.close();
        assertEquals(List.of(new Cancelled<>(), true), List.of(run.state(), hand.isShutdown()));
    }

    @Test
    void who_looks_on_is_told_at_last_how_it_ended() {
        var told = carriedOut("a").told(run -> run.state().code()).collect().asList();
        assertEquals(List.of("done"), told.await().atMost(SOON));
    }
}

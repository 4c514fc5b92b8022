package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Given what has happened, when somebody asks, then this happens or is refused.
///
/// ```java
/// given(decider, drafted, planned).when(new SubmitPlan()).then(new PlanSubmitted());
/// given(decider).when(new SubmitPlan()).thenRefused(new NoSuchPlan());
/// ```
/// Every accepted event is folded too: a decider whose own events do not follow its state fails here, and so does one
/// whose state cannot be kept in a snapshot.
public final class DeciderSpec<C, S, E, R> {
    private final Decider<C, S, E, R> decider;
    private final List<E> history;

    private DeciderSpec(Decider<C, S, E, R> decider, List<E> history) {
        this.decider = decider;
        this.history = history;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <C, S, E, R> DeciderSpec<C, S, E, R> given(Decider<C, S, E, R> decider, E... history) {
        return new DeciderSpec<>(decider, List.of(history));
    }

    public static <C, S, E, R> DeciderSpec<C, S, E, R> given(Decider<C, S, E, R> decider, List<? extends E> history) {
        return new DeciderSpec<>(decider, List.copyOf(history));
    }

    /// More history, decided by the rules themselves: fails when they refuse.
    public DeciderSpec<C, S, E, R> and(C command) {
        return switch (decider.decide(command, state())) {
            case Verdict.Accepted<E, R>(var events) -> {
                var longer = new ArrayList<>(history);
                longer.addAll(events);
                yield new DeciderSpec<>(decider, List.copyOf(longer));
            }
            case Verdict.Refused<E, R>(var why) -> fail(command + " was refused: " + why);
        };
    }

    public Then when(C command) {
        return new Then(decider.decide(command, state()));
    }

    /// The state after the history.
    public S state() {
        return fold(decider.initial(), history);
    }

    public Optional<Due<C>> nextDue() {
        return decider.nextDue(state());
    }

    private S fold(S from, List<E> events) {
        S state = from;
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        KeptState.assertKept(decider, state);
        return state;
    }

    /// What the rules answered.
    public final class Then {
        private final Verdict<E, R> verdict;

        private Then(Verdict<E, R> verdict) {
            this.verdict = verdict;
        }

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... events) {
            assertEquals(new Verdict.Accepted<E, R>(List.of(events)), verdict);
            var _ = fold(state(), List.of(events));
        }

        public void thenNothing() {
            assertEquals(new Verdict.Accepted<E, R>(List.of()), verdict);
        }

        public void thenRefused(R why) {
            assertEquals(new Verdict.Refused<E, R>(why), verdict);
        }

        /// The events, for assertions on a part of them; fails when the command was refused.
        public List<E> events() {
            return switch (verdict) {
                case Verdict.Accepted<E, R>(var events) -> {
                    var _ = fold(state(), events);
                    yield events;
                }
                case Verdict.Refused<E, R>(var why) -> fail("refused: " + why);
            };
        }
    }
}

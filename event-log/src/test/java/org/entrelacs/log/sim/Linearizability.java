package org.entrelacs.log.sim;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a history of operations on one object could have happened one at a time, each somewhere between
/// its call and its return (Herlihy and Wing). Searches as Wing and Gong do, and remembers what led nowhere,
/// as Lowe does: a set of operations that have happened, with the state they led to, is looked at once.
///
/// @param <S> state of the object, with `equals`
/// @param <I> what was asked
/// @param <O> what was answered
public final class Linearizability<S, I, O> {
    private final Model<S, I, O> model;
    private final List<Operation<I, O>> operations;
    private final Set<Seen<S>> seen = new HashSet<>();
    private final BitSet done = new BitSet();

    private Linearizability(Model<S, I, O> model, List<Operation<I, O>> history) {
        this.model = model;
        this.operations = history.stream()
                .sorted(Comparator.comparingLong(Operation::called))
                .toList();
    }

    /// What the object would do if it did one thing at a time.
    public interface Model<S, I, O> {

        S initial();

        /// @param output what was answered; for an operation that never returned, what the caller took it for
        /// @return the state afterwards; empty when the object cannot have answered that
        Optional<S> after(S state, I input, O output);
    }

    /// @param called when it began, in any order-preserving unit; unique
    /// @param returned when it ended, or [#NEVER]: then it may have happened at any later time, or not at all
    public record Operation<I, O>(I input, O output, long called, long returned) {
        public static final long NEVER = Long.MAX_VALUE;

        boolean isPending() {
            return returned == NEVER;
        }
    }

    /// @param from all before it have happened
    /// @param done of those behind it
    private record Seen<S>(int from, BitSet done, S state) {}

    public static <S, I, O> boolean holds(Model<S, I, O> model, List<Operation<I, O>> history) {
        return new Linearizability<>(model, history).search(model.initial());
    }

    /// A step that may have to be taken back.
    private record Step<S>(int operation, S before) {}

    /// Steps are kept here and not on the stack of the thread: histories may be long.
    private boolean search(S initial) {
        Deque<Step<S>> taken = new ArrayDeque<>();
        S state = initial;
        int from = 0;
        while (true) {
            long firstReturn = firstReturn();
            if (firstReturn == Operation.NEVER) {
                return true;
            }
            Optional<S> after = Optional.empty();
            int next = done.nextClearBit(from);
            for (; isPossible(next, firstReturn); next = done.nextClearBit(next + 1)) {
                after = after(state, next);
                if (after.isPresent()) {
                    break;
                }
            }
            if (after.isPresent()) {
                taken.push(new Step<>(next, state));
                state = after.get();
                from = 0;
            } else if (taken.isEmpty()) {
                return false;
            } else {
                Step<S> back = taken.pop();
                done.clear(back.operation());
                state = back.before();
                from = back.operation() + 1;
            }
        }
    }

    private boolean isPossible(int operation, long firstReturn) {
        return operation < operations.size() && operations.get(operation).called() <= firstReturn;
    }

    /// The state after one more operation, which counts as done then; empty when it cannot have happened, or when
    /// what it leads to has been looked at.
    private Optional<S> after(S state, int operation) {
        Operation<I, O> next = operations.get(operation);
        Optional<S> after = model.after(state, next.input(), next.output());
        if (after.isPresent()) {
            done.set(operation);
            int from = done.nextClearBit(0);
            if (seen.add(new Seen<>(from, done.get(from, done.length()), after.get()))) {
                return after;
            }
            done.clear(operation);
        }
        return Optional.empty();
    }

    /// The earliest return among what has not happened: whatever was called later must happen later.
    private long firstReturn() {
        long first = Operation.NEVER;
        for (int i = done.nextClearBit(0); isPossible(i, first); i = done.nextClearBit(i + 1)) {
            if (!operations.get(i).isPending()) {
                first = Math.min(first, operations.get(i).returned());
            }
        }
        return first;
    }
}

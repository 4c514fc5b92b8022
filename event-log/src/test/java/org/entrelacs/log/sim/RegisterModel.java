package org.entrelacs.log.sim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A register that is asked for the same thing more than once and does it at most once: what a caller of the
/// kernel may rely on, one stream at a time.
public final class RegisterModel
        implements Linearizability.Model<RegisterModel.State, RegisterModel.Ask, RegisterModel.Answer> {
    public static final long ANY_VERSION = -1;

    /// @param done version after each command that has been done, by its number
    public record State(long version, long value, Map<Integer, Long> done) {
        private State written(int command, List<Long> values) {
            Map<Integer, Long> after = new HashMap<>(done);
            after.put(command, version + values.size());
            return new State(version + values.size(), values.getLast(), after);
        }
    }

    public sealed interface Ask {
        record Read() implements Ask {}

        /// Asked with the same number on every attempt.
        sealed interface Write extends Ask {
            int command();

            List<Long> values();

            long expectedVersion();

            boolean isAllowedOn(long value);
        }

        record Put(int command, List<Long> values, long expectedVersion) implements Write {
            @Override
            public boolean isAllowedOn(long value) {
                return true;
            }
        }

        record Swap(int command, long held, long value, long expectedVersion) implements Write {
            @Override
            public List<Long> values() {
                return List.of(value);
            }

            @Override
            public boolean isAllowedOn(long now) {
                return now == held;
            }
        }
    }

    public sealed interface Answer {
        record Nothing() implements Answer {}

        record Shown(long version, long value) implements Answer {}

        record Written(long version) implements Answer {}

        record Holds(long value) implements Answer {}

        record Stale(long version) implements Answer {}
    }

    @Override
    public State initial() {
        return new State(0, 0, Map.of());
    }

    @Override
    public Optional<State> after(State state, Ask ask, Answer answer) {
        return switch (ask) {
            case Ask.Read _ -> unchanged(state, answer.equals(new Answer.Shown(state.version, state.value)));
            case Ask.Write write -> after(state, write, answer);
        };
    }

    private static Optional<State> after(State state, Ask.Write write, Answer answer) {
        Long before = state.done.get(write.command());
        if (before != null) {
            return unchanged(state, answer.equals(new Answer.Written(before)));
        }
        if (write.expectedVersion() != ANY_VERSION && write.expectedVersion() != state.version) {
            return unchanged(state, answer.equals(new Answer.Stale(state.version)));
        }
        if (!write.isAllowedOn(state.value)) {
            return unchanged(state, answer.equals(new Answer.Holds(state.value)));
        }
        State written = state.written(write.command(), write.values());
        boolean fits = answer instanceof Answer.Nothing || answer.equals(new Answer.Written(written.version));
        return fits ? Optional.of(written) : Optional.empty();
    }

    private static Optional<State> unchanged(State state, boolean fits) {
        return fits ? Optional.of(state) : Optional.empty();
    }
}

package org.entrelacs.log;

import java.util.Optional;

/// A kind of stream whose types the owner loop does not know. The casts live here and nowhere else: commands come from
/// [Streams] of the same kind or from its reactions, events are checked against the kind's own interface.
final class KindRuntime<C, S, E, R> {
    private final StreamKind<C, S, E, R> kind;

    KindRuntime(StreamKind<C, S, E, R> kind) {
        this.kind = kind;
    }

    static KindRuntime<?, ?, ?, ?> of(StreamKind<?, ?, ?, ?> kind) {
        return new KindRuntime<>(kind);
    }

    String name() {
        return kind.name();
    }

    /// Where its rules begin.
    Class<?> rules() {
        return kind.decider().getClass();
    }

    /// The state of a stream in which nothing has happened.
    Stream empty() {
        return new Stream(0, kind.decider().initial());
    }

    /// A stream as a snapshot had it.
    @SuppressWarnings("unchecked")
    Stream restored(long version, Object state) {
        return new Stream(version, (S) state);
    }

    /// A stream of this kind at one version. Immutable.
    final class Stream {
        private final long version;
        private final S state;

        private Stream(long version, S state) {
            this.version = version;
            this.state = state;
        }

        long version() {
            return version;
        }

        Object state() {
            return state;
        }

        @SuppressWarnings("unchecked")
        Verdict<E, R> decide(Object command) {
            return kind.decider().decide((C) command, state);
        }

        /// @throws IllegalStateException when the event cannot follow
        Stream evolve(Object event) {
            if (!kind.events().isInstance(event)) {
                throw new IllegalStateException(event.getClass().getSimpleName() + " is no event of a " + kind.name());
            }
            return new Stream(
                    version + 1, kind.decider().evolve(state, kind.events().cast(event)));
        }

        Optional<? extends Due<?>> nextDue() {
            return kind.decider().nextDue(state);
        }
    }
}

package org.entrelacs.log;

import java.util.List;

/// What the rules say to a command.
public sealed interface Verdict<E, R> {

    /// @param events in the order in which they happened; empty when nothing changes
    record Accepted<E, R>(List<E> events) implements Verdict<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /// @param why what is the case, in the words of the stream
    record Refused<E, R>(R why) implements Verdict<E, R> {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <E, R> Verdict<E, R> accept(E... events) {
        return new Accepted<>(List.of(events));
    }

    static <E, R> Verdict<E, R> accept(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    static <E, R> Verdict<E, R> refuse(R why) {
        return new Refused<>(why);
    }
}

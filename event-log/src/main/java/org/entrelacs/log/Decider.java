package org.entrelacs.log;

import java.util.Optional;

/// The rules of one kind of stream, as pure functions: no clock, no random, no I/O, no other stream.
/// Time and ids come in with the command.
///
/// @param <C> commands, a sealed interface of records
/// @param <S> state, immutable; what a decision needs and nothing more. State that grows uses persistent
///     collections, so that [#evolve] stays O(log n)
/// @param <E> events, the sealed interface of the published contract
/// @param <R> refusals, a sealed interface of records
public interface Decider<C, S, E, R> {

    /// The state of a stream in which nothing has happened yet.
    S initial();

    /// Says which events the command causes in this state, or why not. May be called more than once for one command
    /// (on a retry after an unknown outcome) and must then give the same answer for the same state.
    ///
    /// An accepted command with no events changes nothing: the caller gets the version as it is.
    Verdict<E, R> decide(C command, S state);

    /// The state after one more event. Never ignores an event: what cannot follow throws
    /// [IllegalStateException], and the kernel then quarantines the stream.
    S evolve(S state, E event);

    /// The next moment at which this stream wants to hear that time has passed; empty while it waits for nothing.
    /// The kernel submits the command of the [Due] once the clock has reached it.
    default Optional<Due<C>> nextDue(S state) {
        return Optional.empty();
    }
}

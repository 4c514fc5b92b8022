package org.entrelacs.log;

/// The streams of one kind, as a service's edge sees them. Safe for any number of threads; calls block, so virtual
/// threads make good callers.
public interface Streams<C, S, E, R> {

    /// Decides one command and answers once its events are committed, or once it is clear that they are not.
    ///
    /// Commands of one stream are decided one after the other. A command id that is already in the log gets the
    /// answer of the first time, before any other check.
    Outcome<E, R> decide(String key, CommandContext context, C command);

    /// The committed state of a stream, never what is still being written.
    Reading<S> read(String key);

    /// The state of a stream in the past, folded from the log by the rules of today. Any instance answers, owner or
    /// not; nothing that was acknowledged before the call, and that the past holds, is missing. The service must
    /// keep a [StreamIndex].
    Reading<S> read(String key, Past past);

    /// As [#read(String)], and also of a stream that another instance owns: for what the command of one stream
    /// has to know of another. Nothing that was acknowledged before the call is missing. The kind must be
    /// [consulted][StreamKind#consulted()].
    default Reading<S> lookUp(String key) {
        return read(key);
    }
}

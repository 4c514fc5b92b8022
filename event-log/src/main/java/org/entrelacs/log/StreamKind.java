package org.entrelacs.log;

/// A kind of stream that a service owns.
///
/// @param name first part of the stream's name, such as `plan`
/// @param decider its rules
/// @param events the sealed interface of its published events
/// @param consulted whether commands of other streams [look it up][Streams#lookUp(String)]; an instance that
///     does not own all partitions keeps a copy of these streams then, all of them in memory
public record StreamKind<C, S, E, R>(String name, Decider<C, S, E, R> decider, Class<E> events, boolean consulted) {

    /// A kind that nobody consults.
    public StreamKind(String name, Decider<C, S, E, R> decider, Class<E> events) {
        this(name, decider, events, false);
    }

    public StreamId stream(String key) {
        return new StreamId(name, key);
    }
}

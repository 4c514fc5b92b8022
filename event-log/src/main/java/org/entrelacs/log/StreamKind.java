package org.entrelacs.log;

/// A kind of stream that a service owns.
///
/// @param name first part of the stream's name, such as `plan`
/// @param decider its rules
/// @param events the sealed interface of its published events
public record StreamKind<C, S, E, R>(String name, Decider<C, S, E, R> decider, Class<E> events) {

    public StreamId stream(String key) {
        return new StreamId(name, key);
    }
}

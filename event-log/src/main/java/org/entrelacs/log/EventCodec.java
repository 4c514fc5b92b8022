package org.entrelacs.log;

/// Between events and bytes. Knows every event that the service writes or reads.
public interface EventCodec {

    /// The wire name of a class of events (`ce_type`).
    ///
    /// @throws IllegalArgumentException for a class that nobody registered
    String type(Class<?> event);

    byte[] encode(Object event);

    /// Whether [#decode] knows the type.
    boolean knows(String type);

    /// Unknown fields are passed over: fields are only ever added.
    ///
    /// @throws UnreadableRecord for an unknown type or a payload that does not fit it
    Object decode(String type, byte[] payload);
}

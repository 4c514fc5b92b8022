package org.entrelacs.log;

/// Why the kernel did not take a command to the rules, or what they decided to the log.
public sealed interface Rejection {

    /// The caller expected another version of the stream.
    ///
    /// @param actual the version now; 0 when nothing has happened in the stream
    record StaleVersion(long expected, long actual) implements Rejection {}

    /// The command id was used before for something else, see [CommandContext#hash()].
    record KeyReused() implements Rejection {}

    /// The stream's history cannot be read or applied; a person must look at it first.
    record Quarantined(StreamId stream) implements Rejection {}

    /// @param bytes of the largest record that the command would have written
    /// @param limit of one record, in bytes
    record TooLarge(int bytes, int limit) implements Rejection {}

    /// The stream belongs to a partition that another instance owns.
    record OwnedElsewhere(int partition) implements Rejection {}
}

package org.entrelacs.log;

/// A stream whose history cannot be read or applied. It takes no commands until a person has looked at it; its
/// partition goes on.
///
/// @param offset of the record that could not be applied
/// @param why free of personal data
public record Quarantine(StreamId stream, int partition, long offset, String why) {}

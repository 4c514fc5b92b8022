package org.entrelacs.log;

import java.time.Instant;
import java.util.UUID;

/// A reaction or a deadline that was decided and left no event.
///
/// @param outcome `refused` or `unchanged`
/// @param why name of the refusal; empty when unchanged
public record SettledCommand(
        UUID command, StreamId stream, String actor, UUID cause, String outcome, String why, Instant recordedAt) {}

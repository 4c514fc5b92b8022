package org.entrelacs.log;

import java.time.Instant;

/// A deadline of a stream. Its command id derives from stream, name and instant, so that a deadline is decided once,
/// whoever owns the stream when it passes.
///
/// @param name what is due, unique within the stream among deadlines of the same instant
/// @param at the instant from which the deadline counts as passed
/// @param command submitted to the stream then; it carries `at` where the rules need the time
public record Due<C>(String name, Instant at, C command) {}

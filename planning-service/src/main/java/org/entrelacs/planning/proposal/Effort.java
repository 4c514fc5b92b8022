package org.entrelacs.planning.proposal;

import java.time.Duration;

/// How long to search. Moves are counted, so that the same seed finds the same answer on any machine; the clock only
/// guards the caller's patience.
///
/// @param moves that are tried at most
/// @param atMost when this strikes first, the answer depends on the machine, and is marked so
public record Effort(long seed, long moves, Duration atMost) {}

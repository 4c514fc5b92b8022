package org.entrelacs.gatekeeping.tally;

import java.math.BigDecimal;
import java.time.Instant;

/// A threshold of an envelope.
///
/// @param from that instant on
/// @param cycle of the pacing; 0 where a policy applied anew
public record Threshold(Instant from, int cycle, BigDecimal threshold) {}

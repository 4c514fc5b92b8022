package org.entrelacs.gatekeeping.tally;

import java.time.Instant;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// A version of a policy that an envelope decides or decided by.
///
/// @param from that instant on
public record Applied(Instant from, PolicyContent content) {}

package org.entrelacs.gatekeeping.tally;

import org.entrelacs.gatekeeping.envelope.view.Seen;

/// Broken on purpose: a tally that knows who reads it.
public record Whispering(Seen seen) {}

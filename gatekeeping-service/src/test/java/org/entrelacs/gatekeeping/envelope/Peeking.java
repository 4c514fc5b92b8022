package org.entrelacs.gatekeeping.envelope;

import org.entrelacs.gatekeeping.envelope.view.Seen;

/// Broken on purpose: a rule that reads a view.
public record Peeking(Seen seen) {}

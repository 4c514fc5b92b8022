package org.entrelacs.gatekeeping.letter;

import org.entrelacs.gatekeeping.envelope.view.Seen;

/// Broken on purpose: a letter that looks into a view.
public record Gossiping(Seen seen) {}

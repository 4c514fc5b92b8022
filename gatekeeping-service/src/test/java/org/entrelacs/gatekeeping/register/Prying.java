package org.entrelacs.gatekeeping.register;

import org.entrelacs.gatekeeping.envelope.view.Seen;

/// Broken on purpose: a register that looks into a view.
public record Prying(Seen seen) {}

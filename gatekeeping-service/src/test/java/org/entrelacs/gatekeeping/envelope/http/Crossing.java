package org.entrelacs.gatekeeping.envelope.http;

import org.entrelacs.gatekeeping.envelope.view.Seen;

/// Broken on purpose: HTTP that goes through the view.
public record Crossing(Seen seen) {}

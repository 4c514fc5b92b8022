package org.entrelacs.gatekeeping.weighing;

import org.entrelacs.planning.Neighbour;

/// Broken on purpose: a rule that knows another service.
public record Tipped(Neighbour neighbour) {}

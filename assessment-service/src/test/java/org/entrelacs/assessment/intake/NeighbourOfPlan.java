package org.entrelacs.assessment.intake;

import org.entrelacs.planning.broken.SomePlan;

/// Broken on purpose: a class that knows another service.
public record NeighbourOfPlan(SomePlan plan) {}

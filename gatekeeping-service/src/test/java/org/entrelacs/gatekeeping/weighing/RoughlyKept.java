package org.entrelacs.gatekeeping.weighing;

/// Broken on purpose: a weight that is nearly right.
public record RoughlyKept(double weight) {}

package org.entrelacs.planning.broken;

/// Stands for a class of another service.
public record SomePlan() {}

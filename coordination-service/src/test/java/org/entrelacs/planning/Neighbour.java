package org.entrelacs.planning;

/// Stands for a class of another service.
public final class Neighbour {}

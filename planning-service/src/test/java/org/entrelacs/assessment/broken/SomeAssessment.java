package org.entrelacs.assessment.broken;

/// Stands for a class of another service.
public record SomeAssessment(String id) {}

package org.entrelacs.assessment.instrument;

import java.util.Map;

/// An example whose answers mean other needs than it says.
///
/// @param name the example's sentence
/// @param expected ICF qualifier by ICF category
/// @param found alike
public record FailedExample(String name, Map<String, Integer> expected, Map<String, Integer> found) {}

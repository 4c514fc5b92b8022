package org.entrelacs.assessment.intake;

import org.entrelacs.assessment.assessment.Assessments;

/// Broken on purpose: a rule that looks into another stream.
public record RuleOfTwoStreams(Assessments assessments) {}

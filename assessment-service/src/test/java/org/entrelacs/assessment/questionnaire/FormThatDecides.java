package org.entrelacs.assessment.questionnaire;

import org.entrelacs.assessment.assessment.AssessmentDecider;

/// Broken on purpose: a form that knows the rules which use it.
public record FormThatDecides(AssessmentDecider decider) {}

package org.entrelacs.assessment.intake;

import org.hl7.fhir.r4.model.Questionnaire;

/// Broken on purpose: a rule that reads FHIR.
public record RuleWithFhir(Questionnaire questionnaire) {}

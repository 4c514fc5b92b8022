package org.entrelacs.assessment.questionnaire;

import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;

/// An expression, parsed once, with what it sees and what it reads.
///
/// @param item link id of the item that it stands on; empty for the questionnaire as a whole
/// @param variables that it sees, by name
/// @param questions link ids of all questions that it reads, itself or through variables, in the
///     order of the form
/// @param calculated link ids of the calculated items that it reads, itself or through variables
public record Formula(
        ExpressionNode expression,
        String item,
        Map<String, Formula> variables,
        Set<String> questions,
        Set<String> calculated) {}

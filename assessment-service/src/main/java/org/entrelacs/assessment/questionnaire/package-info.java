/// FHIR R4 questionnaires made ready to answer and to score: what is supported, which answers fit, and what
/// `calculatedExpression` (SDC, FHIRPath) makes of them.
///
/// Outside the rules, since an engine of this size can be neither pure nor versioned like them.
@NullMarked
package org.entrelacs.assessment.questionnaire;

import org.jspecify.annotations.NullMarked;

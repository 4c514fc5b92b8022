package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.FhirPath.Evaluation;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/// Computes the scores of a questionnaire from answers that fit it. A score whose expression reads a question without
/// a usable answer is not computed, whatever the expression would make of the gap.
public final class Scoring {
    private final FhirPath fhirPath;

    public Scoring(FhirPath fhirPath) {
        this.fhirPath = fhirPath;
    }

    /// Safe for any number of threads.
    ///
    /// @param answers by link id
    public List<ScoreResult> score(CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        QuestionnaireResponse form = AnsweredForm.of(questionnaire, answers);
        Evaluation evaluation = new Evaluation(form, questionnaire.variables());
        return fhirPath.with(engine -> questionnaire.calculations().stream()
                .map(calculation -> score(engine, evaluation, calculation, answers))
                .toList());
    }

    private static ScoreResult score(
            FHIRPathEngine engine, Evaluation evaluation, Calculation calculation, Map<String, Answer> answers) {
        List<String> missing = new ArrayList<>();
        for (String linkId : calculation.needs()) {
            if (!Answers.isUsable(answers.get(linkId))) {
                missing.add(linkId);
            }
        }
        if (!missing.isEmpty()) {
            return new ScoreResult.NotComputable(calculation.code(), List.copyOf(missing));
        }
        try {
            return number(calculation, evaluation.evaluate(engine, calculation.expression()));
        } catch (FHIRException _) {
            // the instrument's own fault, such as a sum of words
            return new ScoreResult.NotComputable(calculation.code(), List.of());
        }
    }

    private static ScoreResult number(Calculation calculation, List<Base> values) {
        if (values.size() == 1
                && (values.getFirst() instanceof IntegerType || values.getFirst() instanceof DecimalType)) {
            BigDecimal value = new BigDecimal(values.getFirst().primitiveValue());
            if (!calculation.whole() || value.stripTrailingZeros().scale() <= 0) {
                return new ScoreResult.Computed(calculation.code(), value);
            }
        }
        return new ScoreResult.NotComputable(calculation.code(), List.of());
    }
}

package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.assessment.questionnaire.FhirPath.Evaluation;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;

/// Works a sheet of answers through: which items are asked, and what is computed. A calculated
/// item whose expression reads a question that is asked and has no usable answer is not computed,
/// whatever the expression would make of the gap. A question that is not asked is no gap.
public final class Scoring {
    private final FhirPath fhirPath;

    public Scoring(FhirPath fhirPath) {
        this.fhirPath = fhirPath;
    }

    /// Safe for any number of threads.
    ///
    /// @param answers that fit the questionnaire, by link id
    public List<ScoreResult> score(CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        return evaluate(questionnaire, answers).results();
    }

    /// Safe for any number of threads.
    ///
    /// @param answers that fit the questionnaire, by link id
    public Evaluated evaluate(CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        boolean isPlain =
                !questionnaire.conditional() && questionnaire.calculations().isEmpty();
        return isPlain
                ? Evaluated.uncomputed(questionnaire, answers)
                : fhirPath.with(engine -> evaluate(engine, questionnaire, answers));
    }

    /// Conditions may stand on answers that other conditions take away, so that it takes as many
    /// rounds as they are deep: no more than there are questions, since none depends on itself, which
    /// the compiler saw to.
    private static Evaluated evaluate(
            FHIRPathEngine engine, CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        Set<String> off = Set.of();
        int rounds = questionnaire.questions().size() + 2;
        while (true) {
            var evaluation = new Evaluation(questionnaire, new AnsweredForm(questionnaire, answers, off));
            Evaluated evaluated = calculated(engine, questionnaire, answers, off, evaluation);
            rounds--;
            if (!questionnaire.conditional() || rounds == 0) {
                return evaluated;
            }
            Set<String> now = new HashSet<>();
            questionnaire.items().forEach(item -> addOff(engine, evaluation, item, false, now));
            if (now.equals(off)) {
                return evaluated;
            }
            off = now;
        }
    }

    private static void addOff(
            FHIRPathEngine engine, Evaluation evaluation, Item item, boolean below, Set<String> off) {
        AnsweredForm form = evaluation.form();
        boolean isOff = below || !item.condition().isMet(form::values, formula -> isTrue(engine, evaluation, formula));
        if (isOff) {
            off.add(item.linkId());
        }
        boolean lacksAnswer =
                item instanceof Item.Question && form.values(item.linkId()).isEmpty();
        item.items().forEach(one -> addOff(engine, evaluation, one, isOff || lacksAnswer, off));
    }

    private static boolean isTrue(FHIRPathEngine engine, Evaluation evaluation, Formula formula) {
        try {
            List<Base> values = evaluation.evaluate(engine, formula);
            return values.size() == 1 && values.getFirst() instanceof BooleanType value && value.booleanValue();
        } catch (FHIRException _) {
            // the instrument's own fault: what cannot be told is not asked
            return false;
        }
    }

    private static Evaluated calculated(
            FHIRPathEngine engine,
            CompiledQuestionnaire questionnaire,
            Map<String, Answer> answers,
            Set<String> off,
            Evaluation evaluation) {
        List<ScoreResult> results = new ArrayList<>();
        Map<String, Type> values = new HashMap<>();
        for (Calculation calculation : questionnaire.calculations()) {
            if (off.contains(calculation.code())) {
                continue;
            }
            List<String> missing = missing(calculation, answers, off);
            Optional<Type> value = missing.isEmpty() ? value(engine, evaluation, calculation) : Optional.empty();
            value.ifPresent(one -> {
                values.put(calculation.code(), one);
                evaluation.form().calculated(calculation.code(), one);
            });
            results.add(value.map(one -> result(calculation, one))
                    .orElseGet(() -> new NotComputable(calculation.code(), missing)));
        }
        return new Evaluated(questionnaire, answers, off, List.copyOf(results), values);
    }

    private static List<String> missing(Calculation calculation, Map<String, Answer> answers, Set<String> off) {
        List<String> missing = new ArrayList<>();
        for (String linkId : calculation.needs()) {
            if (!off.contains(linkId) && !Answers.isUsable(answers.get(linkId))) {
                missing.add(linkId);
            }
        }
        return List.copyOf(missing);
    }

    private static Optional<Type> value(FHIRPathEngine engine, Evaluation evaluation, Calculation calculation) {
        try {
            List<Base> values = evaluation.evaluate(engine, calculation.formula());
            return values.size() == 1 ? CalculatedValue.of(calculation, values.getFirst()) : Optional.empty();
        } catch (FHIRException _) {
            // the instrument's own fault, such as a sum of words
            return Optional.empty();
        }
    }

    private static ScoreResult result(Calculation calculation, Type value) {
        if (value instanceof Coding coding) {
            return new ScoreResult.Classified(
                    calculation.code(), Objects.requireNonNullElse(coding.getSystem(), ""), coding.getCode());
        }
        return switch (calculation.type()) {
            case INTEGER, DECIMAL ->
                new ScoreResult.Computed(calculation.code(), new BigDecimal(value.primitiveValue()));
            case CODE, BOOLEAN, DATE, DATE_TIME, TIME, TEXT, URL, QUANTITY, NOT_ASSESSABLE ->
                new ScoreResult.Stated(calculation.code(), calculation.type(), CalculatedValue.text(value));
        };
    }
}

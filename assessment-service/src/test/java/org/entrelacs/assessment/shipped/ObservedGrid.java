package org.entrelacs.assessment.shipped;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;

/// A version of the shipped `aggir-observed`, answered fact by fact.
final class ObservedGrid {
    /// In the order of the annexe; `variable.part` where there are parts.
    static final Map<String, List<String>> PARTS = parts();

    private static final List<String> ADVERBS = List.of("spontaneously", "totally", "correctly", "usually");

    private final Scoring scoring;
    private final CompiledQuestionnaire grid;

    /// @param id `aggir-observed` or `aggir-observed-2`
    ObservedGrid(String id) {
        var fhirPath = new FhirPath();
        scoring = new Scoring(fhirPath);
        grid = EvaluatedGrid.compiled(fhirPath, id);
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("coherence", List.of("coherence.communication", "coherence.comportement"));
        parts.put("orientation", List.of("orientation.temps", "orientation.espace"));
        parts.put("toilette", List.of("toilette.haut", "toilette.bas"));
        parts.put("habillage", List.of("habillage.haut", "habillage.moyen", "habillage.bas"));
        parts.put("alimentation", List.of("alimentation.se_servir", "alimentation.manger"));
        parts.put("elimination", List.of("elimination.urinaire", "elimination.fecale"));
        parts.put("transferts", List.of("transferts"));
        parts.put("deplacement_interieur", List.of("deplacement_interieur"));
        return parts;
    }

    CompiledQuestionnaire questionnaire() {
        return grid;
    }

    /// Five facts of one part.
    ///
    /// @param positive how many of the four adverbs are "yes", the first ones
    static Map<String, Answer> observed(String part, boolean doesNotDo, int positive) {
        Map<String, Answer> facts = new HashMap<>();
        put(facts, part + ".does-not-do", doesNotDo);
        for (int adverb = 0; adverb < ADVERBS.size(); adverb++) {
            put(facts, part + "." + ADVERBS.get(adverb), adverb < positive);
        }
        return facts;
    }

    private static void put(Map<String, Answer> facts, String linkId, boolean value) {
        facts.put(
                linkId,
                new Answer(
                        linkId, AnswerType.BOOLEAN, new PersonalText(Boolean.toString(value)), AnswerSource.OBSERVED));
    }

    /// A: four adverbs; B: all but one, two or three of them; C: does not do it.
    static Map<String, Answer> observed(String part, char letter) {
        return switch (letter) {
            case 'A' -> observed(part, false, 4);
            case 'B' -> observed(part, false, 1 + part.length() % 3);
            default -> observed(part, true, 0);
        };
    }

    Evaluated evaluated(Map<String, Answer> facts) {
        return scoring.evaluate(grid, facts);
    }

    Map<String, Integer> scores(Map<String, Answer> facts) {
        Map<String, Integer> values = new TreeMap<>();
        for (var score : scoring.score(grid, facts)) {
            switch (score) {
                case Computed(var code, var value) -> values.put(code, value.intValueExact());
                case Classified _, Stated _, NotComputable _ -> {}
            }
        }
        return values;
    }
}

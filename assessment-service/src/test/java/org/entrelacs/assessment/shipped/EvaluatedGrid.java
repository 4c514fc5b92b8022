package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entrelacs.assessment.questionnaire.Compilation.Compiled;
import org.entrelacs.assessment.questionnaire.Compilation.Rejected;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.assessment.questionnaire.ResponseReader;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Misunderstood;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Understood;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;

/// A shipped AGGIR file that asks for letters, on the way that `$evaluate` takes: a FHIR response is read, checked and
/// scored.
final class EvaluatedGrid {
    private static final List<String> VARIABLES = List.of(
            "coherence",
            "orientation",
            "toilette",
            "habillage",
            "alimentation",
            "elimination",
            "transferts",
            "deplacement_interieur");

    private final Scoring scoring;
    private final CompiledQuestionnaire grid;

    /// @param id `aggir` or `aggir-2`
    EvaluatedGrid(String id) {
        var fhirPath = new FhirPath();
        scoring = new Scoring(fhirPath);
        grid = compiled(fhirPath, id);
    }

    static CompiledQuestionnaire compiled(FhirPath fhirPath, String id) {
        return switch (new QuestionnaireCompiler(fhirPath).compile(ShippedInstruments.questionnaire(id))) {
            case Compiled(var questionnaire) -> questionnaire;
            case Rejected(var faults) -> fail(faults.toString());
        };
    }

    /// @param letters of the first variables, in the order of the annexe; those without a letter are not answered
    Map<String, Integer> scores(String letters) {
        Map<String, Integer> values = new TreeMap<>();
        for (var score : scoring.score(grid, answers(letters))) {
            switch (score) {
                case Computed(var code, var value) -> values.put(code, value.intValueExact());
                case Classified _, Stated _, NotComputable _ -> {}
            }
        }
        return values;
    }

    /// What is missing, by score.
    Map<String, List<String>> missing(String letters) {
        Map<String, List<String>> missing = new TreeMap<>();
        for (var score : scoring.score(grid, answers(letters))) {
            switch (score) {
                case Computed _, Classified _, Stated _ -> {}
                case NotComputable(var code, var linkIds) -> missing.put(code, linkIds);
            }
        }
        return missing;
    }

    private Map<String, Answer> answers(String letters) {
        return switch (ResponseReader.read(grid, response(letters), AnswerSource.REPORTED)) {
            case Understood(var answers) ->
                answers.stream().collect(Collectors.toMap(Answer::linkId, Function.identity()));
            case Misunderstood(var faults) -> fail(faults.toString());
        };
    }

    private Map<String, Object> response(String letters) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            Object coding = Map.of("valueCoding", Map.of("code", letters.substring(i, i + 1)));
            items.add(Map.of("linkId", VARIABLES.get(i), "answer", List.of(coding)));
        }
        return Map.of(
                "resourceType",
                "QuestionnaireResponse",
                "questionnaire",
                grid.url() + "|" + grid.version(),
                "status",
                "completed",
                "item",
                items);
    }
}

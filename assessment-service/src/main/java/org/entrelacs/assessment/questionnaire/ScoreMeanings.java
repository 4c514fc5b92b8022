package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names that a questionnaire gives to the figures of its scores: integer answer options of the item that shows the
/// score, each with FHIR's `questionnaire-optionPrefix`, the label of an option.
public final class ScoreMeanings {
    private static final String LABEL = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionPrefix";

    private final Map<String, String> byScoreAndFigure = new HashMap<>();

    /// @param questionnaire FHIR R4 `Questionnaire` as a JSON tree
    public ScoreMeanings(Map<String, Object> questionnaire) {
        read(questionnaire);
    }

    /// In the language of the questionnaire; empty when the figure speaks for itself.
    public Optional<String> of(String score, BigDecimal figure) {
        String plain = figure.stripTrailingZeros().toPlainString();
        return Optional.ofNullable(byScoreAndFigure.get(key(score, plain)));
    }

    private void read(Map<?, ?> parent) {
        for (Map<?, ?> item : list(parent, "item")) {
            for (Map<?, ?> option : list(item, "answerOption")) {
                for (Map<?, ?> extension : list(option, "extension")) {
                    if (LABEL.equals(extension.get("url"))
                            && option.get("valueInteger") instanceof Number figure
                            && extension.get("valueString") instanceof String label) {
                        byScoreAndFigure.put(key(String.valueOf(item.get("linkId")), figure.toString()), label);
                    }
                }
            }
            read(item);
        }
    }

    private static String key(String score, String figure) {
        return score + " " + figure;
    }

    private static List<? extends Map<?, ?>> list(Map<?, ?> parent, String member) {
        return parent.get(member) instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> (Map<?, ?>) item)
                        .toList()
                : List.of();
    }
}

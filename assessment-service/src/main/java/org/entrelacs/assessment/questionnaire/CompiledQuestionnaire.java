package org.entrelacs.assessment.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.model.Coding;

/// A questionnaire that was checked once and can be answered and scored many times, by many threads: expressions are
/// parsed, and nothing here changes any more.
///
/// @param url canonical URL; empty when the questionnaire has none
/// @param version business version; empty when the questionnaire has none
/// @param items in the order of the form
/// @param questions every question of the form, however deep, by link id
/// @param variables of the whole questionnaire, by name
/// @param calculations the scores, in the order of the form
public record CompiledQuestionnaire(
        String url,
        String version,
        List<Item> items,
        Map<String, Item.Question> questions,
        Map<String, ExpressionNode> variables,
        List<Calculation> calculations) {

    public sealed interface Item {
        String linkId();

        record Group(String linkId, List<Item> items) implements Item {}

        /// @param options of a choice by code, in the order of the form; none for the other types
        record Question(String linkId, AnswerType type, boolean required, Map<String, Coding> options)
                implements Item {}

        /// Shown or computed, never asked.
        record Unasked(String linkId) implements Item {}
    }

    /// @param code link id of the item that shows it
    /// @param needs link ids of all questions that the expression reads, itself or through variables
    /// @param whole whether the value must be an integer
    public record Calculation(String code, ExpressionNode expression, Set<String> needs, boolean whole) {}

    /// The same under the version that it was drafted as; the questionnaire itself need not name one.
    CompiledQuestionnaire as(String drafted) {
        return new CompiledQuestionnaire(url, drafted, items, questions, variables, calculations);
    }

    static Map<String, Item.Question> questionsOf(List<Item> items) {
        Map<String, Item.Question> questions = new LinkedHashMap<>();
        for (Item item : items) {
            switch (item) {
                case Item.Group(var _, var inner) -> questions.putAll(questionsOf(inner));
                case Item.Question question -> questions.put(question.linkId(), question);
                case Item.Unasked _ -> {}
            }
        }
        return questions;
    }
}

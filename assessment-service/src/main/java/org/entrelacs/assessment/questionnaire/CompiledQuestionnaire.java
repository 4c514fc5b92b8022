package org.entrelacs.assessment.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Type;

/// A questionnaire that was checked once and can be answered and scored many times, by many
/// threads: expressions are parsed, and nothing here changes any more.
///
/// @param url canonical URL; empty when the questionnaire has none
/// @param version business version; empty when the questionnaire has none
/// @param form as FHIR, for expressions that read it and for what is exported
/// @param items in the order of the form
/// @param questions every question that is asked, however deep, by link id
/// @param calculations those that others read come before them
/// @param conditional whether any item has a condition
public record CompiledQuestionnaire(
        String url,
        String version,
        Questionnaire form,
        List<Item> items,
        Map<String, Item.Question> questions,
        List<Calculation> calculations,
        boolean conditional) {

    public sealed interface Item {
        String linkId();

        Condition condition();

        /// Below this one, in the order of the form.
        List<Item> items();

        /// @param required whether something in it must be answered
        record Group(String linkId, Condition condition, boolean required, List<Item> items) implements Item {}

        /// @param fewest answers when there are any
        /// @param most answers; more than one where it repeats
        /// @param options of a choice by code, in the order of the form; none for the other types
        /// @param open whether a choice takes words of one's own as well
        /// @param limits of its values; of a choice, those of the words of one's own
        /// @param units of a quantity by code; none for the other types
        /// @param items asked with the answer
        record Question(
                String linkId,
                Condition condition,
                AnswerType type,
                boolean required,
                int fewest,
                int most,
                Map<String, Coding> options,
                boolean open,
                List<Limit> limits,
                Map<String, Coding> units,
                List<Item> items)
                implements Item {

            Question within(List<Limit> others, int least, int greatest) {
                return new Question(
                        linkId,
                        condition,
                        type,
                        required,
                        least,
                        greatest,
                        options,
                        open,
                        List.copyOf(others),
                        units,
                        items);
            }
        }

        /// Shown or computed, never asked.
        ///
        /// @param values of a hidden question, fixed by the form; none else
        record Unasked(String linkId, Condition condition, List<Type> values, List<Item> items) implements Item {}
    }

    /// @param code link id of the item that shows it
    /// @param type of its value
    /// @param options by code, where the value is one of them
    /// @param needs link ids of all questions that the value rests on, in the order of the form
    public record Calculation(
            String code, AnswerType type, Map<String, Coding> options, Formula formula, Set<String> needs) {}

    /// The same under the version that it was drafted as; the questionnaire itself need not name
    /// one.
    CompiledQuestionnaire as(String drafted) {
        return new CompiledQuestionnaire(url, drafted, form, items, questions, calculations, conditional);
    }

    static Map<String, Item.Question> questionsOf(List<Item> items) {
        Map<String, Item.Question> questions = new LinkedHashMap<>();
        for (Item item : items) {
            if (item instanceof Item.Question question) {
                questions.put(question.linkId(), question);
            }
            questions.putAll(questionsOf(item.items()));
        }
        return questions;
    }
}

package org.entrelacs.assessment.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;

/// Answers put back into the shape of the form, for expressions to walk over. What was not
/// assessable is left out, and so is what is not asked.
final class AnsweredForm {
    private final QuestionnaireResponse response = new QuestionnaireResponse();
    private final Map<String, Answer> answers;
    private final Set<String> off;
    private final Map<String, QuestionnaireResponseItemComponent> nodes = new HashMap<>();
    private final Map<String, List<QuestionnaireResponseItemComponent>> places = new HashMap<>();

    /// @param answers by link id
    /// @param off link ids of items that are not asked
    AnsweredForm(CompiledQuestionnaire questionnaire, Map<String, Answer> answers, Set<String> off) {
        this.answers = answers;
        this.off = off;
        fill(questionnaire.items(), response.getItem());
    }

    QuestionnaireResponse response() {
        return response;
    }

    /// Where an expression on this item stands. An item without a value stands for itself.
    Base node(String linkId) {
        return linkId.isEmpty() ? response : item(linkId);
    }

    private QuestionnaireResponseItemComponent item(String linkId) {
        return nodes.computeIfAbsent(linkId, id -> new QuestionnaireResponseItemComponent().setLinkId(id));
    }

    /// Values of a question or a calculated item; none when it has none.
    List<Base> values(String linkId) {
        var node = nodes.get(linkId);
        return node == null
                ? List.of()
                : node.getAnswer().stream()
                        .map(answer -> (Base) answer.getValue())
                        .toList();
    }

    /// What was calculated stands in the form from here on; nothing does where the item's place
    /// is not asked.
    void calculated(String linkId, Type value) {
        var place = places.get(linkId);
        if (place != null) {
            var item = item(linkId);
            item.addAnswer().setValue(value);
            place.add(item);
        }
    }

    private void fill(List<Item> items, List<QuestionnaireResponseItemComponent> form) {
        for (Item item : items) {
            if (off.contains(item.linkId())) {
                continue;
            }
            switch (item) {
                case Item.Group group -> {
                    var node = added(group.linkId(), form);
                    fill(group.items(), node.getItem());
                }
                case Item.Question question -> {
                    Answer answer = answers.get(question.linkId());
                    if (answer != null && Answers.isUsable(answer)) {
                        var node = added(question.linkId(), form);
                        AnswerValue.of(question, answer)
                                .forEach(value -> node.addAnswer().setValue(value));
                        if (!question.items().isEmpty()) {
                            fill(question.items(), node.getAnswerFirstRep().getItem());
                        }
                    }
                }
                case Item.Unasked(var linkId, var _, var values, var _) -> {
                    places.put(linkId, form);
                    if (!values.isEmpty()) {
                        var node = added(linkId, form);
                        values.forEach(value -> node.addAnswer().setValue(value));
                    }
                }
            }
        }
    }

    private QuestionnaireResponseItemComponent added(String linkId, List<QuestionnaireResponseItemComponent> form) {
        var node = new QuestionnaireResponseItemComponent().setLinkId(linkId);
        nodes.put(linkId, node);
        form.add(node);
        return node;
    }
}

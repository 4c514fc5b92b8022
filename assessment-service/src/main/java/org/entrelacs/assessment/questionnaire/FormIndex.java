package org.entrelacs.assessment.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;

/// Which items a questionnaire has, before any of them is read, since an expression may name
/// items that follow.
final class FormIndex {
    static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    static final String HIDDEN = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";

    private final Map<String, Set<String>> questionsOf = new LinkedHashMap<>();
    private final Map<String, QuestionnaireItemComponent> answerable = new LinkedHashMap<>();
    private final Set<String> calculated = new LinkedHashSet<>();
    private final Set<String> everyQuestion;

    FormIndex(Questionnaire questionnaire) {
        this.everyQuestion = index(questionnaire.getItem(), false);
    }

    private Set<String> index(List<QuestionnaireItemComponent> items, boolean hidden) {
        Set<String> questions = new LinkedHashSet<>();
        for (QuestionnaireItemComponent item : items) {
            if (!item.hasLinkId() || item.getType() == QuestionnaireItemType.DISPLAY) {
                continue;
            }
            boolean notAsked = hidden || isHidden(item);
            String linkId = item.getLinkId();
            boolean isGroup = item.getType() == QuestionnaireItemType.GROUP;
            Set<String> own = new LinkedHashSet<>();
            if (!isGroup) {
                answerable.putIfAbsent(linkId, item);
                if (item.hasExtension(CALCULATED)) {
                    calculated.add(linkId);
                } else if (!notAsked) {
                    own.add(linkId);
                }
            }
            Set<String> below = index(item.getItem(), notAsked);
            questions.addAll(own);
            questions.addAll(below);
            questionsOf.put(linkId, isGroup ? below : own);
        }
        return questions;
    }

    static boolean isHidden(QuestionnaireItemComponent item) {
        return item.hasExtension(HIDDEN)
                && item.getExtensionByUrl(HIDDEN).getValue() instanceof BooleanType hidden
                && Boolean.TRUE.equals(hidden.getValue());
    }

    /// The item of that link id, however deep; none when there is none.
    static List<QuestionnaireItemComponent> items(List<QuestionnaireItemComponent> items, String linkId) {
        for (QuestionnaireItemComponent item : items) {
            List<QuestionnaireItemComponent> found =
                    linkId.equals(item.getLinkId()) ? List.of(item) : items(item.getItem(), linkId);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /// In the order of the form.
    Set<String> everyQuestion() {
        return everyQuestion;
    }

    Set<String> inOrder(Set<String> questions) {
        Set<String> ordered = new LinkedHashSet<>(everyQuestion);
        ordered.retainAll(questions);
        return Collections.unmodifiableSet(ordered);
    }

    boolean isCalculated(String linkId) {
        return calculated.contains(linkId);
    }

    /// Whoever reads the item reads these; empty when there is no such question or group.
    Optional<Set<String>> questionsOf(String linkId) {
        return Optional.ofNullable(questionsOf.get(linkId));
    }

    /// The item, if it can have a value.
    Optional<QuestionnaireItemComponent> answerable(String linkId) {
        return Optional.ofNullable(answerable.get(linkId));
    }
}

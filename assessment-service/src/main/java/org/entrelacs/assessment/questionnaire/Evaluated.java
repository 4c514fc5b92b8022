package org.entrelacs.assessment.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.hl7.fhir.r4.model.Type;

/// A sheet of answers worked through: what is asked of this person, and what is computed from
/// their answers.
///
/// @param given answers by link id, as they were given
/// @param off link ids of items that are not asked, since their condition is not met or they
///     stand below such an item
/// @param results in the order of the calculations
/// @param values of the calculated items, by link id
public record Evaluated(
        CompiledQuestionnaire questionnaire,
        Map<String, Answer> given,
        Set<String> off,
        List<ScoreResult> results,
        Map<String, Type> values) {

    /// Every question is asked, and nothing is computed.
    public static Evaluated uncomputed(CompiledQuestionnaire questionnaire, Map<String, Answer> answers) {
        return new Evaluated(questionnaire, answers, Set.of(), List.of(), Map.of());
    }

    /// Those that count, by link id: to questions that are asked.
    public Map<String, Answer> answers() {
        if (off.isEmpty()) {
            return given;
        }
        Map<String, Answer> answers = new LinkedHashMap<>(given);
        answers.keySet().removeAll(off);
        return answers;
    }

    /// Link ids of answered questions that are not asked, in the order of the form.
    public List<String> unasked() {
        return questionnaire.questions().keySet().stream()
                .filter(linkId -> off.contains(linkId) && given.containsKey(linkId))
                .toList();
    }

    /// Alike, of these answers only.
    public List<String> unasked(List<Answer> among) {
        Set<String> linkIds = among.stream().map(Answer::linkId).collect(Collectors.toSet());
        return unasked().stream().filter(linkIds::contains).toList();
    }

    /// Link ids of what must be answered and is not, in the order of the form. Who says that a
    /// question could not be assessed has dealt with it.
    public List<String> unanswered() {
        return questionnaire.items().stream().flatMap(this::unanswered).toList();
    }

    private Stream<String> unanswered(Item item) {
        if (off.contains(item.linkId())) {
            return Stream.empty();
        }
        Stream<String> below = item.items().stream().flatMap(this::unanswered);
        boolean lacks = switch (item) {
            case Item.Group group -> group.required() && !isAnswered(group);
            case Item.Question question -> question.required() && !given.containsKey(question.linkId());
            case Item.Unasked _ -> false;
        };
        return lacks ? Stream.concat(Stream.of(item.linkId()), below) : below;
    }

    private boolean isAnswered(Item.Group group) {
        Set<String> asked = CompiledQuestionnaire.questionsOf(group.items()).keySet().stream()
                .filter(linkId -> !off.contains(linkId))
                .collect(Collectors.toSet());
        return asked.isEmpty() || asked.stream().anyMatch(given::containsKey);
    }
}

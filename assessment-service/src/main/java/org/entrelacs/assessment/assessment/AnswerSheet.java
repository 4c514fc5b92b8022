package org.entrelacs.assessment.assessment;

import java.util.List;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;
import org.pcollections.OrderedPMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What the assessor put down in one assessment.
///
/// @param instruments pinned versions
/// @param answers by instrument and link id, the last for each item
/// @param resources the last for each category and kind of resource
/// @param revision how many times something was put down
public record AnswerSheet(
        List<InstrumentVersion> instruments,
        OrderedPMap<String, OrderedPMap<String, Answer>> answers,
        PVector<CompensatingResourceRecorded> resources,
        int revision) {

    static AnswerSheet empty(List<InstrumentVersion> instruments) {
        return new AnswerSheet(instruments, OrderedPMap.empty(), TreePVector.empty(), 0);
    }

    public OrderedPMap<String, Answer> answersTo(String instrument) {
        return answers.getOrDefault(instrument, OrderedPMap.empty());
    }

    /// Distinct, in the order of the enum.
    List<AnswerSource> sources() {
        return answers.values().stream()
                .flatMap(byLinkId -> byLinkId.values().stream())
                .map(Answer::source)
                .distinct()
                .sorted()
                .toList();
    }

    /// How much of a disability stable resources make up for: of several, the one that compensates most, since partial
    /// helps do not add up on an ordinal scale.
    int compensation(String code) {
        return resources.stream()
                .filter(resource -> resource.code().equals(code) && resource.stability() == Stability.STABLE)
                .mapToInt(CompensatingResourceRecorded::compensates)
                .max()
                .orElse(0);
    }

    AnswerSheet with(String instrument, List<Answer> more) {
        OrderedPMap<String, Answer> after = answersTo(instrument);
        for (Answer answer : more) {
            after = after.plus(answer.linkId(), answer);
        }
        return new AnswerSheet(instruments, answers.plus(instrument, after), resources, revision + 1);
    }

    AnswerSheet with(CompensatingResourceRecorded recorded) {
        List<CompensatingResourceRecorded> others = resources.stream()
                .filter(before -> !before.code().equals(recorded.code()) || before.resource() != recorded.resource())
                .toList();
        return new AnswerSheet(instruments, answers, TreePVector.from(others).plus(recorded), revision + 1);
    }
}

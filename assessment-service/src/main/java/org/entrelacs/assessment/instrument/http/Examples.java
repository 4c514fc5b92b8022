package org.entrelacs.assessment.instrument.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.assessment.assessment.Disabilities;
import org.entrelacs.assessment.assessment.Disability;
import org.entrelacs.assessment.instrument.FailedExample;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.NeedValues;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;

/// Tries the examples of need rules, exactly as a completion would find the needs of such
/// answers.
@Singleton
class Examples {
    private final CompiledVersions compiled;
    private final Scoring scoring;

    @Inject
    Examples(CompiledVersions compiled, Scoring scoring) {
        this.compiled = compiled;
        this.scoring = scoring;
    }

    /// @param passes whether exactly the expected needs were found
    record Tried(String name, boolean passes, Map<String, Integer> expected, Map<String, Integer> found) {}

    /// In the order in which they are stored.
    List<Tried> tried(String instrument, String name, Version version) {
        var questionnaire = compiled.of(instrument, name, version.questionnaire());
        return version.examples().stream()
                .map(example -> tried(questionnaire, version, example))
                .toList();
    }

    List<FailedExample> failing(String instrument, String name, Version version) {
        return tried(instrument, name, version).stream()
                .filter(tried -> !tried.passes())
                .map(tried -> new FailedExample(tried.name(), tried.expected(), tried.found()))
                .toList();
    }

    private Tried tried(CompiledQuestionnaire questionnaire, Version version, NeedRuleExample example) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        questionnaire.questions().values().stream()
                .filter(question -> example.given().containsKey(question.linkId()))
                .forEach(question -> answers.put(
                        question.linkId(),
                        new Answer(
                                question.linkId(),
                                question.type(),
                                new PersonalText(example.given().getOrDefault(question.linkId(), "")),
                                AnswerSource.OBSERVED)));
        var evaluated = scoring.evaluate(questionnaire, answers);
        Map<String, Integer> found = new TreeMap<>();
        for (Disability disability : Disabilities.ofValues(version.needRules(), NeedValues.of(evaluated))) {
            if (disability.qualifier() > 0) {
                found.put(disability.code(), disability.qualifier());
            }
        }
        Map<String, Integer> expected = new TreeMap<>(example.then());
        return new Tried(example.name(), expected.equals(found), expected, found);
    }
}

package org.entrelacs.assessment.instrument.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.instrument.Instrument.Status;
import org.entrelacs.assessment.instrument.Instrument.Version;
import org.entrelacs.assessment.instrument.view.AnswerSheets.Sheet;
import org.entrelacs.assessment.instrument.view.DryRun.Change;
import org.entrelacs.assessment.instrument.view.DryRun.Changed;
import org.entrelacs.assessment.instrument.view.DryRun.Kind;
import org.entrelacs.assessment.questionnaire.CompiledVersions;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.QuestionnaireCompiler;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;

class PastNeedsTest {
    private static final InstrumentVersion FALLS = new InstrumentVersion("falls", "1");
    private static final NeedRule OF_ANSWERS = rule("falls", Map.of("3", 4));
    private static final NeedRule OF_SCORES = rule("twice", Map.of("6", 2));

    /// Twice the falls.
    private static final Map<String, Object> FORM = Map.of(
            "resourceType",
            "Questionnaire",
            "status",
            "draft",
            "item",
            List.of(
                    Map.of("linkId", "falls", "type", "integer"),
                    Map.of("linkId", "twice", "type", "integer", "extension", List.of(twice()))));

    @Test
    void an_edited_rule_may_read_a_score() {
        assertEquals(List.of(new Change("d455", Kind.REVISED, 4, 2)), changes(OF_ANSWERS, OF_SCORES));
    }

    @Test
    void a_rule_of_the_time_may_have_read_a_score() {
        assertEquals(List.of(new Change("d455", Kind.REVISED, 2, 4)), changes(OF_SCORES, OF_ANSWERS));
    }

    @Test
    void rules_that_find_the_same_change_nothing() {
        assertEquals(List.of(), changes(OF_ANSWERS, rule("twice", Map.of("6", 4))));
    }

    private static List<Change> changes(NeedRule before, NeedRule edited) {
        var fhirPath = new FhirPath();
        var needs = new PastNeeds(new CompiledVersions(new QuestionnaireCompiler(fhirPath)), new Scoring(fhirPath));
        var falls = new Answer("falls", AnswerType.INTEGER, new PersonalText("3"), AnswerSource.OBSERVED);
        var sheet = new Sheet(
                "somebody",
                "a1",
                List.of(FALLS),
                HashTreePMap.singleton("falls", HashTreePMap.singleton("falls", falls)),
                true);
        var version = new Version(Status.PUBLISHED, FORM, List.of(before), List.of(), null, 1);
        return needs.changed(List.of(sheet), Map.of(FALLS, version), FALLS, List.of(edited)).stream()
                .map(Changed::changes)
                .flatMap(List::stream)
                .toList();
    }

    private static NeedRule rule(String linkId, Map<String, Integer> disabilityByAnswer) {
        return new NeedRule(linkId, "d455", NeedDimension.FUNCTIONAL, disabilityByAnswer);
    }

    private static Map<String, Object> twice() {
        return Map.of(
                "url",
                "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
                "valueExpression",
                Map.of(
                        "language",
                        "text/fhirpath",
                        "expression",
                        "%resource.item.where(linkId = 'falls').answer.value * 2"));
    }
}

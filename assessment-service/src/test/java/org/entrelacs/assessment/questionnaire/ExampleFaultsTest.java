package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRuleExample;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;

class ExampleFaultsTest {

    @Test
    void an_example_that_fits_has_no_fault() {
        assertEquals(List.of(), faults(new NeedRuleExample("one", Map.of("letter", "A"), Map.of("d510", 4))));
    }

    @Test
    void two_examples_of_one_name_are_told() {
        var one = new NeedRuleExample("one", Map.of(), Map.of());
        assertEquals(List.of(new Fault("[1].name", "must be unique")), faults(one, one));
    }

    @Test
    void an_answer_to_no_question_is_told() {
        assertEquals(
                List.of(new Fault("[0].given.nose", "must be a question of the questionnaire")),
                faults(new NeedRuleExample("one", Map.of("nose", "A"), Map.of())));
    }

    @Test
    void an_answer_that_does_not_fit_is_told() {
        assertEquals(
                List.of(new Fault("[0].given.letter", "must be one of A, B")),
                faults(new NeedRuleExample("one", Map.of("letter", "Z"), Map.of())));
    }

    @Test
    void a_need_outside_the_classification_is_told() {
        assertEquals(
                List.of(new Fault("[0].then", "must name ICF categories, such as d510")),
                faults(new NeedRuleExample("one", Map.of(), Map.of("washing", 4))));
    }

    @Test
    void a_qualifier_that_means_no_need_is_told() {
        assertEquals(
                List.of(new Fault("[0].then", "each qualifier must be 1 to 4")),
                faults(new NeedRuleExample("one", Map.of(), Map.of("d510", 0))));
    }

    private static List<Fault> faults(NeedRuleExample... examples) {
        return ExampleFaults.of(Forms.FORM, List.of(examples));
    }
}

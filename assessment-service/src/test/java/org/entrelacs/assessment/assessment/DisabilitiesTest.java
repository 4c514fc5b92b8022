package org.entrelacs.assessment.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.junit.jupiter.api.Test;

class DisabilitiesTest {
    private static final NeedRule UPPER =
            new NeedRule("upper", "d510", NeedDimension.FUNCTIONAL, Map.of("A", 0, "B", 2, "C", 4));
    private static final NeedRule LOWER =
            new NeedRule("lower", "d510", NeedDimension.FUNCTIONAL, Map.of("A", 0, "B", 2, "C", 4));

    @Test
    void an_answer_that_a_rule_lists_is_a_disability() {
        assertEquals(List.of(d510(2)), Disabilities.ofValues(List.of(UPPER), Map.of("upper", oneOf("B"))));
    }

    @Test
    void an_answer_of_no_difficulty_is_told_too_since_it_may_resolve_a_need() {
        assertEquals(List.of(d510(0)), Disabilities.ofValues(List.of(UPPER), Map.of("upper", oneOf("A"))));
    }

    @Test
    void of_two_answers_about_one_category_the_greater_counts() {
        assertEquals(
                List.of(d510(4)),
                Disabilities.ofValues(List.of(UPPER, LOWER), Map.of("upper", oneOf("C"), "lower", oneOf("B"))));
    }

    @Test
    void of_several_answers_to_one_question_the_greatest_counts() {
        assertEquals(List.of(d510(4)), Disabilities.ofValues(List.of(UPPER), Map.of("upper", oneOf("A", "C", "B"))));
    }

    @Test
    void an_answer_that_no_rule_lists_says_nothing() {
        assertEquals(List.of(), Disabilities.ofValues(List.of(UPPER), Map.of("upper", oneOf("8"))));
    }

    @Test
    void no_answer_says_nothing() {
        assertEquals(List.of(), Disabilities.ofValues(List.of(UPPER), Map.of()));
    }

    @Test
    void what_could_not_be_judged_says_nothing() {
        assertEquals(List.of(), Disabilities.ofValues(List.of(UPPER), Map.of("upper", oneOf(""))));
    }

    private static Predicate<String> oneOf(String... answers) {
        return List.of(answers)::contains;
    }

    private static Disability d510(int qualifier) {
        return new Disability("d510", NeedDimension.FUNCTIONAL, qualifier);
    }
}

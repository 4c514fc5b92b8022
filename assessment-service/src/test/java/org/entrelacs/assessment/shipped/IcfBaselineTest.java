package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entrelacs.assessment.assessment.Disabilities;
import org.entrelacs.assessment.assessment.Disability;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.NeedValues;
import org.entrelacs.assessment.questionnaire.ScoreResult;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.junit.jupiter.api.Test;

/// The baseline on ICF categories (WHO 2001): qualifiers 0 to 4, 8 not specified, 9 not applicable.
class IcfBaselineTest {
    private static final FhirPath FHIR_PATH = new FhirPath();
    private static final Scoring SCORING = new Scoring(FHIR_PATH);
    private static final CompiledQuestionnaire BASELINE = EvaluatedGrid.compiled(FHIR_PATH, "baseline-2");
    private static final List<NeedRule> RULES = ShippedInstrumentsTest.rules("baseline-2");

    @Test
    void it_asks_about_44_categories_of_the_person_and_15_of_the_environment() {
        Map<Character, Long> categories = RULES.stream()
                .map(NeedRule::code)
                .distinct()
                .collect(Collectors.groupingBy(code -> code.charAt(0), TreeMap::new, Collectors.counting()));
        assertEquals(Map.of('b', 15L, 'd', 29L, 'e', 15L), categories);
        assertEquals(15 + 2 * 29 + 2 * 15, BASELINE.questions().size());
    }

    @Test
    void capacity_and_facilitators_may_be_left_out_and_nothing_else() {
        for (Question question : BASELINE.questions().values()) {
            boolean optional =
                    question.linkId().endsWith(".capacity") || question.linkId().endsWith(".facilitator");
            assertEquals(!optional, question.required());
        }
    }

    @Test
    void every_question_takes_the_five_qualifiers_and_8_and_9() {
        for (Question question : BASELINE.questions().values()) {
            assertEquals(
                    List.of("0", "1", "2", "3", "4", "8", "9"),
                    List.copyOf(question.options().keySet()));
        }
    }

    @Test
    void needs_rest_on_performance_impairment_and_barriers_never_on_capacity_or_facilitators() {
        Map<String, Answer> answers = everything("0");
        put(answers, "d510.performance", "2");
        put(answers, "d540.capacity", "4");
        put(answers, "b144.impairment", "3");
        put(answers, "e310.barrier", "1");
        put(answers, "e155.facilitator", "4");
        List<Disability> needs =
                Disabilities.ofValues(RULES, NeedValues.of(SCORING.evaluate(BASELINE, answers))).stream()
                        .filter(found -> found.qualifier() > 0)
                        .toList();
        assertEquals(
                List.of(
                        new Disability("d510", NeedDimension.FUNCTIONAL, 2),
                        new Disability("b144", NeedDimension.PSYCHOLOGICAL, 3),
                        new Disability("e310", NeedDimension.CAREGIVER, 1)),
                needs);
    }

    @Test
    void an_8_or_a_9_says_nothing_of_a_need() {
        for (NeedRule rule : RULES) {
            assertEquals(Map.of("0", 0, "1", 1, "2", 2, "3", 3, "4", 4), rule.disabilityByAnswer());
        }
    }

    /// 28 times 2 % and once 98 %.
    @Test
    void a_figure_is_the_mean_of_mid_points_and_not_of_qualifiers() {
        Map<String, Answer> answers = everything("0");
        put(answers, "d510.performance", "4");
        assertEquals(new BigDecimal("5.3"), figure("performance-extent", answers));
    }

    @Test
    void each_qualifier_weighs_its_mid_point() {
        Map<String, Answer> answers = everything("9");
        List<String> midPoints = List.of("2.0", "14.5", "37.0", "72.5", "98.0");
        for (int qualifier = 0; qualifier < midPoints.size(); qualifier++) {
            put(answers, "b280.impairment", Integer.toString(qualifier));
            assertEquals(0, new BigDecimal(midPoints.get(qualifier)).compareTo(figure("impairment-extent", answers)));
        }
    }

    @Test
    void what_does_not_apply_is_left_out_of_the_denominator() {
        Map<String, Answer> answers = everything("9");
        put(answers, "d510.performance", "4");
        put(answers, "d540.performance", "0");
        assertEquals(0, new BigDecimal("50").compareTo(figure("performance-extent", answers)));
    }

    @Test
    void where_nothing_applies_there_is_no_figure() {
        assertTrue(lacksFigure("performance-extent", everything("9")));
    }

    @Test
    void one_8_leaves_no_figure_and_is_counted_as_to_look_at_again() {
        Map<String, Answer> answers = everything("2");
        put(answers, "d510.performance", "8");
        put(answers, "e310.barrier", "8");
        put(answers, "e310.facilitator", "8");
        assertTrue(lacksFigure("performance-extent", answers));
        assertTrue(lacksFigure("barrier-extent", answers));
        assertEquals(0, new BigDecimal("37").compareTo(figure("impairment-extent", answers)));
        assertEquals(new BigDecimal("2"), figure("to-look-again", answers));
    }

    @Test
    void performance_and_capacity_barrier_and_facilitator_have_figures_of_their_own() {
        Map<String, Answer> answers = everything("0");
        BASELINE.questions().keySet().stream()
                .filter(linkId -> linkId.endsWith(".capacity") || linkId.endsWith(".facilitator"))
                .forEach(linkId -> put(answers, linkId, "4"));
        Map<String, BigDecimal> figures = new HashMap<>();
        SCORING.score(BASELINE, answers).forEach(score -> {
            if (score instanceof Computed(var code, var value)) {
                figures.put(code, value.stripTrailingZeros());
            }
        });
        BigDecimal none = new BigDecimal("2");
        BigDecimal complete = new BigDecimal("98");
        assertEquals(
                Map.of(
                        "impairment-extent", none,
                        "performance-extent", none,
                        "capacity-extent", complete,
                        "barrier-extent", none,
                        "facilitator-extent", complete,
                        "to-look-again", BigDecimal.ZERO),
                figures);
    }

    private static BigDecimal figure(String code, Map<String, Answer> answers) {
        for (ScoreResult score : SCORING.score(BASELINE, answers)) {
            if (score instanceof Computed(var computed, var value) && computed.equals(code)) {
                return value;
            }
        }
        throw new AssertionError(code + " is not computed");
    }

    private static boolean lacksFigure(String code, Map<String, Answer> answers) {
        return SCORING.score(BASELINE, answers).contains(new NotComputable(code, List.of()));
    }

    private static Map<String, Answer> everything(String qualifier) {
        Map<String, Answer> answers = new HashMap<>();
        BASELINE.questions().keySet().forEach(linkId -> put(answers, linkId, qualifier));
        return answers;
    }

    private static void put(Map<String, Answer> answers, String linkId, String qualifier) {
        answers.put(linkId, new Answer(linkId, AnswerType.CODE, new PersonalText(qualifier), AnswerSource.OBSERVED));
    }
}

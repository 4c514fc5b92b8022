package org.entrelacs.assessment.casemix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.entrelacs.assessment.questionnaire.Formula;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixClass;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.fhir.Fault;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;

class CaseMixFaultsTest {
    private static final CompiledQuestionnaire PROFILES = new CompiledQuestionnaire(
            "urn:test:profiles",
            "1",
            new Questionnaire(),
            List.of(),
            Map.of(),
            List.of(calculated("profile", AnswerType.INTEGER), calculated("risk", AnswerType.CODE)),
            false);
    private static final List<NeedRule> RULES =
            List.of(new NeedRule("washing", "d510", NeedDimension.FUNCTIONAL, Map.of("C", 4)));
    private static final CaseMixClass THIRD = new CaseMixClass(BigDecimal.valueOf(3), Duration.ofHours(7));
    private static final NeedCeiling WASHING = new NeedCeiling("d510", Duration.ofMinutes(70));

    @Test
    void a_table_of_classes_and_ceilings_fits() {
        assertEquals(List.of(), faults("profile", List.of(THIRD), WASHING));
    }

    @Test
    void a_table_of_ceilings_alone_fits_without_a_score() {
        assertEquals(List.of(), faults("", List.of(), WASHING));
    }

    @Test
    void a_code_that_is_computed_is_no_score() {
        assertEquals(
                List.of(new Fault("score", "must be a score of the questionnaire")),
                faults("risk", List.of(THIRD), WASHING));
    }

    @Test
    void an_unknown_score_is_told() {
        assertEquals(
                List.of(new Fault("score", "must be a score of the questionnaire")), faults("gir", List.of(THIRD)));
    }

    @Test
    void a_score_without_classes_is_told() {
        assertEquals(
                List.of(new Fault("score", "must be empty, since there are no classes")),
                faults("profile", List.of(), WASHING));
    }

    @Test
    void an_empty_table_is_told() {
        assertEquals(
                List.of(new Fault("classes", "must hold a class, or ceilings must hold one")), faults("", List.of()));
    }

    @Test
    void a_class_listed_twice_is_told_however_it_is_written() {
        var again = new CaseMixClass(new BigDecimal("3.0"), Duration.ofHours(8));
        assertEquals(
                List.of(new Fault("classes[1].value", "must be listed once")),
                faults("profile", List.of(THIRD, again)));
    }

    @Test
    void hours_that_are_none_or_more_than_a_week_are_told() {
        var none = new CaseMixClass(BigDecimal.ONE, Duration.ZERO);
        var tooLong = new CaseMixClass(BigDecimal.TWO, Duration.ofHours(169));
        String reason = "must be longer than nothing and at most a week";
        assertEquals(
                List.of(new Fault("classes[0].perWeek", reason), new Fault("classes[1].perWeek", reason)),
                faults("profile", List.of(none, tooLong)));
    }

    @Test
    void a_ceiling_for_a_category_without_a_need_rule_is_told() {
        assertEquals(
                List.of(new Fault("ceilings[0].code", "must be the category of a need rule")),
                faults("", List.of(), new NeedCeiling("d550", Duration.ofMinutes(70))));
    }

    @Test
    void a_ceiling_listed_twice_is_told() {
        assertEquals(
                List.of(new Fault("ceilings[1].code", "must be listed once")),
                faults("", List.of(), WASHING, new NeedCeiling("d510", Duration.ofMinutes(80))));
    }

    @Test
    void a_ceiling_that_is_none_or_longer_than_a_day_is_told() {
        assertEquals(
                List.of(new Fault("ceilings[0].perDay", "must be longer than nothing and at most a day")),
                faults("", List.of(), new NeedCeiling("d510", Duration.ofMinutes(-1))));
    }

    private static List<Fault> faults(String score, List<CaseMixClass> classes, NeedCeiling... ceilings) {
        return CaseMixFaults.of(PROFILES, RULES, new CaseMixTable(score, classes, List.of(ceilings), "a study"));
    }

    private static Calculation calculated(String code, AnswerType type) {
        var formula = new Formula(new ExpressionNode(1), code, Map.of(), Set.of(), Set.of());
        return new Calculation(code, type, Map.of(), formula, Set.of());
    }
}

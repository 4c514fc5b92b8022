package org.entrelacs.planning.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.contract.planning.EligibilityRule.AgeBetween;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.contract.planning.EligibilityRule.LivesAlone;
import org.entrelacs.contract.planning.EligibilityRule.LivesIn;
import org.entrelacs.contract.planning.EligibilityRule.NeedAtLeast;
import org.entrelacs.planning.eligibility.Eligibility.Answer;
import org.entrelacs.planning.eligibility.Eligibility.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EligibilityTest {
    private static final PersonFacts KNOWN =
            new PersonFacts(Age.exactly(78), 3, "75056", true, Map.of("d510", Severity.SEVERE, "d640", Severity.MILD));

    static Stream<Finding> ofKnownFacts() {
        return Stream.of(
                new Finding(new AgeBetween(78, null), Answer.MET, "age", "78"),
                new Finding(new AgeBetween(79, null), Answer.NOT_MET, "age", "78"),
                new Finding(new AgeBetween(null, 78), Answer.MET, "age", "78"),
                new Finding(new AgeBetween(60, 77), Answer.NOT_MET, "age", "78"),
                new Finding(new GirBetween(1, 3), Answer.MET, "gir", "3"),
                new Finding(new GirBetween(3, 3), Answer.MET, "gir", "3"),
                new Finding(new GirBetween(4, 6), Answer.NOT_MET, "gir", "3"),
                new Finding(new LivesIn(List.of("35238", "75056")), Answer.MET, "territory", "75056"),
                new Finding(new LivesIn(List.of("35238")), Answer.NOT_MET, "territory", "75056"),
                new Finding(new LivesAlone(), Answer.MET, "lives-alone", "true"),
                new Finding(
                        new NeedAtLeast(List.of("d640", "d510"), Severity.SEVERE),
                        Answer.MET,
                        "needs",
                        "d510 severe, d640 mild"),
                new Finding(new NeedAtLeast(List.of("d640"), Severity.MODERATE), Answer.NOT_MET, "needs", "d640 mild"),
                new Finding(new NeedAtLeast(List.of("d450"), Severity.MILD), Answer.NOT_MET, "needs", ""));
    }

    @ParameterizedTest
    @MethodSource("ofKnownFacts")
    void each_rule_says_what_it_looked_at(Finding finding) {
        assertEquals(
                new Eligibility(finding.answer(), List.of(finding)), Eligibility.of(List.of(finding.rule()), KNOWN));
    }

    @Test
    void who_lives_with_others_does_not_live_alone() {
        assertEquals(
                Answer.NOT_MET,
                Eligibility.of(List.of(new LivesAlone()), new PersonFacts(null, null, null, false, null))
                        .answer());
    }

    static Stream<Finding> ofUnknownFacts() {
        return Stream.of(
                new Finding(new AgeBetween(60, null), Answer.CANNOT_BE_TOLD, "age", ""),
                new Finding(new GirBetween(1, 3), Answer.CANNOT_BE_TOLD, "gir", ""),
                new Finding(new LivesIn(List.of("75056")), Answer.CANNOT_BE_TOLD, "territory", ""),
                new Finding(new LivesAlone(), Answer.CANNOT_BE_TOLD, "lives-alone", ""),
                new Finding(new NeedAtLeast(List.of("d510"), Severity.MILD), Answer.CANNOT_BE_TOLD, "needs", ""));
    }

    @ParameterizedTest
    @MethodSource("ofUnknownFacts")
    void what_is_not_known_cannot_be_told(Finding finding) {
        assertEquals(
                new Eligibility(finding.answer(), List.of(finding)),
                Eligibility.of(List.of(finding.rule()), PersonFacts.NONE));
    }

    static Stream<Finding> ofOneOfTwoAges() {
        return Stream.of(
                new Finding(new AgeBetween(59, null), Answer.MET, "age", "59 or 60"),
                new Finding(new AgeBetween(60, null), Answer.CANNOT_BE_TOLD, "age", "59 or 60"),
                new Finding(new AgeBetween(61, null), Answer.NOT_MET, "age", "59 or 60"),
                new Finding(new AgeBetween(null, 59), Answer.CANNOT_BE_TOLD, "age", "59 or 60"));
    }

    @ParameterizedTest
    @MethodSource("ofOneOfTwoAges")
    void who_told_their_age_once_may_have_had_their_birthday(Finding finding) {
        var facts = new PersonFacts(new Age(59, 60), null, null, null, null);
        assertEquals(
                new Eligibility(finding.answer(), List.of(finding)), Eligibility.of(List.of(finding.rule()), facts));
    }

    @Test
    void an_offer_without_rules_is_for_everybody() {
        assertEquals(new Eligibility(Answer.MET, List.of()), Eligibility.of(List.of(), PersonFacts.NONE));
    }

    @Test
    void one_rule_that_is_not_met_is_enough() {
        assertEquals(Answer.NOT_MET, answer(new AgeBetween(60, null), new GirBetween(4, 6), new LivesAlone()));
    }

    @Test
    void one_rule_that_cannot_be_told_leaves_it_open() {
        assertEquals(Answer.CANNOT_BE_TOLD, answer(new GirBetween(1, 4), new LivesAlone()));
    }

    private static Answer answer(EligibilityRule... rules) {
        return Eligibility.of(List.of(rules), new PersonFacts(Age.exactly(78), 3, null, null, null))
                .answer();
    }

    @Test
    void a_plan_knows_the_gir_and_the_needs() {
        assertEquals(
                new PersonFacts(null, 2, null, null, Map.of("d510", Severity.SEVERE)),
                PersonFacts.of(
                        List.of(
                                new Score("aggir", "1", "rank", BigDecimal.TEN),
                                new Score("aggir", "1", "gir", BigDecimal.TWO)),
                        List.of(need("n1", Severity.MODERATE), need("n2", Severity.SEVERE))));
    }

    @Test
    void facts_fill_in_for_each_other() {
        PersonFacts given = new PersonFacts(Age.exactly(78), 4, null, null, null);

        assertEquals(new PersonFacts(Age.exactly(78), 4, "75056", true, KNOWN.severities()), given.or(KNOWN));
    }

    private static AssessedNeed need(String id, Severity severity) {
        return new AssessedNeed(id, "d510", NeedDimension.FUNCTIONAL, severity, 3, 0, 3);
    }
}

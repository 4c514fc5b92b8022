package org.entrelacs.gatekeeping.envelope.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    @Test
    void a_reason_is_told_in_both_languages() {
        assertEquals(
                new Text(
                        "Critère « besoin non couvert » : valeur 0.2500 sur 1.",
                        "Criterion “unmet need”: value 0.2500 out of 1."),
                ReasonTexts.of(new Reason("criterion-unmet-need", "0.2500", "1")));
        assertEquals(
                new Text(
                        "« urgence » à 0.66 au lieu de 0.33 aurait suffi pour ne pas être refusé.",
                        "“urgency” at 0.66 instead of 0.33 would have spared the refusal."),
                ReasonTexts.of(new Reason("raise:urgency", "0.33", "0.66")));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_of_the_rules_has_words(String code) {
        var text = ReasonTexts.of(new Reason(code, "FOUND", "REQUIRED"));
        assertFalse(text.fr().contains("{"), text::fr);
        assertFalse(text.en().contains("{"), text::en);
    }

    static Stream<String> codes() {
        var codes =
                new ArrayList<>(List.of("score-below-threshold", "no-such-envelope", "raise-several", "open-envelope"));
        for (var rule : EligibilityRule.values()) {
            codes.add(rule.reason());
            codes.add(rule.change());
        }
        for (var criterion : ScoredCriterion.values()) {
            for (var kind : List.of("incomplete:", "complete:", "criterion-", "raise:")) {
                codes.add(kind + criterion.code());
            }
        }
        return codes.stream();
    }

    @Test
    void a_code_without_words_is_a_fault() {
        assertThrows(IllegalArgumentException.class, () -> ReasonTexts.of(new Reason("because", "", "")));
        assertThrows(IllegalArgumentException.class, () -> ReasonTexts.of(new Reason("raise:charm", "", "")));
    }

    @Test
    void a_rank_is_explained() {
        assertTrue(explained(1, "66").contains("Asked for: 10.00 EUR; available: 0.05 EUR"));
        assertTrue(explained(2, "66").contains("are served first"));
        assertTrue(explained(2, "54").contains("below the threshold (55)"));
    }

    private static String explained(int rank, String score) {
        return WaitingTexts.of(rank, 3, new BigDecimal(score), new BigDecimal("55"), Money.eur(1_000), Money.eur(5))
                .getLast()
                .en();
    }
}

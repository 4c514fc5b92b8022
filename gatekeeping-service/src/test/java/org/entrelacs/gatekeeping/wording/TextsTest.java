package org.entrelacs.gatekeeping.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final List<String> KINDS = List.of("incomplete:", "complete:", "criterion-", "raise:");
    private static final Pattern REASON = Pattern.compile("new Reason\\(\\s*\"([a-z:-]+)\"");

    @Test
    void a_reason_is_told_in_both_languages() {
        assertEquals(
                new Text(
                        "Critère « besoin non couvert » : valeur 0,25 sur 1.",
                        "Criterion “unmet need”: value 0.25 out of 1."),
                ReasonTexts.of(new Reason("criterion-unmet-need", "0.2500", "1"), "EUR"));
        assertEquals(
                new Text(
                        "« urgence » à 0,66 au lieu de 0,33 aurait suffi pour ne pas être refusé.",
                        "“urgency” at 0.66 instead of 0.33 would have spared the refusal."),
                ReasonTexts.of(new Reason("raise:urgency", "0.33", "0.66"), "EUR"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_of_the_rules_has_words(String code) {
        var text = ReasonTexts.of(new Reason(code, "FOUND", "REQUIRED"), "EUR");
        assertFalse(text.fr().contains("{"), text::fr);
        assertFalse(text.en().contains("{"), text::en);
    }

    static Stream<String> codes() {
        var codes = new ArrayList<>(written());
        for (var rule : EligibilityRule.values()) {
            codes.add(rule.reason());
            codes.add(rule.change());
        }
        for (var criterion : ScoredCriterion.values()) {
            for (var kind : KINDS) {
                codes.add(kind + criterion.code());
            }
        }
        return codes.stream();
    }

    /// Whatever the rules' own source says.
    private static List<String> written() {
        var codes = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/entrelacs/gatekeeping"))) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                REASON.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        codes.removeIf(code -> KINDS.contains(code));
        return codes;
    }

    @Test
    void the_rules_source_is_read() {
        assertTrue(written().containsAll(List.of("score-below-threshold", "by-gatekeeper", "no-such-envelope")));
    }

    @Test
    void what_was_found_is_told_in_figures_days_and_money() {
        assertEquals(
                new Text(
                        "Le montant demandé (6\u202f000,00\u00a0€) n’est pas dans les limites (de 0,01\u00a0€ à"
                                + " 1\u202f900,00\u00a0€) pour ce type de service.",
                        "The amount asked for (€6,000.00) is not within the limits (€0.01 to €1,900.00) for this kind of"
                                + " service."),
                ReasonTexts.of(new Reason("amount-above-cap", "600000", "1..190000"), "EUR"));
        assertEquals(
                "La date (1er mars 2027) est hors de la période de l’enveloppe (du 1er janvier 2026 au 31 décembre 2026).",
                ReasonTexts.of(new Reason("outside-envelope-period", "2027-03-01", "2026-01-01..2026-12-31"), "EUR")
                        .fr());
        assertEquals(
                "GIR trouvé : non calculable ; GIR ouvrant droit : de 1 à 4.",
                ReasonTexts.of(new Reason("gir-not-eligible", "not-computable", "1..4"), "EUR")
                        .fr());
    }

    @Test
    void a_code_without_words_is_a_fault() {
        assertThrows(IllegalArgumentException.class, () -> ReasonTexts.of(new Reason("because", "", ""), "EUR"));
        assertThrows(IllegalArgumentException.class, () -> ReasonTexts.of(new Reason("raise:charm", "", ""), "EUR"));
    }

    @Test
    void a_rank_is_explained() {
        assertTrue(explained(1, "66").contains("Asked for: €10.00; available: €0.05"));
        assertTrue(explained(2, "66").contains("are served first"));
        assertTrue(explained(2, "54").contains("below the threshold (55)"));
    }

    private static String explained(int rank, String score) {
        return WaitingTexts.of(rank, 3, new BigDecimal(score), new BigDecimal("55"), Money.eur(1_000), Money.eur(5))
                .getLast()
                .en();
    }
}

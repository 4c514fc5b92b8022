package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entrelacs.assessment.assessment.Disabilities;
import org.entrelacs.assessment.assessment.Disability;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// From facts to letters, rank and GIR: the guide of 21 August 2008, pages 4 and 5 (adverbs) and "codage final" of
/// each variable, then CASF annexe 2-2.
class ObservedAggirTest {
    private static final ObservedGrid GRID = new ObservedGrid("aggir-observed");

    private static final List<Map<String, Integer>> SCORES = new ArrayList<>();

    @BeforeAll
    static void observe_every_combination() {
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            SCORES.add(ofLaw(GRID.scores(person(Combinations.letters(combination)))));
        }
    }

    @Test
    void every_combination_observed_has_the_rank_gir_and_deciding_group_of_the_law() {
        List<Map<String, Integer>> law = new ArrayList<>();
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            law.add(new TreeMap<>(Annexe22.scores(Combinations.letters(combination))));
        }
        assertEquals(law, SCORES);
    }

    @Test
    void the_ranks_observed_are_spread_as_published() {
        assertEquals(
                Combinations.PUBLISHED_RANKS,
                Combinations.histogram(SCORES.stream()
                        .mapToInt(scores -> scores.getOrDefault("rank", 0))
                        .toArray()));
    }

    /// Sums that only just reach a threshold, or only just do not.
    @ParameterizedTest
    @CsvSource({
        "AAAAAAAA, 13, 6, 8",
        "CCCCCCCC, 1, 1, 1",
        "CCAAAAAA, 4, 2, 2",
        "CAAAAAAA, 13, 6, 8",
        "AACCAAAA, 9, 3, 6",
        "AABBAAAA, 11, 4, 8",
        "AABAAAAA, 12, 5, 8",
        "AACCCCCC, 5, 2, 3"
    })
    void a_named_vector_has_its_rank_gir_and_deciding_group(String letters, int rank, int gir, int group) {
        assertEquals(
                Map.of("rank", rank, "gir", gir, "deciding-group", group), SCORES.get(Combinations.number(letters)));
    }

    /// Rows of the guide: the letters of the parts, in its order, and that of the variable.
    @ParameterizedTest
    @CsvFileSource(resources = "/aggir-codage-final.csv", numLinesToSkip = 2)
    void the_letters_of_the_parts_make_the_letter_of_the_variable(String variable, String letters, char result) {
        List<String> parts = Objects.requireNonNull(ObservedGrid.PARTS.get(variable));
        Map<String, Answer> facts = new HashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            facts.putAll(ObservedGrid.observed(parts.get(part), letters.charAt(part)));
        }
        int figure = GRID.scores(facts).getOrDefault(variable + ".modality", -1);
        assertEquals(result, letter(figure));
    }

    /// Guide, pages 4 and 5: four yes are A, one to three no are B, four no are C, and who does not do it is C
    /// whatever the adverbs say.
    @ParameterizedTest
    @CsvSource({
        "false, 4, 0, A",
        "false, 3, 1, B",
        "false, 2, 2, B",
        "false, 1, 3, B",
        "false, 0, 4, C",
        "true, 0, 4, C",
        "true, 1, 4, C",
        "true, 2, 4, C",
        "true, 4, 4, C"
    })
    void adverbs_make_a_letter_and_not_doing_it_outweighs_them(
            boolean doesNotDo, int positive, int figure, char letter) {
        int found = GRID.scores(ObservedGrid.observed("transferts", doesNotDo, positive))
                .getOrDefault("transferts.modality", -1);
        assertEquals(figure, found);
        assertEquals(letter, letter(found));
    }

    @Test
    void every_single_adverb_counts_alike() {
        for (String negative : List.of("spontaneously", "totally", "correctly", "usually")) {
            Map<String, Answer> facts = ObservedGrid.observed("transferts", false, 4);
            facts.putAll(Map.of("transferts." + negative, no("transferts." + negative)));
            assertEquals(1, GRID.scores(facts).getOrDefault("transferts.modality", -1));
        }
    }

    @Test
    void how_much_of_a_b_is_told_by_the_part_that_does_worst_and_never_a_c() {
        Map<String, Answer> washing = ObservedGrid.observed("toilette.haut", false, 3);
        washing.putAll(ObservedGrid.observed("toilette.bas", true, 0));
        Map<String, Integer> scores = GRID.scores(washing);
        assertEquals(1, scores.get("toilette.haut.modality"));
        assertEquals(4, scores.get("toilette.bas.modality"));
        assertEquals(3, scores.get("toilette.modality"));
    }

    @Test
    void a_missing_adverb_means_not_computable_and_is_never_a_no() {
        Map<String, Answer> facts = person("CCCCCCCC");
        facts.remove("toilette.bas.correctly");
        Map<String, Integer> scores = GRID.scores(facts);
        Set<String> uncomputed = new TreeSet<>(GRID.scores(person("CCCCCCCC")).keySet());
        uncomputed.removeAll(scores.keySet());
        assertEquals(
                new TreeSet<>(Set.of(
                        "toilette.bas.modality", "toilette.modality", "rank", "gir", "deciding-group", "oddity")),
                uncomputed);
    }

    @Test
    void the_oddities_of_the_grid_are_told_on_this_path_too() {
        assertEquals(1, GRID.scores(person("AAAAAABA")).get("oddity"));
        assertEquals(3, GRID.scores(person("AAAAAACA")).get("oddity"));
    }

    @Test
    void the_qualifier_of_a_need_is_the_number_of_negative_adverbs() {
        Map<String, Answer> facts = person("AAAAAAAA");
        facts.putAll(ObservedGrid.observed("coherence.communication", false, 2));
        facts.putAll(ObservedGrid.observed("habillage.bas", false, 1));
        facts.putAll(ObservedGrid.observed("transferts", true, 1));
        Map<String, Predicate<String>> values = new HashMap<>();
        GRID.scores(facts).forEach((code, value) -> values.put(code, Integer.toString(value)::equals));
        List<Disability> needs = Disabilities.ofValues(ShippedInstrumentsTest.rules("aggir-observed"), values).stream()
                .filter(found -> found.qualifier() > 0)
                .toList();
        assertEquals(
                List.of(
                        new Disability("d350", NeedDimension.SOCIAL, 2),
                        new Disability("d540", NeedDimension.FUNCTIONAL, 3),
                        new Disability("d420", NeedDimension.FUNCTIONAL, 4)),
                needs);
    }

    private static Answer no(String linkId) {
        return Objects.requireNonNull(
                ObservedGrid.observed("transferts", false, 0).get(linkId));
    }

    private static Map<String, Answer> person(String letters) {
        Map<String, Answer> facts = new HashMap<>();
        int variable = 0;
        for (List<String> parts : ObservedGrid.PARTS.values()) {
            char letter = letters.charAt(variable);
            parts.forEach(part -> facts.putAll(ObservedGrid.observed(part, letter)));
            variable++;
        }
        return facts;
    }

    private static Map<String, Integer> ofLaw(Map<String, Integer> scores) {
        Map<String, Integer> rest = new TreeMap<>(scores);
        rest.keySet().retainAll(Set.of("rank", "gir", "deciding-group"));
        return rest;
    }

    private static char letter(int figure) {
        return figure == 0 ? 'A' : figure == 4 ? 'C' : figure > 0 && figure < 4 ? 'B' : '?';
    }
}

package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.junit.jupiter.api.Test;

/// `aggir-observed` 2 asks the adverbs only of who does it in some way, and finds the same.
class AskedAdverbsTest {
    private static final ObservedGrid FIRST = new ObservedGrid("aggir-observed");
    private static final ObservedGrid SECOND = new ObservedGrid("aggir-observed-2");

    private static final List<String> ADVERBS = List.of("spontaneously", "totally", "correctly", "usually");

    @Test
    void every_combination_has_the_rank_gir_and_deciding_group_of_the_law_without_adverbs_of_who_does_not_do_it() {
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            String letters = Combinations.letters(combination);
            Map<String, Integer> scores = new TreeMap<>(SECOND.scores(person(letters)));
            scores.keySet().retainAll(Set.of("rank", "gir", "deciding-group"));
            assertEquals(Annexe22.scores(letters), scores, letters);
        }
    }

    @Test
    void the_figures_of_all_parts_are_those_of_the_first_version() {
        for (String letters : List.of("AAAAAAAA", "ABCABCAB", "CBACBACB", "BBBBBBBB", "CCCCCCCC")) {
            assertEquals(FIRST.scores(everything(letters)), SECOND.scores(person(letters)), letters);
        }
    }

    @Test
    void adverbs_of_who_does_not_do_it_are_not_asked() {
        assertEquals(
                List.of("transferts.spontaneously", "transferts.totally", "transferts.correctly", "transferts.usually"),
                SECOND.evaluated(ObservedGrid.observed("transferts", true, 4)).unasked());
    }

    @Test
    void nothing_is_required_of_the_adverbs_of_who_does_not_do_it() {
        var facts = ObservedGrid.observed("transferts", true, 0);
        facts.keySet().removeIf(linkId -> !linkId.endsWith("does-not-do"));
        assertEquals(
                List.of(),
                SECOND.evaluated(facts).unanswered().stream()
                        .filter(linkId -> linkId.startsWith("transferts."))
                        .toList());
    }

    @Test
    void adverbs_of_who_does_it_in_some_way_are_required() {
        var facts = ObservedGrid.observed("transferts", false, 4);
        facts.remove("transferts.usually");
        assertEquals(
                List.of("transferts.usually"),
                SECOND.evaluated(facts).unanswered().stream()
                        .filter(linkId -> linkId.startsWith("transferts."))
                        .toList());
        assertEquals(Map.of(), SECOND.scores(facts));
    }

    @Test
    void who_is_not_known_to_do_it_has_no_figure_and_is_asked_that_first() {
        assertEquals(Map.of(), SECOND.scores(Map.of()));
        assertEquals(
                List.of("transferts.does-not-do"),
                SECOND.evaluated(Map.of()).unanswered().stream()
                        .filter(linkId -> linkId.startsWith("transferts."))
                        .toList());
    }

    private static Map<String, Answer> everything(String letters) {
        Map<String, Answer> facts = new HashMap<>();
        int variable = 0;
        for (List<String> parts : ObservedGrid.PARTS.values()) {
            char letter = letters.charAt(variable);
            parts.forEach(part -> facts.putAll(ObservedGrid.observed(part, letter)));
            variable++;
        }
        return facts;
    }

    private static Map<String, Answer> person(String letters) {
        Map<String, Answer> facts = everything(letters);
        List.copyOf(facts.values()).stream()
                .filter(fact -> fact.linkId().endsWith(".does-not-do")
                        && fact.value().text().equals("true"))
                .forEach(fact ->
                        ADVERBS.forEach(adverb -> facts.remove(fact.linkId().replace("does-not-do", adverb))));
        return facts;
    }
}

package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// AGGIR as it was first shipped: all 3^8 combinations of the variables that count, from a FHIR `QuestionnaireResponse`
/// to rank and GIR as
/// `$evaluate` computes them, against the law's table evaluated by hand-written arithmetic.
class AggirTest {
    /// Rank and GIR by number of the combination; its base-3 digits are the modalities, A = 0, first variable first.
    private static final int[] RANKS = new int[Combinations.COUNT];

    private static final int[] GIRS = new int[Combinations.COUNT];

    @BeforeAll
    static void evaluate_every_combination() {
        var grid = new EvaluatedGrid("aggir");
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            Map<String, Integer> scores = grid.scores(Combinations.letters(combination));
            RANKS[combination] = scores.getOrDefault("rank", 0);
            GIRS[combination] = scores.getOrDefault("gir", 0);
        }
    }

    @Test
    void every_combination_has_the_rank_and_the_gir_of_the_law() {
        int[] ranks = new int[Combinations.COUNT];
        int[] girs = new int[Combinations.COUNT];
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            ranks[combination] = Annexe22.rank(Combinations.letters(combination));
            girs[combination] = Annexe22.gir(ranks[combination]);
        }
        assertArrayEquals(ranks, RANKS);
        assertArrayEquals(girs, GIRS);
    }

    @Test
    void the_girs_are_spread_as_published() {
        assertEquals(Combinations.PUBLISHED_GIRS, Combinations.histogram(GIRS));
    }

    @Test
    void the_ranks_are_spread_as_published() {
        assertEquals(Combinations.PUBLISHED_RANKS, Combinations.histogram(RANKS));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAAAAAA, 13, 6",
        "CCCCCCCC, 1, 1",
        "CCAAAAAA, 4, 2",
        "CAAAAAAA, 13, 6",
        "AACCAAAA, 9, 3",
        "AABBAAAA, 11, 4",
        "AABAAAAA, 12, 5",
        "AACCCCCC, 5, 2",
        "AAAAAABA, 12, 5",
        "AAAAAACA, 13, 6"
    })
    void a_named_vector_has_its_rank_and_gir(String letters, int rank, int gir) {
        assertEquals(rank, RANKS[Combinations.number(letters)]);
        assertEquals(gir, GIRS[Combinations.number(letters)]);
    }

    /// The law's table is not monotone; these are its thirty oddities, and it is not ours to mend them.
    @Test
    void thirty_single_worsenings_lower_the_assessed_dependency() {
        Map<String, Integer> oddities = new TreeMap<>();
        int worsenings = 0;
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            for (int variable = 0; variable < 8; variable++) {
                int step = (int) Math.pow(3, 7 - variable);
                int modality = combination / step % 3;
                if (modality < 2) {
                    worsenings++;
                    int before = GIRS[combination];
                    int after = GIRS[combination + step];
                    if (after > before) {
                        String what = "variable " + variable + " " + "AB".charAt(modality) + ">" + "BC".charAt(modality)
                                + " GIR " + before + ">" + after;
                        oddities.merge(what, 1, Integer::sum);
                    }
                }
            }
        }
        assertEquals(34992, worsenings);
        assertEquals(
                Map.of("variable 7 A>B GIR 2>3", 14, "variable 6 B>C GIR 4>5", 12, "variable 6 B>C GIR 5>6", 4),
                oddities);
    }
}

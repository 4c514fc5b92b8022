package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All 3^8 combinations of the variables that count, from a FHIR `QuestionnaireResponse` to rank and GIR as
/// `$evaluate` computes them, against the law's table evaluated by hand-written arithmetic.
class AggirTest {
    private static final int COMBINATIONS = 6561;

    /// Rank and GIR by number of the combination; its base-3 digits are the modalities, A = 0, first variable first.
    private static final int[] RANKS = new int[COMBINATIONS];

    private static final int[] GIRS = new int[COMBINATIONS];

    @BeforeAll
    static void evaluate_every_combination() {
        var grid = new EvaluatedGrid();
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            Map<String, Integer> scores = grid.scores(letters(combination));
            RANKS[combination] = scores.getOrDefault("rank", 0);
            GIRS[combination] = scores.getOrDefault("gir", 0);
        }
    }

    @Test
    void every_combination_has_the_rank_and_the_gir_of_the_law() {
        int[] ranks = new int[COMBINATIONS];
        int[] girs = new int[COMBINATIONS];
        for (int combination = 0; combination < COMBINATIONS; combination++) {
            ranks[combination] = Annexe22.rank(letters(combination));
            girs[combination] = Annexe22.gir(ranks[combination]);
        }
        assertArrayEquals(ranks, RANKS);
        assertArrayEquals(girs, GIRS);
    }

    @Test
    void the_girs_are_spread_as_published() {
        assertEquals(Map.of(1, 8, 2, 3208, 3, 2400, 4, 760, 5, 157, 6, 28), histogram(GIRS));
    }

    @Test
    void the_ranks_are_spread_as_published() {
        Map<Integer, Integer> published = new TreeMap<>(Map.of(1, 8, 2, 131, 3, 414, 4, 1085, 5, 4, 6, 336));
        published.putAll(Map.of(7, 1238, 8, 1253, 9, 1147, 10, 490, 11, 270, 12, 157, 13, 28));
        assertEquals(published, histogram(RANKS));
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
        assertEquals(rank, RANKS[number(letters)]);
        assertEquals(gir, GIRS[number(letters)]);
    }

    /// The law's table is not monotone; these are its thirty oddities, and it is not ours to mend them.
    @Test
    void thirty_single_worsenings_lower_the_assessed_dependency() {
        Map<String, Integer> oddities = new TreeMap<>();
        int worsenings = 0;
        for (int combination = 0; combination < COMBINATIONS; combination++) {
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

    private static String letters(int combination) {
        String digits = Integer.toString(combination, 3);
        return "0"
                .repeat(8 - digits.length())
                .concat(digits)
                .replace('0', 'A')
                .replace('1', 'B')
                .replace('2', 'C');
    }

    private static int number(String letters) {
        return Integer.parseInt(letters.replace('A', '0').replace('B', '1').replace('C', '2'), 3);
    }

    private static Map<Integer, Integer> histogram(int[] values) {
        Map<Integer, Integer> histogram = new TreeMap<>();
        for (int value : values) {
            histogram.merge(value, 1, Integer::sum);
        }
        return histogram;
    }
}

package org.entrelacs.assessment.shipped;

import java.util.Map;

/// CASF annexe 2-2 once more, as plain arithmetic: transcribed by hand from the table of the annexe, on purpose without
/// a line in common with what generates the expressions.
final class Annexe22 {
    // coherence, orientation, toilette, habillage, alimentation, elimination, transferts, deplacement interieur
    private static final int[][] C = {
        {2000, 1200, 40, 40, 60, 100, 800, 200},
        {1500, 1200, 40, 40, 60, 100, 800, -80},
        {0, 0, 40, 40, 60, 160, 1000, 400},
        {0, 0, 0, 0, 2000, 400, 2000, 200},
        {400, 400, 400, 400, 400, 800, 800, 200},
        {200, 200, 500, 500, 500, 500, 500, 200},
        {150, 150, 300, 300, 500, 500, 400, 200},
        {0, 0, 3000, 3000, 3000, 3000, 1000, 1000}
    };
    private static final int[][] B = {
        {0, 0, 16, 16, 20, 16, 120, 32},
        {320, 120, 16, 16, 0, 16, 120, -40},
        {0, 0, 16, 16, 20, 20, 200, 40},
        {0, 0, 0, 0, 200, 200, 200, 0},
        {0, 0, 100, 100, 100, 100, 100, 0},
        {100, 100, 100, 100, 100, 100, 100, 0},
        {0, 0, 200, 200, 200, 200, 200, 100},
        {0, 0, 2000, 2000, 2000, 2000, 2000, 1000}
    };

    private Annexe22() {}

    /// @param letters of the eight variables, in the order above
    static int rank(String letters) {
        int[] sums = new int[8];
        for (int group = 0; group < 8; group++) {
            for (int variable = 0; variable < 8; variable++) {
                char modality = letters.charAt(variable);
                sums[group] += modality == 'C' ? C[group][variable] : modality == 'B' ? B[group][variable] : 0;
            }
        }
        if (sums[0] >= 4380) {
            return 1;
        }
        if (sums[0] >= 4140) {
            return 2;
        }
        if (sums[0] >= 3390) {
            return 3;
        }
        if (sums[1] >= 2016) {
            return 4;
        }
        if (sums[2] >= 1700) {
            return 5;
        }
        if (sums[2] >= 1432) {
            return 6;
        }
        if (sums[3] >= 2400) {
            return 7;
        }
        if (sums[4] >= 1200) {
            return 8;
        }
        if (sums[5] >= 800) {
            return 9;
        }
        if (sums[6] >= 650) {
            return 10;
        }
        if (sums[7] >= 4000) {
            return 11;
        }
        return sums[7] >= 2000 ? 12 : 13;
    }

    /// Rank, GIR and the group that gave the rank, A is 1.
    static Map<String, Integer> scores(String letters) {
        int rank = rank(letters);
        int group = new int[] {1, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 8, 8}[rank - 1];
        return Map.of("rank", rank, "gir", gir(rank), "deciding-group", group);
    }

    static int gir(int rank) {
        return new int[] {1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6}[rank - 1];
    }
}

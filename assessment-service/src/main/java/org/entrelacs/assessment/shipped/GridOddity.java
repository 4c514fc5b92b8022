package org.entrelacs.assessment.shipped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.shipped.AggirTable.Oddity;

/// Where the grid is not monotone. One step worse lowers the dependency that it finds in thirty places: moving about
/// indoors, A to B, fourteen times (GIR 2 becomes 3: group B subtracts 40), transfers, B to C, twelve times (GIR 4
/// becomes 5) and four times (GIR 5 becomes 6: group H gives 2000 for B and 1000 for C). It is the law's own table
/// (CASF annexe 2-2), so it is told and not mended. No combination takes part in two.
enum GridOddity {
    WORSE_TRANSFERS(
            1,
            "transferts",
            true,
            "one step worse in transfers would lower the dependency found",
            "un cran de plus aux transferts abaisserait la dépendance constatée"),
    WORSE_INDOORS(
            2,
            "deplacement_interieur",
            true,
            "one step worse in moving about indoors would lower the dependency found",
            "un cran de plus aux déplacements intérieurs abaisserait la dépendance constatée"),
    BETTER_TRANSFERS(
            3,
            "transferts",
            false,
            "one step better in transfers would raise the dependency found",
            "un cran de moins aux transferts relèverait la dépendance constatée"),
    BETTER_INDOORS(
            4,
            "deplacement_interieur",
            false,
            "one step better in moving about indoors would raise the dependency found",
            "un cran de moins aux déplacements intérieurs relèverait la dépendance constatée");

    private final int number;
    private final String variable;
    private final boolean worse;
    private final String english;
    private final String french;

    GridOddity(int number, String variable, boolean worse, String english, String french) {
        this.number = number;
        this.variable = variable;
        this.worse = worse;
        this.english = english;
        this.french = french;
    }

    int number() {
        return number;
    }

    /// The letters of which this can be said.
    List<String> combinations(List<Oddity> oddities) {
        return oddities.stream()
                .filter(oddity -> oddity.variable().equals(variable))
                .map(oddity -> worse ? oddity.before() : oddity.after())
                .toList();
    }

    /// What the numbers mean, 0 included.
    static Map<Integer, Bilingual> meanings() {
        Map<Integer, Bilingual> meanings = new LinkedHashMap<>();
        meanings.put(0, new Bilingual("none", "aucune"));
        for (GridOddity oddity : values()) {
            meanings.put(oddity.number, new Bilingual(oddity.english, oddity.french));
        }
        return meanings;
    }
}

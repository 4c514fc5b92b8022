package org.entrelacs.assessment.shipped;

import java.util.LinkedHashMap;
import java.util.Map;

/// The calculated items that every way of asking AGGIR ends with, and what is said of the grid as a whole.
final class AggirScores {
    static final String COPYRIGHT =
            "Grid and calculation are set by law (CASF annexes 2-1 and 2-2). The decree of 1997,"
                    + " since abrogated, said that the algorithm belongs to the Syndicat national de gérontologie clinique,"
                    + " which makes it available to the services of the State and of local authorities, and that others may"
                    + " not use it, in particular for profit, without prior written permission; the texts in force carry no"
                    + " such notice. The wording of the items is this project's own.";

    private AggirScores() {}

    /// @param expressions whose variables are already in the form
    static void into(Form form, AggirExpressions expressions) {
        form.variable("letters", expressions.lettersVariable());
        form.score("rank", new Bilingual("Rank (1 to 13)", "Rang (1 à 13)"), expressions.rankItem());
        form.score(
                "gir",
                new Bilingual("Iso-resource group (GIR 1 to 6)", "Groupe iso-ressources (GIR 1 à 6)"),
                expressions.girItem());
        form.score(
                "deciding-group",
                new Bilingual("Group of the calculation that gave the rank", "Groupe du calcul qui a donné le rang"),
                expressions.decidingGroupItem(),
                groups());
        form.score(
                "oddity",
                new Bilingual(
                        "Where the law's table is not monotone here",
                        "Là où la table réglementaire n'est pas monotone ici"),
                expressions.oddityItem(),
                GridOddity.meanings());
    }

    private static Map<Integer, Bilingual> groups() {
        Map<Integer, Bilingual> groups = new LinkedHashMap<>();
        for (char group = 'A'; group <= 'H'; group++) {
            String name = String.valueOf(group);
            groups.put(group - 'A' + 1, new Bilingual(name, name));
        }
        return groups;
    }
}

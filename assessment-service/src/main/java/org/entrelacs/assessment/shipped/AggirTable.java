package org.entrelacs.assessment.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of CASF annexe 2-2 worked out letter by letter. Only the generator asks it: what a service computes, it
/// computes by the expressions.
final class AggirTable {
    private static final int MODALITIES = 3;

    private final JsonNode table;
    private final List<String> variables = new ArrayList<>();

    /// @param table `aggir-algorithm.json`
    AggirTable(JsonNode table) {
        this.table = table;
        for (JsonNode variable : table.get("variables")) {
            if (!table.get("zeroWeightVariables").valueStream().toList().contains(variable)) {
                variables.add(variable.asText());
            }
        }
    }

    /// Those with a coefficient other than zero, in the order of the annexe.
    List<String> variables() {
        return List.copyOf(variables);
    }

    /// The last rank of each iso-resource group, most dependent group first; ranks of one group follow each other.
    Map<Integer, Integer> lastRankOfGir() {
        Map<Integer, Integer> last = new LinkedHashMap<>();
        table.get("rankToGir")
                .properties()
                .forEach(entry -> last.merge(entry.getValue().asInt(), Integer.parseInt(entry.getKey()), Math::max));
        return last;
    }

    /// The last rank that each of the eight groups of the calculation can give; group A is 1, H is 8.
    Map<Integer, Integer> lastRankOfGroup() {
        Map<Integer, Integer> last = new LinkedHashMap<>();
        for (JsonNode group : table.get("groups")) {
            int number = group.get("group").asText().charAt(0) - 'A' + 1;
            group.get("thresholds")
                    .forEach(threshold -> last.put(number, threshold.get("rank").asInt()));
        }
        return last;
    }

    /// One step on one variable that lowers the dependency that the grid finds.
    ///
    /// @param before letters of the eight variables
    /// @param after the same, one variable a step worse
    record Oddity(String variable, String before, String after, int girBefore, int girAfter) {}

    /// All of them; the law's table is not monotone.
    List<Oddity> oddities() {
        List<Oddity> oddities = new ArrayList<>();
        int combinations = (int) Math.pow(MODALITIES, variables.size());
        for (int number = 0; number < combinations; number++) {
            String before = letters(number);
            for (int variable = 0; variable < variables.size(); variable++) {
                char letter = before.charAt(variable);
                if (letter != 'C') {
                    String after = before.substring(0, variable) + (char) (letter + 1) + before.substring(variable + 1);
                    if (gir(after) > gir(before)) {
                        oddities.add(new Oddity(variables.get(variable), before, after, gir(before), gir(after)));
                    }
                }
            }
        }
        return oddities;
    }

    private String letters(int number) {
        StringBuilder letters = new StringBuilder();
        int rest = number;
        for (int variable = 0; variable < variables.size(); variable++) {
            letters.insert(0, (char) ('A' + rest % MODALITIES));
            rest /= MODALITIES;
        }
        return letters.toString();
    }

    private int gir(String letters) {
        return table.get("rankToGir").get(Integer.toString(rank(letters))).asInt();
    }

    private int rank(String letters) {
        for (JsonNode group : table.get("groups")) {
            int sum = 0;
            for (int variable = 0; variable < variables.size(); variable++) {
                String letter = letters.substring(variable, variable + 1);
                sum += group.get("coefficients")
                        .get(variables.get(variable))
                        .get(letter)
                        .asInt();
            }
            for (JsonNode threshold : group.get("thresholds")) {
                JsonNode least = threshold.get("minInclusive");
                if (least.isNull() || sum >= least.asInt()) {
                    return threshold.get("rank").asInt();
                }
            }
        }
        throw new IllegalArgumentException("the last group has no rank for the rest");
    }
}

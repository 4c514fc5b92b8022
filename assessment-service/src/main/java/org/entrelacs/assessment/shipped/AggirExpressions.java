package org.entrelacs.assessment.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The calculation of CASF annexe 2-2 as FHIRPath, generated from its table.
///
/// Eight groups A to H, each a sum of coefficients by variable and modality; the first group whose sum reaches one of
/// its thresholds gives the rank, and the rank gives the GIR. Sums may be negative; they are only compared.
final class AggirExpressions {
    private final JsonNode table;

    /// @param table `aggir-algorithm.json`
    AggirExpressions(JsonNode table) {
        this.table = table;
    }

    /// Variables of the questionnaire by name, each after those it reads.
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String variable : discriminating()) {
            variables.put(variable, "%resource.item.where(linkId = '" + variable + "').answer.value.code");
        }
        variables.put(
                "answered",
                String.join(
                        " and ",
                        discriminating().stream()
                                .map(variable -> "%" + variable + ".exists()")
                                .toList()));
        for (JsonNode group : table.get("groups")) {
            variables.put(sum(group), sumOf(group.get("coefficients")));
        }
        variables.put("rank", "iif(%answered, " + rank() + ", {})");
        return variables;
    }

    String rankItem() {
        return "%rank";
    }

    /// Ranks of one GIR follow each other in the table, so an upper bound for each GIR says it all.
    String girItem() {
        Map<Integer, Integer> lastRankOfGir = new LinkedHashMap<>();
        table.get("rankToGir")
                .properties()
                .forEach(entry ->
                        lastRankOfGir.merge(entry.getValue().asInt(), Integer.parseInt(entry.getKey()), Math::max));
        List<Integer> girs = new ArrayList<>(lastRankOfGir.keySet());
        String expression = girs.getLast().toString();
        for (int gir : girs.reversed().subList(1, girs.size())) {
            expression = "iif(%rank <= " + lastRankOfGir.get(gir) + ", " + gir + ", " + expression + ")";
        }
        return "iif(%rank.exists(), " + expression + ", {})";
    }

    /// Those with a coefficient other than zero, in the order of the annexe.
    private List<String> discriminating() {
        List<String> variables = new ArrayList<>();
        for (JsonNode variable : table.get("variables")) {
            if (!table.get("zeroWeightVariables").valueStream().toList().contains(variable)) {
                variables.add(variable.asText());
            }
        }
        return variables;
    }

    private static String sum(JsonNode group) {
        return "sum" + group.get("group").asText();
    }

    private String sumOf(JsonNode coefficients) {
        List<String> terms = new ArrayList<>();
        for (String variable : discriminating()) {
            int b = coefficients.get(variable).get("B").asInt();
            int c = coefficients.get(variable).get("C").asInt();
            String letter = "%" + variable + " = ";
            if (b != 0 && c != 0) {
                terms.add("iif(" + letter + "'C', " + c + ", iif(" + letter + "'B', " + b + ", 0))");
            } else if (b != 0 || c != 0) {
                terms.add("iif(" + letter + (b == 0 ? "'C', " + c : "'B', " + b) + ", 0)");
            }
        }
        return String.join(" + ", terms);
    }

    private String rank() {
        StringBuilder expression = new StringBuilder();
        int open = 0;
        for (JsonNode group : table.get("groups")) {
            for (JsonNode threshold : group.get("thresholds")) {
                String rank = threshold.get("rank").asText();
                if (threshold.get("minInclusive").isNull()) {
                    return expression.append(rank).append(")".repeat(open)).toString();
                }
                expression
                        .append("iif(%")
                        .append(sum(group))
                        .append(" >= ")
                        .append(threshold.get("minInclusive").asInt())
                        .append(", ")
                        .append(rank)
                        .append(", ");
                open++;
            }
        }
        throw new IllegalArgumentException("the last group has no rank for the rest");
    }
}

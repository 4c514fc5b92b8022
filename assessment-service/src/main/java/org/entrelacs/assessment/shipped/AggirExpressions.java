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
    private final AggirTable annexe;

    /// @param table `aggir-algorithm.json`
    AggirExpressions(JsonNode table) {
        this.table = table;
        this.annexe = new AggirTable(table);
    }

    /// Variables of a questionnaire that asks for letters, by name, each after those it reads.
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String variable : discriminating()) {
            variables.put(variable, "%resource.item.where(linkId = '" + variable + "').answer.value.code");
        }
        variables.putAll(calculation());
        return variables;
    }

    /// Variables from the eight letters, which stand in variables of their own, to the rank.
    Map<String, String> calculation() {
        Map<String, String> variables = new LinkedHashMap<>();
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

    String girItem() {
        return byRank(annexe.lastRankOfGir());
    }

    /// Which of the groups A (1) to H (8) gave the rank.
    String decidingGroupItem() {
        return byRank(annexe.lastRankOfGroup());
    }

    /// Ranks of one value follow each other in the table, so an upper bound for each value says it all.
    private static String byRank(Map<Integer, Integer> lastRank) {
        List<Integer> values = new ArrayList<>(lastRank.keySet());
        String expression = values.getLast().toString();
        for (int value : values.reversed().subList(1, values.size())) {
            expression = "iif(%rank <= " + lastRank.get(value) + ", " + value + ", " + expression + ")";
        }
        return "iif(%rank.exists(), " + expression + ", {})";
    }

    /// Number of the [GridOddity] that the eight letters take part in; 0 for none.
    String oddityItem() {
        String expression = "0";
        for (GridOddity oddity : GridOddity.values()) {
            List<String> combinations = oddity.combinations(annexe.oddities());
            expression = "iif(%letters in ('" + String.join("' | '", combinations) + "'), " + oddity.number() + ", "
                    + expression + ")";
        }
        return "iif(%answered, " + expression + ", {})";
    }

    /// For [#oddityItem].
    String lettersVariable() {
        return "%" + String.join(" & %", discriminating());
    }

    private List<String> discriminating() {
        return annexe.variables();
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

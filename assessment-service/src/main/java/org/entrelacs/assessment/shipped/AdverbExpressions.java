package org.entrelacs.assessment.shipped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From `does not do` and the four adverbs to the letters of AGGIR, as FHIRPath (guide of 21 August 2008, pages 4
/// and 5, and the "codage final" of each variable).
///
/// A part is told as the number of its negative adverbs, 0 to 4, and as 4 when the person does not do it, whatever the
/// adverbs say: done unprompted and every time, yet so badly that all has to be redone, is not done. 0 is A, 1 to 3
/// are B, 4 is C; the same figure is the ICF qualifier of performance without assistance by our map.
final class AdverbExpressions {
    static final String DOES_NOT_DO = "does-not-do";
    static final List<String> ADVERBS = List.of("spontaneously", "totally", "correctly", "usually");

    private AdverbExpressions() {}

    /// How the letters of the parts make the letter of their variable.
    enum Combination {
        /// coherence, orientation, elimination: one C is a C
        ANY,
        /// toilette, habillage: C only when all are C
        ALL,
        /// alimentation: C when one part is C and none is A, so AC and CA are B
        NONE_ALONE
    }

    static Combination combination(String variable) {
        return switch (variable) {
            case "toilette", "habillage" -> Combination.ALL;
            case "alimentation" -> Combination.NONE_ALONE;
            default -> Combination.ANY;
        };
    }

    /// Variables of the questionnaire by name, each after those it reads.
    ///
    /// @param parts by variable; a variable without parts of its own has itself as its part
    static Map<String, String> variables(Map<String, List<String>> parts) {
        Map<String, String> variables = new LinkedHashMap<>();
        parts.forEach((variable, names) -> {
            List<String> figures = new ArrayList<>();
            for (String part : names) {
                String figure = figure(variable, part);
                variables.put(figure, negatives(variable, part));
                figures.add("%" + figure);
            }
            if (names.size() > 1) {
                variables.put(figure(variable, variable), combined(combination(variable), figures));
            }
            String whole = "%" + figure(variable, variable);
            variables.put(
                    variable,
                    "iif(" + whole + ".exists(), iif(" + whole + " = 4, 'C', iif(" + whole + " = 0, 'A', 'B')), {})");
        });
        return variables;
    }

    static String figure(String variable, String part) {
        return part.equals(variable) ? variable + "_figure" : variable + "_" + part + "_figure";
    }

    static String linkId(String variable, String part) {
        return part.equals(variable) ? variable : variable + "." + part;
    }

    private static String negatives(String variable, String part) {
        String group = "%resource.item.where(linkId = '" + variable + "')"
                + (part.equals(variable) ? "" : ".item.where(linkId = '" + linkId(variable, part) + "')");
        List<String> answered = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        for (String adverb : ADVERBS) {
            String answer =
                    group + ".item.where(linkId = '" + linkId(variable, part) + "." + adverb + "').answer.value";
            answered.add(answer + ".exists()");
            counted.add("iif(" + answer + ", 0, 1)");
        }
        String refused =
                group + ".item.where(linkId = '" + linkId(variable, part) + "." + DOES_NOT_DO + "').answer.value";
        return "iif(" + refused + ", 4, iif(" + refused + ".exists() and " + String.join(" and ", answered) + ", "
                + String.join(" + ", counted) + ", {}))";
    }

    /// The part that does worst says how much of a B it is, at most 3: the scale is ordinal, so nothing adds up.
    private static String combined(Combination combination, List<String> figures) {
        String greatest = figures.getFirst();
        for (String figure : figures.subList(1, figures.size())) {
            greatest = "iif(" + greatest + " >= " + figure + ", " + greatest + ", " + figure + ")";
        }
        String complete = String.join(" and ", all(figures, " = 4"));
        String attempted = "iif(" + greatest + " > 3, 3, " + greatest + ")";
        String value = switch (combination) {
            case ANY -> greatest;
            case ALL -> "iif(" + complete + ", 4, " + attempted + ")";
            case NONE_ALONE ->
                "iif((" + String.join(" or ", all(figures, " = 4")) + ") and "
                        + String.join(" and ", all(figures, " > 0")) + ", 4, " + attempted + ")";
        };
        return "iif(" + String.join(" and ", all(figures, ".exists()")) + ", " + value + ", {})";
    }

    private static List<String> all(List<String> figures, String condition) {
        return figures.stream().map(figure -> figure + condition).toList();
    }
}

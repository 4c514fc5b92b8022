package org.entrelacs.assessment.shipped;

import java.util.List;
import java.util.stream.Collectors;

/// One figure for answers that are ICF qualifiers, as FHIRPath.
///
/// The steps of the scale are unequal, so qualifiers are never averaged: where a figure is needed it is the mean of
/// the mid-points of their ranges in percent (ICF, WHO 2001: 0–4, 5–24, 25–49, 50–95, 96–100 %). 9, not applicable, is
/// left out of the denominator. 8, not specified, means "look again": as long as one stands there is no figure.
final class BaselineExtents {
    private static final List<String> MID_POINTS = List.of("2", "14.5", "37", "72.5", "98");

    private BaselineExtents() {}

    /// All codes answered at these paths, one for each.
    static String codes(List<String> paths) {
        return paths.getFirst()
                + paths.subList(1, paths.size()).stream()
                        .map(path -> ".combine(" + path + ")")
                        .collect(Collectors.joining());
    }

    /// @param codes name of a variable that holds codes
    static String mean(String codes) {
        StringBuilder sum = new StringBuilder();
        for (int qualifier = 0; qualifier < MID_POINTS.size(); qualifier++) {
            sum.append(sum.isEmpty() ? "" : " + ")
                    .append("%" + codes + ".where($this = '" + qualifier + "').count() * " + MID_POINTS.get(qualifier));
        }
        String applicable = "%" + codes + ".where($this != '9')";
        return "iif(%" + codes + ".where($this = '8').exists() or " + applicable + ".empty(), {}, ((" + sum + ") / "
                + applicable + ".count()).round(1))";
    }

    static String toLookAgain(List<String> variables) {
        return variables.stream()
                .map(codes -> "%" + codes + ".where($this = '8').count()")
                .collect(Collectors.joining(" + "));
    }
}

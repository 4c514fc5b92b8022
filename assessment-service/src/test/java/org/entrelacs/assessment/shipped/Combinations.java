package org.entrelacs.assessment.shipped;

import java.util.Map;
import java.util.TreeMap;

/// The 3^8 combinations of the variables that count, numbered: the base-3 digits of the number are the modalities,
/// A = 0, first variable of the annexe first.
final class Combinations {
    static final int COUNT = 6561;
    static final Map<Integer, Integer> PUBLISHED_GIRS = Map.of(1, 8, 2, 3208, 3, 2400, 4, 760, 5, 157, 6, 28);
    static final Map<Integer, Integer> PUBLISHED_RANKS = ranks();

    private Combinations() {}

    private static Map<Integer, Integer> ranks() {
        Map<Integer, Integer> published = new TreeMap<>(Map.of(1, 8, 2, 131, 3, 414, 4, 1085, 5, 4, 6, 336));
        published.putAll(Map.of(7, 1238, 8, 1253, 9, 1147, 10, 490, 11, 270, 12, 157, 13, 28));
        return published;
    }

    static String letters(int combination) {
        String digits = Integer.toString(combination, 3);
        return "0"
                .repeat(8 - digits.length())
                .concat(digits)
                .replace('0', 'A')
                .replace('1', 'B')
                .replace('2', 'C');
    }

    static int number(String letters) {
        return Integer.parseInt(letters.replace('A', '0').replace('B', '1').replace('C', '2'), 3);
    }

    static Map<Integer, Integer> histogram(int[] values) {
        Map<Integer, Integer> histogram = new TreeMap<>();
        for (int value : values) {
            histogram.merge(value, 1, Integer::sum);
        }
        return histogram;
    }
}

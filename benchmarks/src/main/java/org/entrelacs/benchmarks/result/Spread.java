package org.entrelacs.benchmarks.result;

import java.util.List;

/// Median and extremes of repetitions.
public record Spread(double median, double min, double max) {

    /// @throws IllegalArgumentException when there are none
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was repeated");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}

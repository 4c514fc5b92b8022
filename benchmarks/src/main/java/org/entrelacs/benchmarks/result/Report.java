package org.entrelacs.benchmarks.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.benchmarks.load.Measured;

/// Everything that one run found out, in the order in which it was asked.
public final class Report {
    private final Machine machine;
    private final Map<Cell, List<Measured>> series = new LinkedHashMap<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    public Report(Machine machine) {
        this.machine = machine;
    }

    /// One number beside another, repetition by repetition, so that a machine that slows down slows both.
    public record Ratio(String what, Spread ratio) {}

    /// @param note under what conditions
    public record Figure(String what, double value, String unit, String note) {}

    public void add(Cell cell, Measured measured) {
        series.computeIfAbsent(cell, _ -> new ArrayList<>()).add(measured);
    }

    /// @throws IllegalArgumentException when one of them was never measured
    public void ratio(String what, Cell over, Cell under) {
        List<Measured> above = of(over);
        List<Measured> below = of(under);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(above.size(), below.size()); i++) {
            ratios.add(above.get(i).perSecond() / below.get(i).perSecond());
        }
        this.ratios.add(new Ratio(what, Spread.of(ratios)));
    }

    public void figure(String what, double value, String unit, String note) {
        figures.add(new Figure(what, value, unit, note));
    }

    private List<Measured> of(Cell cell) {
        List<Measured> found = series.get(cell);
        if (found == null) {
            throw new IllegalArgumentException("never measured: " + cell);
        }
        return found;
    }

    public double perSecond(Cell cell) {
        return Spread.of(of(cell).stream().map(Measured::perSecond).toList()).median();
    }

    /// Cells in which nothing succeeded, or something failed.
    public List<Cell> unsound() {
        return series.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(one -> one.failed() > 0 || !(one.perSecond() > 0)))
                .map(Map.Entry::getKey)
                .toList();
    }

    public Machine machine() {
        return machine;
    }

    public Map<Cell, List<Measured>> series() {
        return series;
    }

    public List<Ratio> ratios() {
        return ratios;
    }

    public List<Figure> figures() {
        return figures;
    }
}

package org.entrelacs.gatekeeping.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entrelacs.gatekeeping.simulation.Side.Fate;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;

/// How evenly a budget fell. Figures to look into, never a verdict: groups differ in need as well.
///
/// @param gini of the granted part of each request, 0 when all got the same part of what they asked for (or nothing)
/// @param groups by trait, such as `gir`, then by value
public record Fairness(double gini, Map<String, List<Group>> groups) {
    /// Smaller groups are counted and not shown: a rate would speak of persons.
    public static final int LEAST = 10;

    /// The four-fifths rule: a screening flag, unstable for small groups.
    private static final double FOUR_FIFTHS = 0.8;

    private static final int STRATUM = 10;

    /// What a group got; all figures are 0 where it is too small to be shown.
    ///
    /// @param n requests of the group
    /// @param served share of them that was granted something
    /// @param low of its 95 % confidence interval (Wilson)
    /// @param high of the same
    /// @param residual mean of the granted part, minus that of all requests in the same tenth of
    ///     the score (horizontal equity)
    /// @param flagged whether `served` lies below four fifths of the best served group's
    public record Group(String value, int n, double served, double low, double high, double residual, boolean flagged) {
        boolean isShown() {
            return n >= LEAST;
        }
    }

    static Fairness of(Collection<Fate> fates) {
        var expected = expected(fates);
        var traits = new TreeMap<String, List<Group>>();
        traits.put("gir", groups(fates, Fairness::gir, expected));
        traits.put(
                "lives-alone",
                groups(fates, fate -> String.valueOf(fate.received().claim().livesAlone()), expected));
        traits.put("urgency", groups(fates, Fairness::urgency, expected));
        traits.put("service-class", groups(fates, fate -> fate.received().serviceClass(), expected));
        traits.put("advocate", groups(fates, fate -> fate.received().advocate(), expected));
        return new Fairness(
                gini(fates.stream().mapToDouble(Fate::ratio).sorted().toArray()), traits);
    }

    private static String gir(Fate fate) {
        return fate.received().evidence().scores().stream()
                .filter(score -> score.code().equals("gir"))
                .map(score -> score.value().toPlainString())
                .findFirst()
                .orElse("unknown");
    }

    private static String urgency(Fate fate) {
        return UrgencyClass.of(fate.received().claim().urgency()).code();
    }

    /// `G = 2 × Σ(i × x_i) ÷ (n × Σ x) − (n + 1) ÷ n` over sorted values, i counted from 1; 0 when all are 0.
    static double gini(double[] sorted) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (i + 1) * sorted[i];
        }
        int n = sorted.length;
        return sum == 0 ? 0 : 2 * weighted / (n * sum) - (n + 1.0) / n;
    }

    /// Mean granted part by tenth of the score.
    private static Map<Integer, Double> expected(Collection<Fate> fates) {
        var parts = new TreeMap<Integer, List<Double>>();
        for (var fate : fates) {
            parts.computeIfAbsent(stratum(fate), _ -> new ArrayList<>()).add(fate.ratio());
        }
        var means = new TreeMap<Integer, Double>();
        parts.forEach((stratum, ratios) -> means.put(stratum, mean(ratios)));
        return means;
    }

    private static int stratum(Fate fate) {
        return fate.score().intValue() / STRATUM;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static List<Group> groups(
            Collection<Fate> fates, Function<Fate, String> trait, Map<Integer, Double> expected) {
        var members = new TreeMap<String, List<Fate>>();
        for (var fate : fates) {
            members.computeIfAbsent(trait.apply(fate), _ -> new ArrayList<>()).add(fate);
        }
        var groups = new ArrayList<Group>();
        members.forEach((value, group) -> groups.add(group(value, group, expected)));
        double best = groups.stream()
                .filter(Group::isShown)
                .mapToDouble(Group::served)
                .max()
                .orElse(0);
        return groups.stream()
                .map(group -> flagged(group, best))
                .sorted(Comparator.comparing(Group::value))
                .toList();
    }

    private static Group group(String value, List<Fate> group, Map<Integer, Double> expected) {
        int n = group.size();
        if (n < LEAST) {
            return new Group(value, n, 0, 0, 0, 0, false);
        }
        double served = (double) group.stream().filter(Fate::isServed).count() / n;
        double residual = mean(group.stream()
                .map(fate -> fate.ratio() - expected.getOrDefault(stratum(fate), 0.0))
                .toList());
        var interval = Wilson.of(served, n);
        return new Group(value, n, served, interval.low(), interval.high(), residual, false);
    }

    private static Group flagged(Group group, double best) {
        boolean low = group.isShown() && group.served() < FOUR_FIFTHS * best;
        return new Group(group.value(), group.n(), group.served(), group.low(), group.high(), group.residual(), low);
    }
}

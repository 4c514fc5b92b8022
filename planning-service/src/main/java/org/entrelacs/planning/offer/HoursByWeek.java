package org.entrelacs.planning.offer;

import java.time.Duration;

/// How many hours are promised in each week: a tree over all weeks, split only where weeks differ, so that adding to a
/// stretch of weeks and asking for its fullest week visit two nodes a level.
public sealed interface HoursByWeek {
    static HoursByWeek none() {
        return new Even(Duration.ZERO);
    }

    /// In the fullest week.
    Duration peak();

    /// The same in all weeks of the node.
    record Even(Duration peak) implements HoursByWeek {}

    /// @param all hours in every week of the node, besides those of its halves
    record Halves(Duration all, Duration peak, HoursByWeek earlier, HoursByWeek later) implements HoursByWeek {
        static HoursByWeek of(Duration all, HoursByWeek earlier, HoursByWeek later) {
            return earlier instanceof Even(var hours) && earlier.equals(later)
                    ? new Even(all.plus(hours))
                    : new Halves(all, all.plus(longer(earlier.peak(), later.peak())), earlier, later);
        }
    }

    /// @param hours fewer than none to take them away
    default HoursByWeek plus(Weeks weeks, Duration hours) {
        return plus(this, 0, Weeks.END, weeks, hours);
    }

    private static HoursByWeek plus(HoursByWeek node, int from, int to, Weeks weeks, Duration hours) {
        if (!weeks.meets(from, to)) {
            return node;
        }
        int middle = (from + to) >>> 1;
        return switch (node) {
            case Even(var before) when weeks.holds(from, to) -> new Even(before.plus(hours));
            case Even _ ->
                Halves.of(Duration.ZERO, plus(node, from, middle, weeks, hours), plus(node, middle, to, weeks, hours));
            case Halves(var all, var peak, var earlier, var later)
            when weeks.holds(from, to) -> new Halves(all.plus(hours), peak.plus(hours), earlier, later);
            case Halves(var all, var _, var earlier, var later) ->
                Halves.of(all, plus(earlier, from, middle, weeks, hours), plus(later, middle, to, weeks, hours));
        };
    }

    /// In the fullest of these weeks.
    default Duration peak(Weeks weeks) {
        return peak(this, 0, Weeks.END, weeks);
    }

    private static Duration peak(HoursByWeek node, int from, int to, Weeks weeks) {
        if (weeks.holds(from, to)) {
            return node.peak();
        }
        int middle = (from + to) >>> 1;
        return switch (node) {
            case Even(var hours) -> hours;
            case Halves(var all, var _, var earlier, var _)
            when !weeks.meets(middle, to) -> all.plus(peak(earlier, from, middle, weeks));
            case Halves(var all, var _, var _, var later)
            when !weeks.meets(from, middle) -> all.plus(peak(later, middle, to, weeks));
            case Halves(var all, var _, var earlier, var later) ->
                all.plus(longer(peak(earlier, from, middle, weeks), peak(later, middle, to, weeks)));
        };
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

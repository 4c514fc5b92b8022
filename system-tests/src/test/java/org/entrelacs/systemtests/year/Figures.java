package org.entrelacs.systemtests.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.log.Recorded;
import org.entrelacs.systemtests.budget.Answers;
import org.entrelacs.systemtests.budget.Told;

/// How one envelope came through the year, from its events.
///
/// @param quarters how many were granted something for the first time, by quarter
/// @param exhausted week, counted from 1, in which somebody first got nothing for want of money and after
///     which nothing was granted any more; 0 when there was none
/// @param served who was granted something
/// @param score mean of the served, as they came in
/// @param allScore mean of all who asked, as they came in
/// @param medianWait days until something was granted, of the served
/// @param longWait days that nine of ten of them did not exceed
/// @param lowest threshold of a cycle; 0 when nothing was paced
/// @param highest threshold of a cycle
/// @param committed share of the budget in the end
/// @param distance largest difference between the share that was committed and the share of the year that
///     had passed, at the end of each week
public record Figures(
        int asked,
        List<Integer> quarters,
        int exhausted,
        int served,
        double score,
        double allScore,
        double medianWait,
        double longWait,
        double lowest,
        double highest,
        double committed,
        double distance) {

    public static Figures of(List<Recorded<Object>> stream, Answers answers, long budget, Days days) {
        List<Told> served =
                answers.told().values().stream().filter(Told::isServed).toList();
        double[] waits = served.stream().mapToDouble(Figures::wait).sorted().toArray();
        double[] thresholds = stream.stream()
                .map(Recorded::event)
                .filter(CycleBegun.class::isInstance)
                .map(CycleBegun.class::cast)
                .mapToDouble(begun -> begun.threshold().doubleValue())
                .sorted()
                .toArray();
        List<Grant> grants = grants(stream);
        return new Figures(
                answers.told().size(),
                quarters(served, days),
                exhausted(stream, grants, days),
                served.size(),
                mean(served, one -> one.score().doubleValue()),
                mean(List.copyOf(answers.told().values()), one -> one.score().doubleValue()),
                quantile(waits, 0.5),
                quantile(waits, 0.9),
                thresholds.length == 0 ? 0 : thresholds[0],
                thresholds.length == 0 ? 0 : thresholds[thresholds.length - 1],
                (double) committed(grants, Instant.MAX) / budget,
                distance(grants, budget, days));
    }

    private static List<Integer> quarters(List<Told> served, Days days) {
        return IntStream.range(0, 4)
                .mapToObj(quarter -> (int) served.stream()
                        .filter(one -> days.quarter(one.grantedAt()) == quarter)
                        .count())
                .toList();
    }

    private record Grant(Instant at, long amount) {}

    private static List<Grant> grants(List<Recorded<Object>> stream) {
        List<Grant> grants = new ArrayList<>();
        for (Recorded<Object> recorded : stream) {
            if (recorded.event() instanceof RequestGranted granted) {
                grants.add(new Grant(granted.decided().at(), granted.amount().minor()));
            } else if (recorded.event() instanceof RequestPartiallyGranted granted) {
                grants.add(new Grant(granted.decided().at(), granted.amount().minor()));
            }
        }
        return grants;
    }

    private static int exhausted(List<Recorded<Object>> stream, List<Grant> grants, Days days) {
        Instant last = grants.isEmpty() ? Instant.MIN : grants.getLast().at();
        return stream.stream()
                .map(Recorded::event)
                .filter(RequestDeferred.class::isInstance)
                .map(RequestDeferred.class::cast)
                .filter(deferred -> deferred.reason() == DeferralReason.NO_BUDGET)
                .map(deferred -> deferred.decided().at())
                .filter(at -> !at.isBefore(last))
                .map(days::week)
                .findFirst()
                .orElse(0);
    }

    private static double distance(List<Grant> grants, long budget, Days days) {
        double largest = 0;
        for (int week = 1; week < Days.WEEKS; week++) {
            double share = (double) committed(grants, days.midnight(week * Days.WEEK)) / budget;
            largest = Math.max(largest, Math.abs(share - (double) week / Days.WEEKS));
        }
        return largest;
    }

    private static long committed(List<Grant> grants, Instant before) {
        return grants.stream()
                .filter(grant -> grant.at().isBefore(before))
                .mapToLong(Grant::amount)
                .sum();
    }

    private static double wait(Told one) {
        return Duration.between(one.received().receivedAt(), one.grantedAt()).toMinutes()
                / (double) Duration.ofDays(1).toMinutes();
    }

    private static double mean(List<Told> all, ToDoubleFunction<Told> value) {
        return all.stream().mapToDouble(value).average().orElse(0);
    }

    private static double quantile(double[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    /// Heads of [#line(String)].
    public static String heads() {
        return "%-12s %18s %9s %6s %6s %6s %7s %7s %11s %9s %9s"
                .formatted(
                        "envelope",
                        "grants by quarter",
                        "exhausted",
                        "served",
                        "of",
                        "score",
                        "median",
                        "p90",
                        "threshold",
                        "committed",
                        "off plan");
    }

    /// One line of a table.
    public String line(String envelope) {
        String grants = quarters.stream().map(String::valueOf).collect(Collectors.joining("/"));
        return "%-12s %18s %9s %6d %6d %6.1f %5.0f d %5.0f d %11s %7.1f %% %5.1f pts"
                .formatted(
                        envelope,
                        grants,
                        exhausted == 0 ? "never" : "week " + exhausted,
                        served,
                        asked,
                        score,
                        medianWait,
                        longWait,
                        highest == 0 ? "-" : "%.1f..%.1f".formatted(lowest, highest),
                        100 * committed,
                        100 * distance);
    }
}

package org.entrelacs.gatekeeping.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.simulation.Side.Fate;
import org.entrelacs.gatekeeping.simulation.Side.Threshold;

/// What a simulation found.
///
/// @param identical whether both sides wrote the same bytes, as they must when nothing was otherwise
/// @param gained requests that were granted something on the other side alone
/// @param lost requests that were granted something in fact alone
/// @param changes requests that ended otherwise or with another amount, in order of id
/// @param notApplicable commands that were given in fact and could not be carried out on the other side
public record Comparison(
        boolean identical,
        Totals fact,
        Totals otherwise,
        int gained,
        int lost,
        List<Change> changes,
        int notApplicable) {

    /// @param served requests that were granted something
    /// @param granted minor units, interim measures included
    /// @param standings how many requests stand where in the end
    /// @param medianWaitDays of those that were served, from when they came in; -1 when none was
    /// @param longWaitDays that nine of ten of them did not exceed; -1 when none was
    public record Totals(
            int requests,
            int served,
            long granted,
            Map<String, Integer> standings,
            double medianWaitDays,
            double longWaitDays,
            long decisions,
            List<Threshold> thresholds,
            Fairness fairness) {}

    public record Change(String request, End fact, End otherwise) {}

    /// @param granted minor units
    public record End(String state, long granted) {}

    static Comparison of(Side fact, Envelope factEnd, Side other, Envelope otherEnd, int notApplicable) {
        var changes = new ArrayList<Change>();
        int gained = 0;
        int lost = 0;
        for (var id : new TreeMap<>(fact.fates()).keySet()) {
            var before = end(id, fact, factEnd);
            var after = end(id, other, otherEnd);
            if (!before.equals(after)) {
                changes.add(new Change(id, before, after));
                gained += before.granted() == 0 && after.granted() > 0 ? 1 : 0;
                lost += before.granted() > 0 && after.granted() == 0 ? 1 : 0;
            }
        }
        boolean identical =
                fact.events() == other.events() && fact.fingerprint().equals(other.fingerprint());
        return new Comparison(
                identical,
                totals(fact, factEnd),
                totals(other, otherEnd),
                gained,
                lost,
                List.copyOf(changes),
                notApplicable);
    }

    private static End end(String request, Side side, Envelope envelope) {
        var fate = side.fates().get(request);
        var known = envelope.requests().get(request);
        return new End(known == null ? "unknown" : known.standing().code(), fate == null ? 0 : fate.granted());
    }

    private static Totals totals(Side side, Envelope envelope) {
        var standings = new TreeMap<String, Integer>();
        for (var id : side.fates().keySet()) {
            standings.merge(end(id, side, envelope).state(), 1, Integer::sum);
        }
        var served = side.fates().values().stream().filter(Fate::isServed).toList();
        double[] waits = served.stream()
                .mapToDouble(fate -> days(fate.received().receivedAt(), fate.grantedAt()))
                .sorted()
                .toArray();
        return new Totals(
                side.fates().size(),
                served.size(),
                served.stream().mapToLong(Fate::granted).sum(),
                standings,
                quantile(waits, 0.5),
                quantile(waits, 0.9),
                side.decisions(),
                side.thresholds(),
                Fairness.of(side.fates().values()));
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds()
                / (double) Duration.ofDays(1).toSeconds();
    }

    /// The smallest value that at least this part of all does not exceed.
    private static double quantile(double[] sorted, double part) {
        return sorted.length == 0
                ? -1
                : Arrays.stream(sorted)
                        .skip((long) Math.ceil(part * sorted.length) - 1)
                        .findFirst()
                        .orElse(-1);
    }
}

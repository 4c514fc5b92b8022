package org.entrelacs.planning.proposal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How answers are weighed. A table that is published, never law.
///
/// @param points by soft constraint: for an hour a week that a complete need lacks, for a person left out, for a
///     line with another provider, for a step of distance, for a thousand minor units a week, for one more provider
/// @param severity part of the function that is lost, in thousandths, by ICF qualifier 0 to 4
/// @param minutes of help a week, by ICF qualifier 0 to 4, where no instrument estimates them
/// @param parts of a need that may be proposed, in hundredths, the whole first
/// @param step that a part is rounded up to, in minutes
public record Weights(
        Map<Constraint, Long> points, List<Long> severity, List<Long> minutes, List<Integer> parts, int step) {
    private static final long AN_HOUR_IN_THOUSANDTHS = 60_000;
    private static final long HUNDREDTHS = 100;
    private static final int QUALIFIERS = 5;

    public Weights {
        points = Map.copyOf(points);
        severity = List.copyOf(severity);
        minutes = List.copyOf(minutes);
        parts = List.copyOf(parts);
        if (!points.keySet().containsAll(Points.SOFT)) {
            throw new IllegalArgumentException("every soft constraint has a weight");
        }
        if (severity.size() != QUALIFIERS || minutes.size() != QUALIFIERS || parts.getFirst() != HUNDREDTHS) {
            throw new IllegalArgumentException("qualifiers are 0 to 4, and the whole of a need comes first");
        }
    }

    public long of(Constraint constraint) {
        return points.getOrDefault(constraint, 0L);
    }

    /// Points by the code of the constraint.
    public Map<String, Long> shown() {
        Map<String, Long> shown = new LinkedHashMap<>();
        Points.SOFT.forEach(constraint -> shown.put(constraint.code(), of(constraint)));
        return shown;
    }

    public Weights with(Map<Constraint, Long> others) {
        var changed = new EnumMap<>(points);
        changed.putAll(others);
        return new Weights(changed, severity, minutes, parts, step);
    }

    /// Thousandths of a minute, so that nothing is lost to rounding: the measure of coverage.
    long severe(OpenNeed need, long missing) {
        return severity.get(need.unmet()) * missing;
    }

    long unmet(OpenNeed need, long missing) {
        return (of(Constraint.UNMET) * severe(need, missing) + AN_HOUR_IN_THOUSANDTHS / 2) / AN_HOUR_IN_THOUSANDTHS;
    }

    long part(long whole, int hundredths) {
        long exact = (whole * hundredths + HUNDREDTHS - 1) / HUNDREDTHS;
        return Math.min(whole, rounded(exact));
    }

    /// Up to a whole step.
    public long rounded(long exact) {
        return (exact + step - 1) / step * step;
    }
}

package org.entrelacs.planning.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What something costs by constraint; less is better.
///
/// @param by one entry for each soft constraint, in their order
public record Points(List<Long> by) {
    /// Those that can be weighed.
    public static final List<Constraint> SOFT = Stream.of(Constraint.values())
            .filter(constraint -> !constraint.hard())
            .toList();

    static final Points NONE = new Points(SOFT.stream().map(_ -> 0L).toList());

    public Points {
        by = List.copyOf(by);
    }

    public long of(Constraint constraint) {
        return by.get(SOFT.indexOf(constraint));
    }

    public long total() {
        return by.stream().mapToLong(Long::longValue).sum();
    }

    Points with(Constraint constraint, long points) {
        var changed = new ArrayList<>(by);
        changed.set(SOFT.indexOf(constraint), points);
        return new Points(changed);
    }

    Points plus(Points other) {
        return combined(other, 1);
    }

    Points minus(Points other) {
        return combined(other, -1);
    }

    private Points combined(Points other, int sign) {
        return new Points(IntStream.range(0, by.size())
                .mapToObj(i -> by.get(i) + sign * other.by.get(i))
                .toList());
    }

    /// Only what is not zero.
    public Map<String, Long> shown() {
        var shown = new LinkedHashMap<String, Long>();
        for (Constraint constraint : SOFT) {
            if (of(constraint) != 0) {
                shown.put(constraint.code(), of(constraint));
            }
        }
        return shown;
    }
}

package org.entrelacs.log.sim;

import java.util.Map;
import java.util.TreeMap;

/// How often each kind of thing was met, so that a simulator cannot go blind unnoticed.
public final class Coverage {
    private final Map<String, Long> counts = new TreeMap<>();

    public void met(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    public void add(Coverage other) {
        other.counts.forEach((what, count) -> counts.merge(what, count, Long::sum));
    }

    public long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> text.append(String.format("%,15d  %s%n", count, what)));
        return text.toString();
    }
}

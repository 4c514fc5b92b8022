package org.entrelacs.systemtests.takeover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Some durations as a distribution.
public final class Spread {
    private final List<Duration> sorted;

    public Spread(List<Duration> durations) {
        this.sorted = new ArrayList<>(durations);
        Collections.sort(sorted);
    }

    /// The smallest that is not exceeded by such a part of all, nearest rank; zero when there are none.
    public Duration quantile(double part) {
        return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }

    public Duration longest() {
        return quantile(1);
    }

    /// In milliseconds.
    @Override
    public String toString() {
        return "n %d, p50 %d, p90 %d, max %d ms"
                .formatted(
                        sorted.size(),
                        quantile(0.5).toMillis(),
                        quantile(0.9).toMillis(),
                        longest().toMillis());
    }
}

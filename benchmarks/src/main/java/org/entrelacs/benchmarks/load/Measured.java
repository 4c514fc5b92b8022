package org.entrelacs.benchmarks.load;

import org.HdrHistogram.Histogram;

/// What was seen in one measured window. Latencies in milliseconds.
///
/// @param calls that ended in the window, failed ones included
/// @param perSecond calls that succeeded, by the length of the window
public record Measured(
        long calls, long failed, double perSecond, double p50, double p90, double p99, double p999, double max) {

    /// Things that went by, none of them timed by itself: latencies are 0.
    public static Measured counted(long things, double seconds) {
        return new Measured(things, 0, things / seconds, 0, 0, 0, 0, 0);
    }

    /// @param micros latencies of all calls, in microseconds
    static Measured of(Histogram micros, long failed, double seconds) {
        long calls = micros.getTotalCount();
        return new Measured(
                calls,
                failed,
                (calls - failed) / seconds,
                at(micros, 50),
                at(micros, 90),
                at(micros, 99),
                at(micros, 99.9),
                micros.getMaxValue() / 1000.0);
    }

    private static double at(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}

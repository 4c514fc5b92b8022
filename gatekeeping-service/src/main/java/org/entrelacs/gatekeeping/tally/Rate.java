package org.entrelacs.gatekeeping.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.entrelacs.gatekeeping.simulation.Fairness;
import org.entrelacs.gatekeeping.simulation.Wilson;
import org.jspecify.annotations.Nullable;

/// How many of a group. Where the group is small only its size is told: a share would speak of persons.
///
/// @param n size of the group
/// @param share of it, 0 to 1; absent in a small group, like its interval
/// @param low of the 95 % confidence interval
/// @param high of the same
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rate(
        int n,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {
    /// Smaller groups are not told.
    public static final int LEAST = Fairness.LEAST;

    static Rate of(int some, int n) {
        if (n < LEAST) {
            return new Rate(n, null, null, null);
        }
        double share = (double) some / n;
        var interval = Wilson.of(share, n);
        return new Rate(n, share, interval.low(), interval.high());
    }
}

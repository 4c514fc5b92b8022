package org.entrelacs.gatekeeping.tally;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;
import org.jspecify.annotations.Nullable;

/// How long people of one urgency waited, or wait. Days have fractions.
///
/// @param acceptableDays as the policy weighs it
/// @param served until something was granted
/// @param waiting of those that were granted nothing yet and may be, up to now
/// @param beyond of both together, how many waited longer than is acceptable
public record Waits(String urgency, long acceptableDays, Spread served, Spread waiting, Rate beyond) {

    /// @param medianDays absent in a small group, like the other
    /// @param longDays that nine of ten do not exceed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Spread(
            int n, @Nullable Double medianDays, @Nullable Double longDays) {
        static Spread of(Collection<Duration> waits) {
            if (waits.size() < Rate.LEAST) {
                return new Spread(waits.size(), null, null);
            }
            double[] days = waits.stream().mapToDouble(Spread::days).sorted().toArray();
            return new Spread(days.length, quantile(days, 0.5), quantile(days, 0.9));
        }

        private static double days(Duration wait) {
            return wait.toSeconds() / (double) Duration.ofDays(1).toSeconds();
        }

        /// The smallest value that at least this part of all does not exceed.
        private static double quantile(double[] sorted, double part) {
            return sorted[(int) Math.ceil(part * sorted.length) - 1];
        }
    }

    static List<Waits> of(Collection<RequestTally> requests, Instant now) {
        return Arrays.stream(UrgencyClass.values())
                .map(urgency -> of(
                        urgency,
                        requests.stream()
                                .filter(request -> request.urgency() == urgency)
                                .toList(),
                        now))
                .toList();
    }

    private static Waits of(UrgencyClass urgency, List<RequestTally> requests, Instant now) {
        var served =
                requests.stream().flatMap(request -> request.waited().stream()).toList();
        var waiting = requests.stream()
                .flatMap(request -> request.waitsSince(now).stream())
                .toList();
        var all = new ArrayList<>(served);
        all.addAll(waiting);
        long beyond = all.stream()
                .filter(wait -> wait.compareTo(urgency.acceptableWait()) > 0)
                .count();
        return new Waits(
                urgency.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                urgency.acceptableWait().toDays(),
                Spread.of(served),
                Spread.of(waiting),
                Rate.of(Math.toIntExact(beyond), all.size()));
    }
}

package org.entrelacs.gatekeeping.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import org.entrelacs.gatekeeping.tally.Rate;
import org.jspecify.annotations.Nullable;

/// A count as everybody may know it. Counts below 10 are not told, the others only to the nearest 10; a
/// sum is not told either where it would narrow down a part that is not.
///
/// @param about nearest 10; absent where it is not told
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicCount(
        String code, Shown shown, @Nullable Integer about) {
    private static final int LEAST = Rate.LEAST;
    private static final int STEP = 10;

    public enum Shown {
        @JsonProperty("about")
        ABOUT,
        @JsonProperty("fewer-than-ten")
        FEW,
        /// it would give smaller counts away
        @JsonProperty("withheld")
        WITHHELD
    }

    /// What a reader knows of a count.
    private record Range(int low, int high) {
        static Range of(int count) {
            return count < LEAST
                    ? new Range(0, LEAST - 1)
                    : new Range(Math.max(LEAST, rounded(count) - STEP / 2), rounded(count) + STEP / 2 - 1);
        }
    }

    static PublicCount of(String code, int count) {
        return count < LEAST
                ? new PublicCount(code, Shown.FEW, null)
                : new PublicCount(code, Shown.ABOUT, rounded(count));
    }

    /// @param parts all of them, each told by itself
    static PublicCount ofSum(String code, Collection<Integer> parts) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        return givesAway(sum, parts) ? new PublicCount(code, Shown.WITHHELD, null) : of(code, sum);
    }

    /// Whether a reader who subtracts learns of some small part more than that it is small.
    private static boolean givesAway(int sum, Collection<Integer> parts) {
        var whole = Range.of(sum);
        int low = parts.stream().mapToInt(part -> Range.of(part).low()).sum();
        int high = parts.stream().mapToInt(part -> Range.of(part).high()).sum();
        var few = Range.of(0);
        boolean someAreFew = parts.stream().anyMatch(part -> part < LEAST);
        return someAreFew && (whole.low() - (high - few.high()) > few.low() || whole.high() - low < few.high());
    }

    private static int rounded(int count) {
        return (count + STEP / 2) / STEP * STEP;
    }
}

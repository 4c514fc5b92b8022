package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/// How long a request of some urgency may wait before waiting weighs in full.
public enum UrgencyClass {
    WITHIN_48_HOURS("1", 2),
    WITHIN_A_WEEK("0.66", 7),
    WITHIN_A_MONTH("0.33", 30),
    NONE("0", 180);

    /// Days that every class divides without remainder, so that waiting is compared across classes without rounding.
    static final int HORIZON_DAYS = 1260;

    private final BigDecimal from;
    private final int days;

    UrgencyClass(String from, int days) {
        this.from = new BigDecimal(from);
        this.days = days;
    }

    /// @param urgency as claimed, 0 to 1; between two steps the lower one counts
    public static UrgencyClass of(BigDecimal urgency) {
        for (UrgencyClass step : values()) {
            if (urgency.compareTo(step.from) >= 0) {
                return step;
            }
        }
        return NONE;
    }

    /// As a policy names it.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Least urgency of the class.
    public BigDecimal from() {
        return from;
    }

    public Duration acceptableWait() {
        return Duration.ofDays(days);
    }

    /// Horizons that the acceptable wait fits in; how fast waiting grows beside the other classes.
    int pace() {
        return HORIZON_DAYS / days;
    }
}

package org.entrelacs.planning.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.entrelacs.contract.Money;
import org.entrelacs.planning.plan.PlanRefusal.AmountIsTooLarge;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;

/// What a service costs: unit cost × hours a week × weeks, exact to the end, then rounded once, half up, to a minor
/// unit.
sealed interface Price {
    BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    record Amount(Money amount) implements Price {}

    record None(PlanRefusal why) implements Price {}

    static Price of(Money unitCost, Duration perWeek, int weeks) {
        if (!perWeek.isPositive() || !perWeek.equals(Duration.ofMinutes(perWeek.toMinutes()))) {
            return new None(new NotWholeMinutes(perWeek));
        }
        BigDecimal price = BigDecimal.valueOf(unitCost.minor())
                .multiply(BigDecimal.valueOf(perWeek.toMinutes()))
                .multiply(BigDecimal.valueOf(weeks))
                .divide(MINUTES_AN_HOUR, 0, RoundingMode.HALF_UP);
        return price.toBigIntegerExact().bitLength() < Long.SIZE
                ? new Amount(new Money(price.longValueExact(), unitCost.currency()))
                : new None(new AmountIsTooLarge());
    }
}

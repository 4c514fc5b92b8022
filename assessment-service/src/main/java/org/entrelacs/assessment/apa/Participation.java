package org.entrelacs.assessment.apa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.entrelacs.contract.Money;

/// What the person bears of their plan at home (CASF R. 232-11, as in force since 1 March 2016).
///
/// With R the monthly income (of a couple: the sum divided by 1.7), S the MTP, and the plan used cut into A1 (up to
/// 0.317 S), A2 (0.317 S to 0.498 S) and A3 (above): nothing up to R = 0.725 S, nine tenths above 2.67 S, and between
/// them
///
/// `0.9 r (A1 + A2 (0.4 + 0.6 r) + A3 (0.2 + 0.8 r))` with `r = (R - 0.725 S) / 1.945 S`,
///
/// which is the article's own sum with its common terms drawn together.
public final class Participation {
    private static final BigDecimal LOWER = new BigDecimal("0.725");
    private static final BigDecimal UPPER = new BigDecimal("2.67");
    private static final BigDecimal FIRST_PART = new BigDecimal("0.317");
    private static final BigDecimal SECOND_PART = new BigDecimal("0.498");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");
    private static final int SCALE = 30;

    private Participation() {}

    /// To the cent, half up.
    ///
    /// @param income monthly, not negative
    /// @param plan monthly, as far as it is used
    /// @param mtp monthly
    public static Money of(Money income, Money plan, Money mtp) {
        BigDecimal s = BigDecimal.valueOf(mtp.minor());
        BigDecimal r = BigDecimal.valueOf(income.minor());
        BigDecimal a = BigDecimal.valueOf(plan.minor());
        if (r.compareTo(LOWER.multiply(s)) <= 0) {
            return plan.zero();
        }
        BigDecimal borne = r.compareTo(UPPER.multiply(s)) > 0 ? a : progressive(r, a, s);
        return new Money(
                NINE_TENTHS.multiply(borne).setScale(0, RoundingMode.HALF_UP).longValueExact(), plan.currency());
    }

    private static BigDecimal progressive(BigDecimal r, BigDecimal a, BigDecimal s) {
        BigDecimal share =
                r.subtract(LOWER.multiply(s)).divide(UPPER.subtract(LOWER).multiply(s), SCALE, RoundingMode.HALF_EVEN);
        BigDecimal first = a.min(FIRST_PART.multiply(s));
        BigDecimal third = a.subtract(SECOND_PART.multiply(s)).max(BigDecimal.ZERO);
        BigDecimal second = a.subtract(first).subtract(third);
        BigDecimal weighed = first.add(second.multiply(weight("0.4", "0.6", share)))
                .add(third.multiply(weight("0.2", "0.8", share)));
        return share.multiply(weighed);
    }

    private static BigDecimal weight(String fixed, String slope, BigDecimal share) {
        return new BigDecimal(fixed).add(new BigDecimal(slope).multiply(share));
    }
}

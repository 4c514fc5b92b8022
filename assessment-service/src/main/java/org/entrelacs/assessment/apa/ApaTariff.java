package org.entrelacs.assessment.apa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Money;

/// What a plan at home may cost in a month, for one year: coefficient of the group × MTP, the CSS L. 355-1 supplement
/// for the constant help of a third person (CASF L. 232-3, R. 232-10). To the cent, half up. Revalued on each 1
/// January, so it says nothing about the year after.
///
/// @param since 1 January of the year
/// @param coefficients of GIR 1 to 4
/// @param article that sets the coefficients
/// @param mtp monthly, as it is on 1 January
/// @param mtpFrom where the figure comes from
public record ApaTariff(
        LocalDate since, List<BigDecimal> coefficients, String article, Money mtp, String mtpFrom, Status status) {
    /// Groups 1 to 4 are eligible (CASF R. 232-4).
    public static final int LAST_ELIGIBLE_GIR = 4;

    private static final BigDecimal NO_SHARE_UP_TO = new BigDecimal("0.725");
    private static final BigDecimal FULL_SHARE_ABOVE = new BigDecimal("2.67");

    /// Whether the ceilings were read in a publication, or only computed by the article.
    public enum Status {
        PUBLISHED,
        COMPUTED
    }

    public boolean isInForce(LocalDate on) {
        return on.getYear() == since.getYear();
    }

    /// @param gir 1 to 4; who is less dependent has no ceiling, since there is no allowance
    public Money ceiling(int gir) {
        return ofMtp(coefficients.get(gir - 1));
    }

    /// The monthly income up to which the person bears nothing of the plan (CASF R. 232-11).
    public Money incomeWithoutShare() {
        return ofMtp(NO_SHARE_UP_TO);
    }

    /// The monthly income above which the person bears nine tenths of the plan (CASF R. 232-11).
    public Money incomeWithFullShare() {
        return ofMtp(FULL_SHARE_ABOVE);
    }

    private Money ofMtp(BigDecimal factor) {
        BigDecimal cents = factor.multiply(BigDecimal.valueOf(mtp.minor()));
        return Money.eur(cents.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}

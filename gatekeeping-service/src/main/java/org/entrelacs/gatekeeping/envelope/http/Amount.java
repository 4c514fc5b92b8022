package org.entrelacs.gatekeeping.envelope.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.entrelacs.contract.Money;
import org.entrelacs.edge.Problem;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.jspecify.annotations.Nullable;

/// An amount as a caller writes it; the same shape as [Money].
public record Amount(
        @NotNull @Min(-EligibilityRule.LARGEST) @Max(EligibilityRule.LARGEST)
        Long minor,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency) {
    private static final Money NOTHING = new Money(0, "XXX"); // ISO 4217: no currency

    Money money() {
        return new Money(minor, currency);
    }

    /// An amount that has to be given in some cases and may not be in all others, where nothing stands
    /// for it.
    static Money givenWhen(boolean wanted, @Nullable Amount amount, String field, String otherwise) {
        if (wanted != (amount != null)) {
            throw Problem.invalid(field, otherwise).exception();
        }
        return amount == null ? NOTHING : amount.money();
    }
}

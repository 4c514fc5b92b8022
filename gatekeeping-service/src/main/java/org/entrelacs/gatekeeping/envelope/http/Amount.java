package org.entrelacs.gatekeeping.envelope.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.entrelacs.contract.Money;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;

/// An amount as a caller writes it; the same shape as [Money].
public record Amount(
        @NotNull @Min(-EligibilityRule.LARGEST) @Max(EligibilityRule.LARGEST)
        Long minor,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
        String currency) {
    Money money() {
        return new Money(minor, currency);
    }
}

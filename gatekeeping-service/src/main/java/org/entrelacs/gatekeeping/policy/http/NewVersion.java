package org.entrelacs.gatekeeping.policy.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.jspecify.annotations.Nullable;

/// A version of a policy as its drafter writes it. Ranges are the rules' own; here only what is missing
/// is found.
public record NewVersion(
        @NotNull Map<String, @NotNull BigDecimal> weights,
        @NotNull BigDecimal threshold,
        @NotNull BigDecimal deferralBand,
        @NotNull BigDecimal minimumDose,
        @NotNull Integer eligibleGir,
        @NotNull Integer startWithinDays,
        @NotNull Integer reviewWithinDays,
        @NotNull Integer appealWithinDays,
        @NotNull @Valid Limit automaticUpTo,
        @Nullable @Size(max = MOST) Map<String, @NotNull BigDecimal> minimumDoses,
        @Nullable @Size(max = MOST) Map<String, @NotNull @Valid Limit> caps,
        @Nullable @Valid NewAuthority authority,
        @Nullable @Valid NewSensitivity sensitivity,
        @Nullable @Valid NewPacing pacing,
        @Nullable @Valid NewEmergencies emergencies,
        @Nullable @Valid NewAppealTerms appealTerms,
        @Nullable @Size(max = MOST) Map<String, @NotNull Integer> decideWithin,
        @Nullable Integer unusedAfterDays) {
    static final int MOST = 1000;

    public record Limit(@NotNull Long minor, @NotNull String currency) {
        Money money() {
            return new Money(minor, currency);
        }
    }

    public record NewAuthority(
            @NotNull @Valid Limit alone,
            @Nullable @Size(max = MOST) Map<String, @NotNull @Valid Limit> personal,
            @NotNull Integer quorum,
            @NotNull Integer holdDays) {
        Authority authority() {
            return new Authority(alone.money(), amounts(personal), quorum, holdDays);
        }
    }

    public record NewSensitivity(
            @NotNull BigDecimal weights, @NotNull Integer steps) {
        Sensitivity sensitivity() {
            return new Sensitivity(weights, steps);
        }
    }

    public record NewPacing(
            @NotNull Integer cycleDays,
            @NotNull BigDecimal gain,
            @NotNull BigDecimal lowest,
            @NotNull BigDecimal highest,
            @NotNull BigDecimal buffer) {
        Pacing pacing() {
            return new Pacing(cycleDays, gain, lowest, highest, buffer);
        }
    }

    public record NewEmergencies(
            @NotNull BigDecimal reserve,
            @NotNull @Valid Limit lumpSum,
            @NotNull Integer lastsDays,
            @NotNull Integer confirmWithinDays,
            @NotNull Integer assessWithinDays) {
        Emergencies emergencies() {
            return new Emergencies(reserve, lumpSum.money(), lastsDays, confirmWithinDays, assessWithinDays);
        }
    }

    public record NewAppealTerms(
            @NotNull Integer acknowledgeWithinDays, @NotNull Integer decideWithinDays) {
        AppealTerms terms() {
            return new AppealTerms(acknowledgeWithinDays, decideWithinDays);
        }
    }

    PolicyContent proposed(String policy) {
        return new PolicyContent(
                policy,
                0,
                new TreeMap<>(weights),
                threshold,
                deferralBand,
                minimumDose,
                eligibleGir,
                startWithinDays,
                reviewWithinDays,
                appealWithinDays,
                automaticUpTo.money(),
                minimumDoses == null ? Map.of() : new TreeMap<>(minimumDoses),
                amounts(caps),
                authority == null ? null : authority.authority(),
                sensitivity == null ? null : sensitivity.sensitivity(),
                pacing == null ? null : pacing.pacing(),
                emergencies == null ? null : emergencies.emergencies(),
                appealTerms == null ? null : appealTerms.terms(),
                decideWithin == null ? Map.of() : new TreeMap<>(decideWithin),
                unusedAfterDays);
    }

    private static Map<String, Money> amounts(@Nullable Map<String, Limit> limits) {
        var amounts = new TreeMap<String, Money>();
        if (limits != null) {
            limits.forEach((key, limit) -> amounts.put(key, limit.money()));
        }
        return amounts;
    }
}

package org.entrelacs.contract.gatekeeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.entrelacs.contract.Money;
import org.jspecify.annotations.Nullable;

/// The rules by which an envelope decides, in one immutable version. What a policy does not speak of is
/// null or empty and has no effect.
///
/// @param policy id of the policy
/// @param version counted from 1
/// @param weights from criterion (`severity`, `unmet-need`, `urgency`, `benefit`, `caregiver`,
///     `waiting`, `evidence`) to its weight; weights are relative, their sum is divided out
/// @param threshold a score from here on is granted when there is money, 0 to 100; where to begin, if
///     `pacing` moves it
/// @param deferralBand a score this far below the threshold waits instead of being refused
/// @param minimumDose least part of a divisible request that still helps, 0 to 1
/// @param eligibleGir highest GIR number that may ask, 1 to 6
/// @param startWithinDays a granted service starts within so many days
/// @param reviewWithinDays a deferred request is looked at again within so many days
/// @param appealWithinDays a decision may be appealed for so many days
/// @param automaticUpTo larger amounts wait for a gatekeeper's decision
/// @param minimumDoses in place of `minimumDose`, by class of service
/// @param caps most that one request may ask for, by class of service
/// @param authority how far one person may go; without it one gatekeeper may decide any amount
/// @param sensitivity which doubt makes a decision fragile and so a person's; without it none does
/// @param pacing how the budget is spread over the period; without it all of it may be committed at
///     once
/// @param emergencies what is kept for emergencies; without it nothing
/// @param appealTerms how soon appeals are answered; without it within 10 and 60 days
/// @param decideWithin working days within which a gatekeeper decides, by class of urgency
///     (`within-48-hours`, `within-a-week`, `within-a-month`, `none`); not limited for a class that is
///     not named
/// @param unusedAfterDays what is not spent so many days after the service had to start is available
///     again; without it never by itself
public record PolicyContent(
        String policy,
        int version,
        Map<String, BigDecimal> weights,
        BigDecimal threshold,
        BigDecimal deferralBand,
        BigDecimal minimumDose,
        int eligibleGir,
        int startWithinDays,
        int reviewWithinDays,
        int appealWithinDays,
        Money automaticUpTo,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, BigDecimal> minimumDoses,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Money> caps,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Authority authority,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Sensitivity sensitivity,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Pacing pacing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Emergencies emergencies,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AppealTerms appealTerms,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> decideWithin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer unusedAfterDays) {

    @SuppressWarnings("NullAway") // absent in events of an earlier form
    public PolicyContent {
        minimumDoses = minimumDoses == null ? Map.of() : minimumDoses;
        caps = caps == null ? Map.of() : caps;
        decideWithin = decideWithin == null ? Map.of() : decideWithin;
    }

    /// Delegated limits, as the body that adopts the policy gives them.
    ///
    /// @param alone one gatekeeper decides requests up to this amount alone; above it, a panel does
    /// @param personal in place of `alone`, by the gatekeeper's id
    /// @param quorum how many gatekeepers of a panel have to agree, at least 2
    /// @param holdDays money for a decision that is proposed is kept for so many days; 0 for not at all
    public record Authority(Money alone, Map<String, Money> personal, int quorum, int holdDays) {}

    /// How far the inputs of a decision are varied, one at a time, to see whether it stays the same
    /// (ISPOR good practice of multi-criteria decision analysis, Marsh et al. 2016, step 7).
    ///
    /// @param weights each weight by this share up and down, 0 to 1
    /// @param steps each graded value by so many of its steps up and down, 0 or 1
    public record Sensitivity(BigDecimal weights, int steps) {}

    /// Spends along a straight line over the period: at the end of each cycle the threshold moves by
    /// how far what is committed is from the plan, `threshold + gain × (committed ÷ total − elapsed ÷
    /// period)`.
    ///
    /// @param cycleDays length of a cycle, from the first day of the envelope's period
    /// @param gain points of the threshold for the whole budget
    /// @param lowest the threshold never falls below
    /// @param highest the threshold never rises above
    /// @param buffer share of the total that may be committed beyond the plan's share at the end of the
    ///     cycle
    public record Pacing(int cycleDays, BigDecimal gain, BigDecimal lowest, BigDecimal highest, BigDecimal buffer) {}

    /// @param reserve share of the total that only emergencies and appeals may use until the last
    ///     quarter of the period, in which it comes free little by little; 0 to 1
    /// @param lumpSum granted at once to whom urgency is attested
    /// @param lastsDays a provisional grant lasts so long
    /// @param confirmWithinDays a second person confirms it within so many working days, or it lapses
    /// @param assessWithinDays the assessment is completed within so many days
    public record Emergencies(
            BigDecimal reserve, Money lumpSum, int lastsDays, int confirmWithinDays, int assessWithinDays) {}

    /// @param acknowledgeWithinDays an appeal is acknowledged within so many days
    /// @param decideWithinDays and decided within so many, counted from when it was lodged
    public record AppealTerms(int acknowledgeWithinDays, int decideWithinDays) {}

    /// With nothing but what every policy speaks of.
    public PolicyContent(
            String policy,
            int version,
            Map<String, BigDecimal> weights,
            BigDecimal threshold,
            BigDecimal deferralBand,
            BigDecimal minimumDose,
            int eligibleGir,
            int startWithinDays,
            int reviewWithinDays,
            int appealWithinDays,
            Money automaticUpTo) {
        this(
                policy,
                version,
                weights,
                threshold,
                deferralBand,
                minimumDose,
                eligibleGir,
                startWithinDays,
                reviewWithinDays,
                appealWithinDays,
                automaticUpTo,
                Map.of(),
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    /// The same under another number.
    public PolicyContent numbered(int number) {
        return new PolicyContent(
                policy,
                number,
                weights,
                threshold,
                deferralBand,
                minimumDose,
                eligibleGir,
                startWithinDays,
                reviewWithinDays,
                appealWithinDays,
                automaticUpTo,
                minimumDoses,
                caps,
                authority,
                sensitivity,
                pacing,
                emergencies,
                appealTerms,
                decideWithin,
                unusedAfterDays);
    }
}

package org.entrelacs.contract.gatekeeping;

import java.math.BigDecimal;
import java.util.Map;
import org.entrelacs.contract.Money;

/// The rules by which an envelope decides, in one immutable version.
///
/// @param policy id of the policy
/// @param version counted from 1
/// @param weights from criterion (`severity`, `unmet-need`, `urgency`, `benefit`, `caregiver`, `waiting`,
///     `evidence`) to its weight; weights are relative, their sum is divided out
/// @param threshold a score from here on is granted when there is money, 0 to 100
/// @param deferralBand a score this far below the threshold waits instead of being refused
/// @param minimumDose least part of a divisible request that still helps, 0 to 1
/// @param eligibleGir highest GIR number that may ask, 1 to 6
/// @param startWithinDays a granted service starts within so many days
/// @param reviewWithinDays a deferred request is looked at again within so many days
/// @param appealWithinDays a refusal may be appealed for so many days
/// @param automaticUpTo larger amounts wait for a gatekeeper's decision
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
        Money automaticUpTo) {}

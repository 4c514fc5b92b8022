package org.entrelacs.planning.proposal;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.EligibilityRule;

/// What one offer can still give.
///
/// @param needCodes ICF categories that it can meet
/// @param territory where it is based
/// @param territories that it serves, its own included
/// @param languages BCP 47 tags
/// @param freeMinutes a week
/// @param unitCost of one hour
/// @param rules of whom it is for
public record FreeOffer(
        String offer,
        String provider,
        String serviceClass,
        Set<String> needCodes,
        String territory,
        Set<String> territories,
        Set<String> languages,
        long freeMinutes,
        Money unitCost,
        List<EligibilityRule> rules) {
    public FreeOffer {
        needCodes = Set.copyOf(needCodes);
        territories = Set.copyOf(territories);
        languages = Set.copyOf(languages);
        rules = List.copyOf(rules);
    }
}

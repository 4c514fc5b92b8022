package org.entrelacs.gatekeeping.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;

/// What is wrong with a policy, field by field; nothing when it can be decided by.
final class PolicyFaults {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 6;
    private static final int GIRS = 6;
    private static final int TEN_YEARS = 3650;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final String KNOWN =
            Arrays.stream(ScoredCriterion.values()).map(ScoredCriterion::code).collect(Collectors.joining(", "));

    private final List<PolicyFault> faults = new ArrayList<>();

    private PolicyFaults() {}

    static List<PolicyFault> of(PolicyContent content) {
        var found = new PolicyFaults();
        found.weights(content);
        found.number("threshold", content.threshold(), HUNDRED);
        found.number("deferralBand", content.deferralBand(), HUNDRED);
        found.number("minimumDose", content.minimumDose(), BigDecimal.ONE);
        found.count("eligibleGir", content.eligibleGir(), GIRS);
        found.count("startWithinDays", content.startWithinDays(), TEN_YEARS);
        found.count("reviewWithinDays", content.reviewWithinDays(), TEN_YEARS);
        found.count("appealWithinDays", content.appealWithinDays(), TEN_YEARS);
        long limit = content.automaticUpTo().minor();
        found.check(
                "automaticUpTo.minor",
                limit >= 0 && limit <= EligibilityRule.LARGEST,
                "must be between 0 and " + EligibilityRule.LARGEST);
        found.check(
                "automaticUpTo.currency",
                CURRENCY.matcher(content.automaticUpTo().currency()).matches(),
                "must be an ISO 4217 code");
        return List.copyOf(found.faults);
    }

    private void weights(PolicyContent content) {
        var weights = content.weights();
        var unknown = new TreeSet<>(weights.keySet());
        for (var criterion : ScoredCriterion.values()) {
            unknown.remove(criterion.code());
            var weight = weights.get(criterion.code());
            if (weight == null) {
                check("weights." + criterion.code(), false, "must be given");
            } else {
                number("weights." + criterion.code(), weight, LARGEST_WEIGHT);
            }
        }
        check("weights", unknown.isEmpty(), "may only name " + KNOWN);
        boolean counts = weights.values().stream().anyMatch(weight -> weight.signum() > 0);
        check("weights", counts, "must not all be 0");
    }

    private void number(String field, BigDecimal value, BigDecimal largest) {
        boolean inRange = value.signum() >= 0 && value.compareTo(largest) <= 0;
        check(field, inRange, "must be between 0 and " + largest);
        check(field, !inRange || value.scale() <= DECIMALS, "must have at most " + DECIMALS + " decimals");
    }

    private void count(String field, int value, int largest) {
        check(field, value >= 1 && value <= largest, "must be between 1 and " + largest);
    }

    private void check(String field, boolean right, String otherwise) {
        if (!right) {
            faults.add(new PolicyFault(field, otherwise));
        }
    }
}

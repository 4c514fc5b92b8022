package org.entrelacs.gatekeeping.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.gatekeeping.weighing.ScoredCriterion;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;

/// What is wrong with a policy, field by field; nothing when it can be decided by.
final class PolicyFaults {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(1000);
    private static final int DECIMALS = 6;
    private static final int GIRS = 6;
    private static final int TEN_YEARS = 3650;
    private static final int YEAR = 366;
    private static final int MOST_MEMBERS = 20;
    private static final String PANEL = "must be between 2 and " + MOST_MEMBERS;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private static final String KNOWN =
            Arrays.stream(ScoredCriterion.values()).map(ScoredCriterion::code).collect(Collectors.joining(", "));

    private static final List<String> URGENCIES =
            Arrays.stream(UrgencyClass.values()).map(UrgencyClass::code).toList();

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
        found.amount("automaticUpTo", content.automaticUpTo());
        found.check(
                "automaticUpTo.currency",
                CURRENCY.matcher(content.automaticUpTo().currency()).matches(),
                "must be an ISO 4217 code");
        found.services(content);
        found.people(content);
        found.money(content);
        found.clocks(content);
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

    private void services(PolicyContent content) {
        content.minimumDoses().forEach((service, dose) -> number("minimumDoses." + service, dose, BigDecimal.ONE));
        content.caps().forEach((service, most) -> amount("caps." + service, most, content));
    }

    private void people(PolicyContent content) {
        var authority = content.authority();
        if (authority != null) {
            amount("authority.alone", authority.alone(), content);
            authority.personal().forEach((who, limit) -> amount("authority.personal." + who, limit, content));
            check("authority.quorum", authority.quorum() >= 2 && authority.quorum() <= MOST_MEMBERS, PANEL);
            check(
                    "authority.holdDays",
                    authority.holdDays() >= 0 && authority.holdDays() <= YEAR,
                    "must be between 0 and " + YEAR);
        }
        var sensitivity = content.sensitivity();
        if (sensitivity != null) {
            number("sensitivity.weights", sensitivity.weights(), BigDecimal.ONE);
            check("sensitivity.steps", sensitivity.steps() == 0 || sensitivity.steps() == 1, "must be 0 or 1");
        }
        var terms = content.appealTerms();
        if (terms != null) {
            count("appealTerms.acknowledgeWithinDays", terms.acknowledgeWithinDays(), TEN_YEARS);
            count("appealTerms.decideWithinDays", terms.decideWithinDays(), TEN_YEARS);
            check(
                    "appealTerms.decideWithinDays",
                    terms.decideWithinDays() >= terms.acknowledgeWithinDays(),
                    "must not be less than acknowledgeWithinDays");
        }
    }

    private void money(PolicyContent content) {
        var pacing = content.pacing();
        if (pacing != null) {
            count("pacing.cycleDays", pacing.cycleDays(), YEAR);
            number("pacing.gain", pacing.gain(), LARGEST_WEIGHT);
            number("pacing.lowest", pacing.lowest(), HUNDRED);
            number("pacing.highest", pacing.highest(), HUNDRED);
            number("pacing.buffer", pacing.buffer(), BigDecimal.ONE);
            boolean between = pacing.lowest().compareTo(content.threshold()) <= 0
                    && content.threshold().compareTo(pacing.highest()) <= 0;
            check("threshold", between, "must lie between pacing.lowest and pacing.highest");
        }
        var emergencies = content.emergencies();
        if (emergencies != null) {
            number("emergencies.reserve", emergencies.reserve(), BigDecimal.ONE);
            amount("emergencies.lumpSum", emergencies.lumpSum(), content);
            count("emergencies.lastsDays", emergencies.lastsDays(), YEAR);
            count("emergencies.confirmWithinDays", emergencies.confirmWithinDays(), YEAR);
            count("emergencies.assessWithinDays", emergencies.assessWithinDays(), YEAR);
        }
    }

    private void clocks(PolicyContent content) {
        content.decideWithin().forEach((urgency, days) -> {
            check("decideWithin", URGENCIES.contains(urgency), "may only name " + String.join(", ", URGENCIES));
            count("decideWithin." + urgency, days, YEAR);
        });
        var unused = content.unusedAfterDays();
        if (unused != null) {
            count("unusedAfterDays", unused, TEN_YEARS);
        }
    }

    private void amount(String field, Money amount, PolicyContent content) {
        amount(field, amount);
        check(
                field + ".currency",
                amount.currency().equals(content.automaticUpTo().currency()),
                "must be that of automaticUpTo");
    }

    private void amount(String field, Money amount) {
        check(
                field + ".minor",
                amount.minor() >= 0 && amount.minor() <= EligibilityRule.LARGEST,
                "must be between 0 and " + EligibilityRule.LARGEST);
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

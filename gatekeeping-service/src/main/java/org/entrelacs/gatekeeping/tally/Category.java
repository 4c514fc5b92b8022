package org.entrelacs.gatekeeping.tally;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;

/// Why a decision went as it did, in words so wide that they tell nothing of a person.
public enum Category {
    /// the policy says so
    BY_POLICY,
    /// people signed what the policy says
    CONFIRMED,
    /// people departed from the policy
    DEPARTURE,
    ON_APPEAL,
    SCORE_IN_BAND,
    NO_BUDGET,
    NOT_ELIGIBLE,
    INCOMPLETE,
    TOO_WEAK,
    OUTSIDE_PERIOD,
    AMOUNT,
    NO_ENVELOPE,
    OTHER;

    private static final Set<Category> OF_GRANTS = EnumSet.of(BY_POLICY, CONFIRMED, DEPARTURE, ON_APPEAL);
    private static final Set<Category> OF_DEFERRALS = EnumSet.of(SCORE_IN_BAND, NO_BUDGET, DEPARTURE);
    private static final Set<Category> OF_REFUSALS =
            EnumSet.of(NOT_ELIGIBLE, INCOMPLETE, TOO_WEAK, OUTSIDE_PERIOD, AMOUNT, NO_ENVELOPE, DEPARTURE, OTHER);

    /// Those that an outcome can have.
    public static Set<Category> of(DecisionOutcome outcome) {
        return switch (outcome) {
            case GRANTED, PARTIALLY_GRANTED -> OF_GRANTS;
            case DEFERRED -> OF_DEFERRALS;
            case REFUSED -> OF_REFUSALS;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param reason code of the first reason of a refusal
    public static Category ofRefusal(String reason) {
        int colon = reason.indexOf(':');
        return switch (colon < 0 ? reason : reason.substring(0, colon)) {
            case "gir-not-computable", "gir-not-eligible" -> NOT_ELIGIBLE;
            case "incomplete" -> INCOMPLETE;
            case "score-below-threshold" -> TOO_WEAK;
            case "outside-envelope-period" -> OUTSIDE_PERIOD;
            case "amount-out-of-range", "amount-above-cap", "another-currency" -> AMOUNT;
            case "no-such-envelope" -> NO_ENVELOPE;
            case "by-gatekeeper" -> DEPARTURE;
            default -> OTHER;
        };
    }

    static Category ofDeferral(DeferralReason reason) {
        return switch (reason) {
            case SCORE_IN_BAND -> SCORE_IN_BAND;
            case NO_BUDGET -> NO_BUDGET;
            case BY_GATEKEEPER -> DEPARTURE;
        };
    }
}

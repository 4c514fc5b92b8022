package org.entrelacs.gatekeeping.weighing;

import java.util.Arrays;

/// What the strength of a claim is made of. Cost is not among them: it acts in the allocation, not in
/// the claim.
public enum ScoredCriterion {
    SEVERITY("severity"),
    UNMET_NEED("unmet-need"),
    URGENCY("urgency"),
    BENEFIT("benefit"),
    CAREGIVER("caregiver"),
    WAITING("waiting"),
    EVIDENCE("evidence");

    private final String code;

    ScoredCriterion(String code) {
        this.code = code;
    }

    /// As in a policy's weights and in contributions.
    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when no criterion has this code
    public static ScoredCriterion of(String code) {
        return Arrays.stream(values())
                .filter(criterion -> criterion.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no criterion is called " + code));
    }
}

package org.entrelacs.gatekeeping.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What is remembered of a request and is not in its state.
///
/// @param signed the last signature under a decision on it
/// @param award the last that the same person was granted before for the same class of service here
public record Past(Optional<Signed> signed, Optional<Award> award) {

    /// @param reason code of the departure; empty when it confirms what the policy says
    public record Signed(Instant at, boolean confirms, String reason) {}

    /// @param minor granted in all, in minor units
    /// @param at when the last of it was granted, and by which policy and threshold
    public record Award(
            String request, long minor, Instant at, String policy, int policyVersion, BigDecimal threshold) {}

    static Past of(RequestTally request) {
        return new Past(request.signed(), request.awardedBefore());
    }
}

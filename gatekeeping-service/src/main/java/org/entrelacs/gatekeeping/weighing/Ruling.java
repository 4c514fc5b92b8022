package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;

/// The three steps of a decision.
///
/// @param scored the score; empty when a criterion is missing or the request is not eligible
/// @param decision granted, partially granted, deferred or refused; withdrawn for a remainder that may
///     no longer wait
public record Ruling(EligibilityChecked checked, List<RequestScored> scored, EnvelopeEvent decision) {
    public Ruling {
        scored = List.copyOf(scored);
    }

    /// 0 when there is none.
    public BigDecimal score() {
        return scored.isEmpty() ? BigDecimal.ZERO : scored.getFirst().score();
    }

    /// @throws IllegalStateException when a remainder leaves the list, which is no decision
    public Decided decided() {
        return switch (decision) {
            case RequestGranted granted -> granted.decided();
            case RequestPartiallyGranted granted -> granted.decided();
            case RequestDeferred deferred -> deferred.decided();
            case RequestRefused refused -> refused.decided();
            default -> throw new IllegalStateException("no decision: " + decision);
        };
    }
}

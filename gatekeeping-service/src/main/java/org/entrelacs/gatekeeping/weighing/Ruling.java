package org.entrelacs.gatekeeping.weighing;

import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;

/// The three steps of a decision.
///
/// @param scored the score; empty when a criterion is missing or the request is not eligible
/// @param decision granted, partially granted, deferred or refused; withdrawn for a remainder that may no longer wait
public record Ruling(EligibilityChecked checked, List<RequestScored> scored, EnvelopeEvent decision) {
    public Ruling {
        scored = List.copyOf(scored);
    }
}

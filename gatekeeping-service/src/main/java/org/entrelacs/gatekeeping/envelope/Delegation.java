package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;

/// Authority that one gatekeeper passed on to another.
public record Delegation(AuthorityDelegated terms, boolean ended) {

    public boolean holdsAt(Instant instant) {
        return !ended && instant.isBefore(terms.until());
    }

    boolean isFor(Hand hand) {
        return terms.to().equals(hand.by()) && terms.from().equals(hand.onBehalfOf());
    }

    Delegation end() {
        return new Delegation(terms, true);
    }
}

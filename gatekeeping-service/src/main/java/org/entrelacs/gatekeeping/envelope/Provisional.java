package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalCause;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;

/// What a request was granted before its decision.
///
/// @param confirmedBy the second person
/// @param ended why it is over; empty while it runs
/// @param review of the emergency, afterwards
public record Provisional(
        ProvisionallyGranted granted,
        Optional<String> confirmedBy,
        Optional<ProvisionalEnd> ended,
        Optional<EmergencyReviewed> review) {

    static Provisional of(ProvisionallyGranted granted) {
        return new Provisional(granted, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean runs() {
        return ended.isEmpty();
    }

    /// Where nobody decided in time, nobody has to agree either.
    public boolean awaitsConfirmation() {
        return runs() && confirmedBy.isEmpty() && granted.cause() == ProvisionalCause.URGENCY;
    }

    /// [Instant#MAX] when it is over.
    public Instant endsAt() {
        if (!runs()) {
            return Instant.MAX;
        }
        return awaitsConfirmation() && granted.confirmBy().isBefore(granted.until())
                ? granted.confirmBy()
                : granted.until();
    }

    Provisional confirm(String by) {
        return new Provisional(granted, Optional.of(by), ended, review);
    }

    Provisional end(ProvisionalEnd why) {
        return new Provisional(granted, confirmedBy, Optional.of(why), review);
    }

    Provisional review(EmergencyReviewed event) {
        return new Provisional(granted, confirmedBy, ended, Optional.of(event));
    }
}

package org.entrelacs.gatekeeping.letter;

import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Request;
import org.entrelacs.gatekeeping.tally.Past;

/// Everything that a letter speaks of.
///
/// @param envelope taken at `at`, where it is open
public record Matter(Envelope envelope, Request request, Past past, Instant at) {

    public static Matter of(Envelope envelope, String request, Past past, Instant now) {
        return envelope instanceof Open open
                ? new Matter(open.at(now), open.known(request), past, open.instant(now))
                : new Matter(envelope, envelope.known(request), past, now);
    }

    /// Empty where a request came before its envelope was opened.
    Optional<Open> open() {
        return envelope instanceof Open open ? Optional.of(open) : Optional.empty();
    }

    Optional<Decided> decided() {
        return request.standing().decision();
    }

    /// By which it was decided, or else would be.
    Optional<PolicyContent> policy() {
        return open().map(open -> decided()
                .flatMap(decided ->
                        Optional.ofNullable(open.policies().get(decided.policy() + "/" + decided.policyVersion())))
                .orElse(open.policy()));
    }

    /// What was granted so far, in the interim or by decision.
    Money granted() {
        return request.received().amount().minus(request.asked());
    }

    String currency() {
        return request.received().amount().currency();
    }
}

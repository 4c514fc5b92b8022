package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// What can be asked of an envelope. `at` is the instant at which it is decided, and at which money that came free is
/// offered to those who wait.
public sealed interface EnvelopeCommand {

    /// @param policy adopted
    record OpenEnvelope(EnvelopeOpened terms, PolicyContent policy) implements EnvelopeCommand {}

    record AdjustEnvelope(Money change, String authority, String reason, Instant at) implements EnvelopeCommand {}

    record ApplyPolicy(PolicyContent content, Instant at) implements EnvelopeCommand {}

    record ReceiveRequest(RequestReceived request, Instant at) implements EnvelopeCommand {}

    /// @param by person who decides
    record DecideRequest(String request, String by, Instant at) implements EnvelopeCommand {}

    record WithdrawRequest(String request, String reason, Instant at) implements EnvelopeCommand {}

    record ReleaseCommitment(String request, String reason, Instant at) implements EnvelopeCommand {}

    /// The service is over: whatever the request still holds or waits for is given up.
    record EndRequest(String request, String reason, Instant at) implements EnvelopeCommand {}

    record RecordExpenditure(String request, Money amount) implements EnvelopeCommand {}

    /// The review date of a request that waits has passed.
    record ReviewRequest(String request, Instant at) implements EnvelopeCommand {}
}

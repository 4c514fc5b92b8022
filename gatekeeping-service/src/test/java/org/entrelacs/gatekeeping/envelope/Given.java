package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;

/// Envelopes in the state that a test begins with.
final class Given {
    private Given() {}

    static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> nothing() {
        return DeciderSpec.given(new EnvelopeDecider());
    }

    static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelope(long cents) {
        return envelope(Entitlement.DISCRETIONARY, cents, Cases.policy());
    }

    static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelope(
            Entitlement entitlement, long cents, PolicyContent policy) {
        return nothing().and(new OpenEnvelope(Cases.envelope(entitlement, cents), policy, Cases.MONDAY));
    }

    static ReceiveRequest receive(RequestReceived request) {
        return new ReceiveRequest(request, Cases.MONDAY);
    }

    static ReceiveRequest receive(RequestReceived request, Instant at) {
        return new ReceiveRequest(request, at);
    }

    static Open open(DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> spec) {
        return (Open) spec.state();
    }

    static Ledger ledger(long total, long available, long encumbered, long expended) {
        return new Ledger(
                Money.eur(total), Money.eur(available), Money.eur(0), Money.eur(encumbered), Money.eur(expended));
    }
}

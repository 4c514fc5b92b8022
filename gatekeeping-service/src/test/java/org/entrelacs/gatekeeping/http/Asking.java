package org.entrelacs.gatekeeping.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Streams;

/// Puts requests to an envelope as if they came from a plan, on fresh evidence, whatever day it is.
@Singleton
public class Asking {
    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final InstantSource clock;

    @Inject
    Asking(Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes, InstantSource clock) {
        this.envelopes = envelopes;
        this.clock = clock;
    }

    void asks(String envelope, RequestReceived request) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var context = new CommandContext(id, "", "test", "test", now, id, id, "", CommandContext.ANY_VERSION);
        envelopes.decide(envelope, context, new ReceiveRequest(today(request, now), now));
    }

    private static RequestReceived today(RequestReceived request, Instant now) {
        int gir = request.evidence().scores().getFirst().value().intValue();
        return new RequestReceived(
                request.request(),
                request.person(),
                request.service(),
                request.serviceClass(),
                request.amount(),
                request.divisible(),
                request.advocate(),
                now,
                request.claim(),
                Cases.evidence(gir, now, 2),
                request.needs());
    }
}

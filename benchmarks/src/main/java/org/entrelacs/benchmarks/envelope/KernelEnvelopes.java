package org.entrelacs.benchmarks.envelope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entrelacs.benchmarks.kernel.KernelHost;
import org.entrelacs.benchmarks.load.Call;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.gatekeeping.GatekeepingDefinition;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;
import org.entrelacs.log.json.JsonCodec;

/// The kernel with the rules of gatekeeping, without HTTP, reactions and views.
public final class KernelEnvelopes implements AutoCloseable {
    private final StreamHost host;
    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;

    private KernelEnvelopes(StreamHost host) {
        this.host = host;
        this.envelopes = host.streams(GatekeepingDefinition.ENVELOPE);
    }

    /// On one partition; returns once it is served.
    ///
    /// @param prefix of the topics: a new one for an empty log
    public static KernelEnvelopes open(String bootstrapServers, String prefix) {
        return new KernelEnvelopes(KernelHost.started(
                new ServiceDefinition("gatekeeping", List.of(GatekeepingDefinition.ENVELOPE), List.of(), List.of()),
                bootstrapServers,
                HostSettings.of(prefix, 1, "benchmark"),
                JsonCodec.published(),
                HostListener.NONE));
    }

    /// A budget of a year around now.
    public void open(String envelope, Money total) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var terms = new EnvelopeOpened(
                "north", "respite", Entitlement.DISCRETIONARY, total, today.minusDays(100), today.plusDays(265));
        done(envelope, new OpenEnvelope(terms, Applications.policy(), Instant.now()));
    }

    private void done(String envelope, EnvelopeCommand command) {
        if (!decide(envelope, command)) {
            throw new IllegalStateException("refused: " + command);
        }
    }

    /// One request after the other, each somebody else's.
    public Call asking(String envelope) {
        return () -> {
            var now = Instant.now();
            return decide(envelope, new ReceiveRequest(Applications.next(now), now));
        };
    }

    private boolean decide(String envelope, EnvelopeCommand command) {
        return envelopes.decide(envelope, Traffic.context(), command)
                instanceof Outcome.Committed<EnvelopeEvent, EnvelopeRefusal>;
    }

    @Override
    public void close() {
        host.close();
    }
}

package org.entrelacs.gatekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.view.Envelopes;
import org.entrelacs.gatekeeping.policy.Policy;
import org.entrelacs.gatekeeping.policy.PolicyCommand;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.gatekeeping.tally.view.Tallies;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;

/// The only place that makes views and hosted streams.
@ApplicationScoped
class GatekeepingWiring {
    @Produces
    @Singleton
    ServiceDefinition definition(Envelopes envelopes, Tallies tallies) {
        return GatekeepingDefinition.with(envelopes, tallies);
    }

    @Produces
    @Singleton
    Envelopes list() {
        return new Envelopes();
    }

    @Produces
    @Singleton
    Tallies tallies() {
        return new Tallies();
    }

    @Produces
    @Singleton
    Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes(StreamHost host) {
        return host.streams(GatekeepingDefinition.ENVELOPE);
    }

    @Produces
    @Singleton
    Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies(StreamHost host) {
        return host.streams(GatekeepingDefinition.POLICY);
    }
}

package org.entrelacs.gatekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.reaction.WhenAuthorisationRequested;
import org.entrelacs.gatekeeping.envelope.reaction.WhenPolicyAdopted;
import org.entrelacs.gatekeeping.envelope.reaction.WhenServiceEnded;
import org.entrelacs.gatekeeping.envelope.view.Envelopes;
import org.entrelacs.gatekeeping.policy.Policy;
import org.entrelacs.gatekeeping.policy.PolicyCommand;
import org.entrelacs.gatekeeping.policy.PolicyDecider;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Streams;

/// The only place that makes rules, reactions and views.
@ApplicationScoped
class GatekeepingWiring {
    private static final StreamKind<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> ENVELOPE =
            EnvelopeDecider.kind();
    private static final StreamKind<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> POLICY = PolicyDecider.kind();

    @Produces
    @Singleton
    ServiceDefinition definition(Envelopes envelopes) {
        return new ServiceDefinition(
                "gatekeeping",
                List.of(ENVELOPE, POLICY),
                List.of(new WhenAuthorisationRequested(), new WhenPolicyAdopted(), new WhenServiceEnded()),
                List.of(envelopes));
    }

    @Produces
    @Singleton
    Envelopes list() {
        return new Envelopes();
    }

    @Produces
    @Singleton
    Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes(StreamHost host) {
        return host.streams(ENVELOPE);
    }

    @Produces
    @Singleton
    Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies(StreamHost host) {
        return host.streams(POLICY);
    }
}

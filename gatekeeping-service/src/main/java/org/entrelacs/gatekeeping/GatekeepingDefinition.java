package org.entrelacs.gatekeeping;

import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.reaction.WhenAuthorisationReassessed;
import org.entrelacs.gatekeeping.envelope.reaction.WhenAuthorisationRequested;
import org.entrelacs.gatekeeping.envelope.reaction.WhenCarriedOverRequestEnded;
import org.entrelacs.gatekeeping.envelope.reaction.WhenCarriedOverRequestReassessed;
import org.entrelacs.gatekeeping.envelope.reaction.WhenCarryOverAccepted;
import org.entrelacs.gatekeeping.envelope.reaction.WhenEnvelopeClosed;
import org.entrelacs.gatekeeping.envelope.reaction.WhenEnvelopeClosing;
import org.entrelacs.gatekeeping.envelope.reaction.WhenPolicyAdopted;
import org.entrelacs.gatekeeping.envelope.reaction.WhenRequestCarriedOver;
import org.entrelacs.gatekeeping.envelope.reaction.WhenRequestGivenUp;
import org.entrelacs.gatekeeping.envelope.reaction.WhenServiceEnded;
import org.entrelacs.gatekeeping.policy.Policy;
import org.entrelacs.gatekeeping.policy.PolicyCommand;
import org.entrelacs.gatekeeping.policy.PolicyDecider;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.log.Projection;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamKind;

/// The rules of this service as the kernel takes them. Knows no framework, so that whoever reads the log
/// can fold it by the very same rules.
public final class GatekeepingDefinition {
    public static final StreamKind<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> ENVELOPE =
            EnvelopeDecider.kind();
    public static final StreamKind<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> POLICY = PolicyDecider.kind();

    private GatekeepingDefinition() {}

    public static ServiceDefinition with(Projection... views) {
        return new ServiceDefinition(
                "gatekeeping",
                List.of(ENVELOPE, POLICY),
                List.of(
                        new WhenAuthorisationRequested(),
                        new WhenAuthorisationReassessed(),
                        new WhenPolicyAdopted(),
                        new WhenServiceEnded(),
                        new WhenRequestGivenUp(),
                        new WhenEnvelopeClosing(),
                        new WhenCarryOverAccepted(),
                        new WhenRequestCarriedOver(),
                        new WhenCarriedOverRequestEnded(),
                        new WhenCarriedOverRequestReassessed(),
                        new WhenEnvelopeClosed()),
                List.of(views));
    }
}

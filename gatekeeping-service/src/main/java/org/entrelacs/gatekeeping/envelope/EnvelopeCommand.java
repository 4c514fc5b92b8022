package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.planning.PlanEvent.Evidence;

/// What can be asked of an envelope. `at` is the instant at which it is decided, and at which money
/// that came free is offered to those who wait.
public sealed interface EnvelopeCommand {

    /// @param policy adopted
    record OpenEnvelope(EnvelopeOpened terms, PolicyContent policy, Instant at) implements EnvelopeCommand {}

    record AdjustEnvelope(Money change, String authority, String reason, Instant at) implements EnvelopeCommand {}

    /// @param successor empty when nothing is carried over
    record CloseEnvelope(String successor, String authority, Instant at) implements EnvelopeCommand {}

    /// Another envelope wants to be taken over.
    record AcceptCarryOver(String from, String currency, Instant at) implements EnvelopeCommand {}

    /// The successor accepted.
    record BeginCarryOver(String successor, Instant at) implements EnvelopeCommand {}

    /// There were too many requests for one append.
    record GoOnClosing(Instant at) implements EnvelopeCommand {}

    record ApplyPolicy(PolicyContent content, Instant at) implements EnvelopeCommand {}

    /// A cycle of the budget's pacing is over.
    record BeginCycle(Instant at) implements EnvelopeCommand {}

    record ReceiveRequest(RequestReceived request, Instant at) implements EnvelopeCommand {}

    /// The person was assessed again.
    ///
    /// @param needs concerned that were found; one that is missing was not found any more
    record ReassessRequest(String request, Evidence evidence, List<AssessedNeed> needs, Instant at)
            implements EnvelopeCommand {}

    record DecideRequest(String request, Hand hand, Choice choice, Instant at) implements EnvelopeCommand {}

    /// What a gatekeeper makes of a proposal.
    sealed interface Choice {
        /// As the policy says at that instant.
        record Confirm() implements Choice {
            private static final PersonalText NOTHING = new PersonalText("");

            @Override
            public String reason() {
                return "";
            }

            @Override
            public PersonalText explanation() {
                return NOTHING;
            }
        }

        /// @param amount to be granted in part; not looked at otherwise
        /// @param reason its code
        /// @param explanation in the gatekeeper's words
        record Depart(DecisionOutcome outcome, Money amount, String reason, PersonalText explanation)
                implements Choice {}

        String reason();

        PersonalText explanation();
    }

    /// @param terms its `from` is who asks
    record DelegateAuthority(AuthorityDelegated terms, Instant at) implements EnvelopeCommand {}

    record EndDelegation(String delegation, String by, Instant at) implements EnvelopeCommand {}

    /// @param by who attests that the person cannot wait
    /// @param evidence ids of the documents that attest it
    record GrantProvisionally(String request, String by, PersonalText reason, List<String> evidence, Instant at)
            implements EnvelopeCommand {}

    record ConfirmProvisionalGrant(String request, String by, Instant at) implements EnvelopeCommand {}

    /// Nobody confirmed it in time, or its time is over.
    record EndProvisionalGrant(String request, Instant at) implements EnvelopeCommand {}

    record ReviewEmergency(String request, String reviewer, boolean justified, PersonalText explanation, Instant at)
            implements EnvelopeCommand {}

    /// Nobody decided in time.
    record NoteSilence(String request, Instant at) implements EnvelopeCommand {}

    /// What was granted has not been used for long enough.
    record ReleaseUnused(String request, Instant at) implements EnvelopeCommand {}

    /// Money was held for a proposed decision long enough.
    record ExpireHold(String request, Instant at) implements EnvelopeCommand {}

    record WithdrawRequest(String request, String reason, Instant at) implements EnvelopeCommand {}

    record ReleaseCommitment(String request, String reason, Instant at) implements EnvelopeCommand {}

    /// The service is over: whatever the request still holds or waits for is given up.
    record EndRequest(String request, String reason, Instant at) implements EnvelopeCommand {}

    record RecordExpenditure(String request, Money amount) implements EnvelopeCommand {}

    /// The review date of a request that waits has passed.
    record ReviewRequest(String request, Instant at) implements EnvelopeCommand {}

    /// @param appeal new id
    record LodgeAppeal(
            String request, String appeal, String by, List<AppealGround> grounds, PersonalText statement, Instant at)
            implements EnvelopeCommand {}

    record AcknowledgeAppeal(String request, String appeal, String by, Instant at) implements EnvelopeCommand {}

    record GrantInterimMeasure(String request, String appeal, Money amount, String by, PersonalText reason, Instant at)
            implements EnvelopeCommand {}

    /// @param amount to be granted when the decision is varied; not looked at otherwise
    record DecideAppeal(
            String request,
            String appeal,
            String reviewer,
            AppealOutcome outcome,
            Money amount,
            PersonalText explanation,
            Instant at)
            implements EnvelopeCommand {}

    record WithdrawAppeal(String request, String appeal, String reason, Instant at) implements EnvelopeCommand {}
}

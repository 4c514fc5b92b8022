package org.entrelacs.contract.gatekeeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.jspecify.annotations.Nullable;

/// What has happened to one budget: its ledger, the requests against it and its waiting list, in one
/// stream, so that a decision and its money are one append. Stream: `envelope/<envelope>`.
///
/// At every version `total = available + preEncumbered + encumbered + expended`, none of them below 0,
/// in minor units of one currency. A decision carries every input it was decided on, so that it can be
/// decided again from the log and compared.
public sealed interface EnvelopeEvent {

    /// @param from first day on which money may be committed
    /// @param to last such day
    @EventType("org.entrelacs.gatekeeping.EnvelopeOpened.v1")
    record EnvelopeOpened(
            String territory, String programme, Entitlement entitlement, Money total, LocalDate from, LocalDate to)
            implements EnvelopeEvent {}

    /// @param change added to the total, negative to take away; never below what is committed
    @EventType("org.entrelacs.gatekeeping.EnvelopeAdjusted.v1")
    record EnvelopeAdjusted(Money change, String authority, String reason) implements EnvelopeEvent {}

    /// Requests are weighed by this version from here on.
    @EventType("org.entrelacs.gatekeeping.PolicyApplied.v1")
    record PolicyApplied(PolicyContent content) implements EnvelopeEvent {}

    /// The period is over and the books are being closed: nothing is granted here any more.
    ///
    /// @param successor envelope that is to take over what is left and those who are not decided
    ///     yet; empty when none is
    /// @param currency of its money, ISO 4217
    @EventType("org.entrelacs.gatekeeping.EnvelopeClosing.v1")
    record EnvelopeClosing(String successor, String authority, String currency, Instant at) implements EnvelopeEvent {}

    /// Said by the successor: it is open and takes over what the other envelope has left.
    @EventType("org.entrelacs.gatekeeping.CarryOverAccepted.v1")
    record CarryOverAccepted(String from, Instant at) implements EnvelopeEvent {}

    /// Said by the envelope that is closed, once its successor accepted.
    @EventType("org.entrelacs.gatekeeping.CarryOverBegun.v1")
    record CarryOverBegun(String successor, Instant at) implements EnvelopeEvent {}

    /// Nobody waits here any more. What is encumbered may still be spent.
    ///
    /// @param carriedOver to the successor, and so taken from the total; 0 when there is none
    @EventType("org.entrelacs.gatekeeping.EnvelopeClosed.v1")
    record EnvelopeClosed(String successor, Money carriedOver, Instant at) implements EnvelopeEvent {}

    /// The request goes on in another envelope, and has waited since it came in here.
    ///
    /// @param request as the successor receives it
    @EventType("org.entrelacs.gatekeeping.RequestCarriedOver.v1")
    record RequestCarriedOver(String successor, RequestReceived request) implements EnvelopeEvent {}

    /// Nobody waits any more for a request that went on in another envelope, which is told after the request itself.
    ///
    /// @param reason as somebody told it here
    @EventType("org.entrelacs.gatekeeping.CarriedOverRequestEnded.v1")
    record CarriedOverRequestEnded(String successor, String request, PersonId person, String service, String reason)
            implements EnvelopeEvent {}

    /// A later assessment came for a request that went on in another envelope, which is told after the request itself.
    ///
    /// @param evidence as somebody told it here
    /// @param needs those of the request that the assessment found
    @EventType("org.entrelacs.gatekeeping.CarriedOverRequestReassessed.v1")
    record CarriedOverRequestReassessed(
            String successor,
            String request,
            PersonId person,
            String service,
            Evidence evidence,
            List<AssessedNeed> needs)
            implements EnvelopeEvent {}

    /// @param advocate who pleads; may not decide
    /// @param receivedAt waiting counts from here
    /// @param advocacy for people to read, never weighed; null when nothing was written, as in earlier
    ///     events
    /// @param start local day on which the service is to start; null when nobody knows, as in earlier events
    @EventType("org.entrelacs.gatekeeping.RequestReceived.v1")
    record RequestReceived(
            String request,
            PersonId person,
            String service,
            String serviceClass,
            Money amount,
            boolean divisible,
            String advocate,
            Instant receivedAt,
            Claim claim,
            Evidence evidence,
            List<AssessedNeed> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AdvocacyFile advocacy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate start)
            implements EnvelopeEvent {

        /// Without an advocacy file, from nobody knows when on.
        public RequestReceived(
                String request,
                PersonId person,
                String service,
                String serviceClass,
                Money amount,
                boolean divisible,
                String advocate,
                Instant receivedAt,
                Claim claim,
                Evidence evidence,
                List<AssessedNeed> needs) {
            this(
                    request,
                    person,
                    service,
                    serviceClass,
                    amount,
                    divisible,
                    advocate,
                    receivedAt,
                    claim,
                    evidence,
                    needs,
                    null,
                    null);
        }

        /// The same for another amount.
        public RequestReceived asking(Money other) {
            return with(other, receivedAt, evidence, needs);
        }

        /// The same at another instant.
        public RequestReceived comingInAt(Instant other) {
            return with(amount, other, evidence, needs);
        }

        /// The same as it is measured now.
        public RequestReceived measured(Evidence otherEvidence, List<AssessedNeed> otherNeeds) {
            return with(amount, receivedAt, otherEvidence, otherNeeds);
        }

        private RequestReceived with(
                Money otherAmount, Instant otherInstant, Evidence otherEvidence, List<AssessedNeed> otherNeeds) {
            return new RequestReceived(
                    request,
                    person,
                    service,
                    serviceClass,
                    otherAmount,
                    divisible,
                    advocate,
                    otherInstant,
                    claim,
                    otherEvidence,
                    otherNeeds,
                    advocacy,
                    start);
        }
    }

    /// The person was assessed again while the request was to be decided or waited: from here on it is
    /// weighed on the later assessment, and has waited as long as before. It is decided again in the
    /// same append.
    ///
    /// @param needs those concerned, as measured now
    @EventType("org.entrelacs.gatekeeping.RequestReassessed.v1")
    record RequestReassessed(
            String request, PersonId person, String service, Evidence evidence, List<AssessedNeed> needs, Instant at)
            implements EnvelopeEvent {}

    /// A cycle of the budget's pacing begins, or the pacing itself. The history of the threshold is
    /// that of these events.
    ///
    /// @param cycle counted from 1, which begins on the first day of the envelope's period
    /// @param planShare of the total that the plan foresees to be committed by the end of this cycle, 6
    ///     decimals
    /// @param committed just before
    /// @param threshold from here on, 4 decimals
    @EventType("org.entrelacs.gatekeeping.CycleBegun.v1")
    record CycleBegun(int cycle, BigDecimal planShare, Money committed, BigDecimal threshold, Instant at)
            implements EnvelopeEvent {}

    @EventType("org.entrelacs.gatekeeping.EligibilityChecked.v1")
    record EligibilityChecked(String request, int policyVersion, boolean eligible, List<Criterion> criteria)
            implements EnvelopeEvent {}

    /// @param score 0 to 100, 4 decimals
    /// @param at instant of the scoring; waiting and the age of the evidence count up to here
    @EventType("org.entrelacs.gatekeeping.RequestScored.v1")
    record RequestScored(
            String request, int policyVersion, BigDecimal score, List<Contribution> contributions, Instant at)
            implements EnvelopeEvent {}

    /// What the policy would decide, where a person has to. Pre-encumbers the amount until `heldUntil`.
    ///
    /// @param because why a person has to, at least one
    /// @param amount that would be granted; 0 when none
    /// @param flips single changes that would turn the outcome; empty when none is looked for or found
    /// @param heldUntil instant of the proposal when nothing is held
    @EventType("org.entrelacs.gatekeeping.DecisionProposed.v1")
    record DecisionProposed(
            String request,
            PersonId person,
            String service,
            DecisionOutcome outcome,
            Money amount,
            List<ProposalReason> because,
            List<Flip> flips,
            Instant heldUntil,
            Decided decided)
            implements EnvelopeEvent {

        /// What is pre-encumbered by it; 0 when nothing is held.
        public Money held() {
            return heldUntil.isAfter(decided.at()) ? amount : amount.zero();
        }
    }

    /// Money that was held for a proposed decision is available again.
    @EventType("org.entrelacs.gatekeeping.PreEncumbranceReleased.v1")
    record PreEncumbranceReleased(
            String request, PersonId person, String service, Money amount, HoldEnd reason, Instant at)
            implements EnvelopeEvent {}

    /// A gatekeeper says how a proposed decision is to be taken. With that of a panel's last needed
    /// member, or of one whose limit suffices, the decision follows in the same append.
    ///
    /// @param by who signs; never the advocate, nor who decided or reviewed the request before
    /// @param onBehalfOf whose authority is used; that of `by` when nobody else's, and the same holds
    ///     for this person
    /// @param confirms that this is what the policy says at this instant
    /// @param amount to be granted; 0 when none
    /// @param reason code of the reason to depart from the policy; empty when it is confirmed
    /// @param explanation of the departure, in the gatekeeper's words; empty when it is confirmed
    @EventType("org.entrelacs.gatekeeping.DecisionSigned.v1")
    record DecisionSigned(
            String request,
            PersonId person,
            String service,
            String by,
            String onBehalfOf,
            DecisionOutcome outcome,
            Money amount,
            boolean confirms,
            String reason,
            PersonalText explanation,
            Instant at)
            implements EnvelopeEvent {}

    /// One gatekeeper passes on their own authority for a while; it cannot be passed on further.
    ///
    /// @param from whose authority it is
    /// @param to who may use it
    /// @param upTo amount of a request up to which it may be used, at most the limit of `from`
    /// @param until not from this instant on
    @EventType("org.entrelacs.gatekeeping.AuthorityDelegated.v1")
    record AuthorityDelegated(String delegation, String from, String to, Money upTo, Instant until, String reason)
            implements EnvelopeEvent {}

    @EventType("org.entrelacs.gatekeeping.DelegationEnded.v1")
    record DelegationEnded(String delegation, String by) implements EnvelopeEvent {}

    /// Encumbers the amount.
    ///
    /// @param startBy the service is late from this instant on
    @EventType("org.entrelacs.gatekeeping.RequestGranted.v1")
    record RequestGranted(
            String request, PersonId person, String service, Money amount, Instant startBy, Decided decided)
            implements EnvelopeEvent {}

    /// Encumbers the amount; the remainder stays on the waiting list under the same request.
    @EventType("org.entrelacs.gatekeeping.RequestPartiallyGranted.v1")
    record RequestPartiallyGranted(
            String request,
            PersonId person,
            String service,
            Money amount,
            Money remainder,
            Instant startBy,
            Decided decided)
            implements EnvelopeEvent {}

    /// @param rank on the waiting list at that instant, counted from 1
    /// @param waiting how many wait, this one included
    /// @param reviewBy to be looked at again by then
    @EventType("org.entrelacs.gatekeeping.RequestDeferred.v1")
    record RequestDeferred(
            String request,
            PersonId person,
            String service,
            DeferralReason reason,
            int rank,
            int waiting,
            Instant reviewBy,
            Decided decided)
            implements EnvelopeEvent {}

    /// @param reasons in words that the person can check, at least one
    /// @param wouldChange what would have to be different for another outcome, at least one
    @EventType("org.entrelacs.gatekeeping.RequestRefused.v1")
    record RequestRefused(
            String request,
            PersonId person,
            String service,
            List<Reason> reasons,
            List<Reason> wouldChange,
            Instant appealUntil,
            Decided decided)
            implements EnvelopeEvent {}

    @EventType("org.entrelacs.gatekeeping.RequestWithdrawn.v1")
    record RequestWithdrawn(String request, PersonId person, String service, String reason) implements EnvelopeEvent {}

    /// Money that was encumbered is available again.
    @EventType("org.entrelacs.gatekeeping.CommitmentReleased.v1")
    record CommitmentReleased(String request, PersonId person, String service, Money amount, String reason)
            implements EnvelopeEvent {}

    /// Encumbered money was spent.
    @EventType("org.entrelacs.gatekeeping.ExpenditureRecorded.v1")
    record ExpenditureRecorded(String request, PersonId person, String service, Money amount)
            implements EnvelopeEvent {}

    /// Somebody challenges a decision for the person.
    ///
    /// @param lodgedBy who lodged it for the person; never the reviewer
    /// @param statement in the person's own words
    /// @param decideBy the appeal is overdue from this instant on
    @EventType("org.entrelacs.gatekeeping.AppealLodged.v1")
    record AppealLodged(
            String appeal,
            String request,
            PersonId person,
            String service,
            String lodgedBy,
            List<AppealGround> grounds,
            PersonalText statement,
            Instant at,
            Instant acknowledgeBy,
            Instant decideBy)
            implements EnvelopeEvent {}

    @EventType("org.entrelacs.gatekeeping.AppealAcknowledged.v1")
    record AppealAcknowledged(String appeal, String request, PersonId person, String service, String by, Instant at)
            implements EnvelopeEvent {}

    /// Money to tide the person over until the appeal is decided. Encumbers the amount, of what was
    /// asked.
    @EventType("org.entrelacs.gatekeeping.InterimMeasureGranted.v1")
    record InterimMeasureGranted(
            String appeal,
            String request,
            PersonId person,
            String service,
            Money amount,
            String by,
            PersonalText reason,
            Instant at)
            implements EnvelopeEvent {}

    /// Decided by a person who had no part in the first decision and does not plead. What follows from
    /// it stands in the same append: a grant, a release of what was granted in the interim, or another
    /// proposal.
    ///
    /// @param amount granted on top of what was granted before; 0 when none
    /// @param explanation in the reviewer's words
    /// @param original the request decided again by the version and on the facts of the original
    ///     decision
    /// @param today the request decided again by the version and on the facts of this instant
    @EventType("org.entrelacs.gatekeeping.AppealDecided.v1")
    record AppealDecided(
            String appeal,
            String request,
            PersonId person,
            String service,
            String reviewer,
            AppealOutcome outcome,
            Money amount,
            PersonalText explanation,
            Redecision original,
            Redecision today,
            Instant at)
            implements EnvelopeEvent {}

    @EventType("org.entrelacs.gatekeeping.AppealWithdrawn.v1")
    record AppealWithdrawn(String appeal, String request, PersonId person, String service, String reason, Instant at)
            implements EnvelopeEvent {}

    /// Money at once for somebody who cannot wait for the decision: a lump sum, for a while,
    /// taken off what is granted later (Code de l'action sociale et des familles, L. 232-12).
    /// Encumbers the amount, of what was asked; the reserve may be used.
    ///
    /// @param by who attests the urgency; `system:policy` where nobody decided in time
    /// @param reason in the gatekeeper's words; empty when nobody decided in time
    /// @param evidence ids of the documents that attest it
    /// @param confirmBy lapses then, unless a second person confirms it; `until` where nobody has to
    /// @param assessBy the assessment is completed by then
    /// @param until over from this instant on, unless it is decided before
    @EventType("org.entrelacs.gatekeeping.ProvisionallyGranted.v1")
    record ProvisionallyGranted(
            String request,
            PersonId person,
            String service,
            Money amount,
            ProvisionalCause cause,
            String by,
            PersonalText reason,
            List<String> evidence,
            Instant confirmBy,
            Instant assessBy,
            Instant until,
            Instant at)
            implements EnvelopeEvent {}

    /// A second person agrees.
    @EventType("org.entrelacs.gatekeeping.ProvisionalGrantConfirmed.v1")
    record ProvisionalGrantConfirmed(String request, PersonId person, String service, String by, Instant at)
            implements EnvelopeEvent {}

    /// The provisional grant is over.
    ///
    /// @param released of it, not spent and available again, and asked for again; 0 when it
    ///     became a part of what is granted
    @EventType("org.entrelacs.gatekeeping.ProvisionalGrantEnded.v1")
    record ProvisionalGrantEnded(
            String request, PersonId person, String service, ProvisionalEnd reason, Money released, Instant at)
            implements EnvelopeEvent {}

    /// Afterwards somebody who had no part in it judges whether the urgency was real. Nothing is
    /// taken back.
    ///
    /// @param explanation in the reviewer's words
    @EventType("org.entrelacs.gatekeeping.EmergencyReviewed.v1")
    record EmergencyReviewed(
            String request,
            PersonId person,
            String service,
            String reviewer,
            boolean justified,
            PersonalText explanation,
            Instant at)
            implements EnvelopeEvent {}

    /// Nobody decided within the working days that the policy allows: the service failed, not the
    /// person.
    @EventType("org.entrelacs.gatekeeping.DecisionOverdue.v1")
    record DecisionOverdue(String request, PersonId person, String service, Instant decideBy, Instant at)
            implements EnvelopeEvent {}

    /// What a gatekeeper's grant took from others: the waiting list served in its order once with
    /// and once without it, on the same money. The amounts add up to `granted + leftWith -
    /// leftWithout`.
    ///
    /// @param granted by the decision
    /// @param leftWith available once everybody was served, with the grant
    /// @param leftWithout the same without it
    /// @param displaced those who get another amount at once
    /// @param delayed those who are served at another time, should nothing else change; at most
    ///     50, in their rank order
    @EventType("org.entrelacs.gatekeeping.DisplacementRecorded.v1")
    record DisplacementRecorded(
            String request,
            PersonId person,
            String service,
            int policyVersion,
            Money granted,
            Money leftWith,
            Money leftWithout,
            List<Displaced> displaced,
            List<Delayed> delayed,
            Instant at)
            implements EnvelopeEvent {}

    /// @param amount that the request would get without the grant and does not get with it;
    ///     negative when it gets more
    record Displaced(String request, Money amount) {}

    /// @param without the day on which the request would be served without the grant; null when
    ///     not in the period
    /// @param with the same with the grant
    record Delayed(
            String request,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate without,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate with) {}

    /// What the decision rests on.
    ///
    /// @param by who decided: a gatekeeper's id, `system:policy` where the policy decides,
    ///     `system:panel` where several gatekeepers signed, a reviewer's id on appeal
    /// @param at the instant of the decision
    /// @param score that was compared; 0 when not eligible
    /// @param available in the envelope just before the decision
    /// @param asked amount still asked for
    /// @param ahead requests that wait before this one at that instant, and so go first
    /// @param spendable what pacing and the reserve leave of what is available; null in earlier events,
    ///     where that is all
    record Decided(
            String by,
            Instant at,
            String policy,
            int policyVersion,
            BigDecimal score,
            BigDecimal threshold,
            Money available,
            Money asked,
            int ahead,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Money spendable) {

        /// With all that is available to be spent.
        public Decided(
                String by,
                Instant at,
                String policy,
                int policyVersion,
                BigDecimal score,
                BigDecimal threshold,
                Money available,
                Money asked,
                int ahead) {
            this(by, at, policy, policyVersion, score, threshold, available, asked, ahead, null);
        }
    }

    /// @param criterion code of the rule
    /// @param found what was found, in a code or a figure
    /// @param required what the rule wants
    record Criterion(String criterion, boolean met, String found, String required) {}

    /// @param value of the criterion, 0 to 1
    /// @param points `100 × weight × value ÷ sum of weights`, 4 decimals; the points of all criteria
    ///     add up to the score within rounding
    record Contribution(String criterion, BigDecimal value, BigDecimal weight, BigDecimal points) {}

    /// A reason as data: texts in French and English are made from it.
    ///
    /// @param code such as `gir-not-eligible`, `score-below-threshold`, `criterion-unmet-need`
    record Reason(String code, String found, String required) {}

    /// One change that would turn an outcome.
    ///
    /// @param of the criterion whose weight or value is changed
    /// @param what `weight` or `value`
    /// @param from as it is
    /// @param to as it would have to be
    /// @param score that follows, 4 decimals
    record Flip(String of, String what, BigDecimal from, BigDecimal to, BigDecimal score, DecisionOutcome outcome) {}

    /// A decision taken once more in thought; nothing follows from it.
    record Redecision(
            String policy,
            int policyVersion,
            BigDecimal score,
            BigDecimal threshold,
            DecisionOutcome outcome,
            Money amount) {}

    enum DecisionOutcome {
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("partially-granted")
        PARTIALLY_GRANTED,
        @JsonProperty("deferred")
        DEFERRED,
        @JsonProperty("refused")
        REFUSED
    }

    enum ProposalReason {
        /// the policy decides only smaller amounts
        @JsonProperty("amount")
        AMOUNT,
        /// one small change of an input would turn the outcome
        @JsonProperty("fragile")
        FRAGILE,
        /// an appeal had the first decision annulled
        @JsonProperty("annulled")
        ANNULLED
    }

    enum ProvisionalCause {
        /// urgency is attested
        @JsonProperty("urgency")
        URGENCY,
        /// nobody decided in time
        @JsonProperty("silence")
        SILENCE
    }

    enum ProvisionalEnd {
        /// it became a part of what is granted
        @JsonProperty("offset")
        OFFSET,
        /// nobody confirmed it in time
        @JsonProperty("lapsed")
        LAPSED,
        /// its time is over
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    enum HoldEnd {
        @JsonProperty("decided")
        DECIDED,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        /// another proposal, on a later assessment, takes its place
        @JsonProperty("reassessed")
        REASSESSED
    }

    enum AppealGround {
        /// the decision rests on wrong or old facts
        @JsonProperty("facts")
        FACTS,
        /// the criteria were not applied as the policy says
        @JsonProperty("criteria")
        CRITERIA,
        /// a rule of procedure was broken, or reasons are missing
        @JsonProperty("procedure")
        PROCEDURE,
        /// what is granted does not meet the need
        @JsonProperty("insufficient")
        INSUFFICIENT
    }

    enum AppealOutcome {
        /// all that is still asked for is granted
        @JsonProperty("upheld")
        UPHELD,
        /// a part of it is
        @JsonProperty("varied")
        VARIED,
        /// others decide again
        @JsonProperty("annulled")
        ANNULLED,
        /// the decision stays
        @JsonProperty("dismissed")
        DISMISSED
    }

    enum DeferralReason {
        /// the score is within the band below the threshold
        @JsonProperty("score-in-band")
        SCORE_IN_BAND,
        /// the score is enough, the money is not
        @JsonProperty("no-budget")
        NO_BUDGET,
        /// a gatekeeper departed from the policy
        @JsonProperty("by-gatekeeper")
        BY_GATEKEEPER
    }
}

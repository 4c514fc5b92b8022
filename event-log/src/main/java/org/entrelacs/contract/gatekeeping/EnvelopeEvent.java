package org.entrelacs.contract.gatekeeping;

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
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;

/// What has happened to one budget: its ledger, the requests against it and its waiting list, in one stream, so that a
/// decision and its money are one append. Stream: `envelope/<envelope>`.
///
/// At every version `total = available + encumbered + expended`, `available >= 0`, in minor units of one currency.
/// A decision carries every input it was decided on, so that it can be decided again from the log and compared.
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

    /// @param advocate who pleads; may not decide
    /// @param receivedAt waiting counts from here
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
            List<AssessedNeed> needs)
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

    /// What the decision rests on.
    ///
    /// @param by who decided: a gatekeeper's id, or `system:policy` where the policy decides
    /// @param at the instant of the decision
    /// @param score that was compared; 0 when not eligible
    /// @param available in the envelope just before the decision
    /// @param asked amount still asked for
    /// @param ahead requests that wait before this one at that instant, and so go first
    record Decided(
            String by,
            Instant at,
            String policy,
            int policyVersion,
            BigDecimal score,
            BigDecimal threshold,
            Money available,
            Money asked,
            int ahead) {}

    /// @param criterion code of the rule
    /// @param found what was found, in a code or a figure
    /// @param required what the rule wants
    record Criterion(String criterion, boolean met, String found, String required) {}

    /// @param value of the criterion, 0 to 1
    /// @param points `100 × weight × value ÷ sum of weights`, 4 decimals; the points of all criteria add up to the
    ///     score within rounding
    record Contribution(String criterion, BigDecimal value, BigDecimal weight, BigDecimal points) {}

    /// A reason as data: texts in French and English are made from it.
    ///
    /// @param code such as `gir-not-eligible`, `score-below-threshold`, `criterion-unmet-need`
    record Reason(String code, String found, String required) {}

    enum DeferralReason {
        /// the score is within the band below the threshold
        @JsonProperty("score-in-band")
        SCORE_IN_BAND,
        /// the score is enough, the money is not
        @JsonProperty("no-budget")
        NO_BUDGET
    }
}

package org.entrelacs.gatekeeping.envelope.http;

import java.util.Map;
import org.entrelacs.edge.Problem;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AdjustmentExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AdvocateCannotDecide;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AmountNotPositive;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DecidedBefore;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsOpen;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExpenditureExceedsCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotABudget;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotToBeDecided;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotWaiting;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingCommitted;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsEmpty;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.TotalOutOfRange;

final class EnvelopeProblems {
    static final Problem NO_SUCH_ENVELOPE = Problem.notFound("no-such-envelope", "There is no such envelope.");
    static final Problem NO_SUCH_REQUEST = Problem.notFound("no-such-request", "The envelope knows no such request.");
    static final Problem POLICY_NOT_ADOPTED =
            Problem.conflict("policy-not-adopted", "An envelope opens with a policy that somebody adopted.", Map.of());

    static final Problem NOT_ON_THE_LIST = Problem.invalid("after", "must be a request that waits now");

    private EnvelopeProblems() {}

    static Problem of(EnvelopeRefusal refusal) {
        return switch (refusal) {
            case NoSuchEnvelope() -> NO_SUCH_ENVELOPE;
            case NoSuchRequest(var _) -> NO_SUCH_REQUEST;
            case EnvelopeIsOpen() -> Problem.conflict("envelope-is-open", "The envelope was opened before.", Map.of());
            case PeriodIsEmpty(var _, var _) -> Problem.invalid("to", "must not be before from");
            case NotABudget(var _) -> Problem.invalid("entitlement", "must be right, discretionary or capacity");
            case AmountNotPositive(var _) -> Problem.invalid("amount.minor", "must be greater than 0");
            case CurrencyDiffers(var expected, var given) ->
                Problem.conflict(
                        "currency-differs",
                        "An envelope and its policy use one currency.",
                        Map.of("expected", expected, "given", given));
            case TotalOutOfRange(long largest) ->
                Problem.conflict(
                        "total-out-of-range",
                        "An envelope holds between 0 and its largest total.",
                        Map.of("largest", largest));
            case AdjustmentExceedsAvailable(var available, var change) ->
                Problem.conflict(
                        "adjustment-exceeds-available",
                        "What is committed cannot be taken away.",
                        Map.of("available", available, "change", change));
            case AdvocateCannotDecide(var advocate) ->
                Problem.conflict(
                        "advocate-cannot-decide",
                        "Who pleads for a request does not decide it.",
                        Map.of("advocate", advocate));
            case DecidedBefore(var by) ->
                Problem.conflict("decided-before", "Nobody decides a request twice.", Map.of("by", by));
            case NotToBeDecided(var request, var standing) ->
                Problem.conflict(
                        "not-to-be-decided",
                        "The request is not waiting for a gatekeeper's decision.",
                        Map.of("request", request, "state", standing));
            case NotWaiting(var request, var standing) ->
                Problem.conflict(
                        "not-waiting",
                        "Only a request that waits or is not decided yet can be withdrawn.",
                        Map.of("request", request, "state", standing));
            case NothingCommitted(var request) ->
                Problem.conflict(
                        "nothing-committed", "No money is committed to the request.", Map.of("request", request));
            case ExpenditureExceedsCommitment(var committed, var asked) ->
                Problem.conflict(
                        "expenditure-exceeds-commitment",
                        "No more is spent than is committed.",
                        Map.of("committed", committed, "asked", asked));
        };
    }
}

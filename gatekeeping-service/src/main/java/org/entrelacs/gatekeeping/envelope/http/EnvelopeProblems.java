package org.entrelacs.gatekeeping.envelope.http;

import java.util.Map;
import org.entrelacs.edge.Problem;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AdjustmentExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AlreadyProvisional;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AmountNotPositive;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealIsOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealIsPending;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealTooLate;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationExceedsLimit;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationIsOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationToOneself;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EmergencyIsReviewed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsClosed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsOpen;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExceedsSpendable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExpenditureExceedsCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.LumpSumExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoLongerEligible;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotABudget;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotADeparture;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotDelegated;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotRefused;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotTheirDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotToBeDecided;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotUndecided;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotWaiting;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingCommitted;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingProvisional;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingToAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.OutsideThePeriod;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PartDoesNotHelp;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsEmpty;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsNotOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PolicyHasNoEmergencies;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyOutOfRange;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RightIsNotRationed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.TotalOutOfRange;

final class EnvelopeProblems {
    static final Problem NO_SUCH_ENVELOPE = Problem.notFound("no-such-envelope", "There is no such envelope.");
    static final Problem NO_SUCH_REQUEST = Problem.notFound("no-such-request", "The envelope knows no such request.");
    static final Problem NO_SUCH_DELEGATION =
            Problem.notFound("no-such-delegation", "The envelope knows no such delegation.");
    static final Problem NO_SUCH_APPEAL = Problem.notFound("no-such-appeal", "The request knows no such appeal.");
    static final Problem POLICY_NOT_ADOPTED =
            Problem.conflict("policy-not-adopted", "An envelope opens with a policy that somebody adopted.", Map.of());

    static final Problem NOT_ON_THE_LIST = Problem.invalid("after", "must be a request that waits now");

    private EnvelopeProblems() {}

    static Problem of(EnvelopeRefusal refusal) {
        return switch (refusal) {
            case NoSuchEnvelope() -> NO_SUCH_ENVELOPE;
            case NoSuchRequest(var _) -> NO_SUCH_REQUEST;
            case EnvelopeIsOpen() -> Problem.conflict("envelope-is-open", "The envelope was opened before.", Map.of());
            case EnvelopeIsClosed() ->
                Problem.conflict("envelope-is-closed", "The books of the envelope are closed.", Map.of());
            case PeriodIsNotOver(var to) ->
                Problem.conflict(
                        "period-is-not-over", "Books are closed once the period is over.", Map.of("to", to.toString()));
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
            case DutiesConflict(var person, var duty) ->
                Problem.conflict(
                        "duties-conflict",
                        "Who pleads does not decide, who decides does not review, and nobody counts twice.",
                        Map.of("person", person, "duty", duty));
            case NotDelegated(var from, var to) ->
                Problem.conflict(
                        "not-delegated",
                        "No authority of this person is delegated to the one who acts.",
                        Map.of("from", from, "to", to));
            case DelegationToOneself() -> Problem.invalid("to", "must be somebody else");
            case DelegationIsOver(var until) -> Problem.invalid("until", "must lie ahead, not " + until);
            case DelegationExceedsLimit(var limit, var asked) ->
                Problem.conflict(
                        "delegation-exceeds-limit",
                        "Nobody delegates more than their own limit.",
                        Map.of("limit", limit, "asked", asked));
            case NoSuchDelegation(var _) -> NO_SUCH_DELEGATION;
            case NotTheirDelegation(var from) ->
                Problem.conflict(
                        "not-their-delegation",
                        "Only who delegated their authority takes it back.",
                        Map.of("from", from));
            case NoLongerEligible(var request) ->
                Problem.conflict(
                        "no-longer-eligible",
                        "The request is not eligible any more; nobody can depart from that.",
                        Map.of("request", request));
            case NotADeparture(var proposed) ->
                Problem.conflict(
                        "not-a-departure",
                        "This is what the policy says; it is confirmed, not departed from.",
                        Map.of("proposed", proposed));
            case RightIsNotRationed() ->
                Problem.conflict("right-is-not-rationed", "A right is not refused or reduced.", Map.of());
            case PartDoesNotHelp(var part, var asked) ->
                Problem.conflict(
                        "part-does-not-help",
                        "A part lies below the whole, helps, and belongs to a request that can be divided.",
                        Map.of("part", part, "asked", asked));
            case ExceedsSpendable(var spendable, var asked) ->
                Problem.conflict(
                        "exceeds-spendable",
                        "No more is granted than can be spent now.",
                        Map.of("spendable", spendable, "asked", asked));
            case NothingToAppeal(var request, var standing) ->
                Problem.conflict(
                        "nothing-to-appeal",
                        "An appeal needs a decision that leaves something to wish for.",
                        Map.of("request", request, "state", standing));
            case AppealTooLate(var until) ->
                Problem.conflict("appeal-too-late", "The time to appeal is over.", Map.of("until", until.toString()));
            case AppealIsPending(var appeal) ->
                Problem.conflict("appeal-is-pending", "Another appeal is not decided yet.", Map.of("appeal", appeal));
            case NoSuchAppeal(var _) -> NO_SUCH_APPEAL;
            case AppealIsOver(var appeal, var state) ->
                Problem.conflict(
                        "appeal-is-over",
                        "The appeal is decided or withdrawn.",
                        Map.of("appeal", appeal, "state", state));
            case NotRefused(var request, var standing) ->
                Problem.conflict(
                        "not-refused", "Only for what was refused.", Map.of("request", request, "state", standing));
            case RemedyOutOfRange(var asked, var remedy) ->
                Problem.conflict(
                        "remedy-out-of-range",
                        "A remedy lies above 0 and does not exceed what is asked for; a varied decision grants less.",
                        Map.of("asked", asked, "remedy", remedy));
            case RemedyExceedsAvailable(var available, var remedy) ->
                Problem.conflict(
                        "remedy-exceeds-available",
                        "Money for a remedy never comes from what others were granted.",
                        Map.of("available", available, "remedy", remedy));
            case PolicyHasNoEmergencies(var policy) ->
                Problem.conflict(
                        "policy-has-no-emergencies",
                        "The policy keeps nothing for emergencies.",
                        Map.of("policy", policy));
            case AlreadyProvisional(var request) ->
                Problem.conflict(
                        "already-provisional",
                        "A request is granted something provisionally once.",
                        Map.of("request", request));
            case NotUndecided(var request, var standing) ->
                Problem.conflict(
                        "not-undecided",
                        "Only what is neither granted nor refused can be granted provisionally.",
                        Map.of("request", request, "state", standing));
            case OutsideThePeriod(var from, var to) ->
                Problem.conflict(
                        "outside-the-period",
                        "Money is committed within the envelope's period.",
                        Map.of("from", from.toString(), "to", to.toString()));
            case LumpSumExceedsAvailable(var available, var lumpSum) ->
                Problem.conflict(
                        "lump-sum-exceeds-available",
                        "The envelope, its reserve included, does not hold the lump sum any more.",
                        Map.of("available", available, "lumpSum", lumpSum));
            case NothingProvisional(var request) ->
                Problem.conflict(
                        "nothing-provisional",
                        "Nothing is granted provisionally to the request.",
                        Map.of("request", request));
            case EmergencyIsReviewed(var request) ->
                Problem.conflict(
                        "emergency-is-reviewed", "The emergency was reviewed before.", Map.of("request", request));
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

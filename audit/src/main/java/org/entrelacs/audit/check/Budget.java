package org.entrelacs.audit.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.audit.check.Ledgers.Imbalance;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealAcknowledged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealWithdrawn;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverAccepted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOverdue;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DelegationEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosing;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PreEncumbranceReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantConfirmed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;

/// Money of one envelope, in minor units: `total = available + preEncumbered + encumbered + expended`,
/// nothing below zero, and each decision saw the amount that was available just then.
final class Budget {
    private final Map<String, Long> preEncumbered = new HashMap<>();
    private final Map<String, Long> encumbered = new HashMap<>();
    private long total;
    private long available;

    Optional<Imbalance> after(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeOpened opened -> {
                total = opened.total().minor();
                available = total;
                yield balance();
            }
            case EnvelopeAdjusted adjusted -> {
                total += adjusted.change().minor();
                available += adjusted.change().minor();
                yield balance();
            }
            case RequestGranted granted -> granted(granted.decided(), granted.request(), granted.amount());
            case RequestPartiallyGranted granted -> granted(granted.decided(), granted.request(), granted.amount());
            case RequestDeferred deferred -> decided(deferred.decided());
            case RequestRefused refused -> decided(refused.decided());
            case CommitmentReleased released ->
                encumber(released.request(), -released.amount().minor());
            case ExpenditureRecorded spent -> {
                available -= spent.amount().minor();
                yield encumber(spent.request(), -spent.amount().minor());
            }
            case DecisionProposed proposed -> {
                Optional<Imbalance> seen = decided(proposed.decided());
                Optional<Imbalance> left =
                        hold(proposed.request(), proposed.held().minor());
                yield seen.or(() -> left);
            }
            case PreEncumbranceReleased released ->
                hold(released.request(), -released.amount().minor());
            case InterimMeasureGranted interim ->
                encumber(interim.request(), interim.amount().minor());
            case EnvelopeClosed closed -> {
                total -= closed.carriedOver().minor();
                available -= closed.carriedOver().minor();
                yield balance();
            }
            case ProvisionallyGranted granted ->
                encumber(granted.request(), granted.amount().minor());
            case ProvisionalGrantEnded ended ->
                encumber(ended.request(), -ended.released().minor());
            case PolicyApplied _,
                    CycleBegun _,
                    RequestReceived _,
                    RequestReassessed _,
                    EligibilityChecked _,
                    RequestScored _,
                    DecisionSigned _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    RequestWithdrawn _,
                    AppealLodged _,
                    AppealAcknowledged _,
                    AppealDecided _,
                    AppealWithdrawn _,
                    ProvisionalGrantConfirmed _,
                    EmergencyReviewed _,
                    DecisionOverdue _,
                    EnvelopeClosing _,
                    CarryOverAccepted _,
                    CarryOverBegun _,
                    RequestCarriedOver _,
                    CarriedOverRequestEnded _,
                    CarriedOverRequestReassessed _,
                    DisplacementRecorded _ -> Optional.empty();
        };
    }

    private Optional<Imbalance> granted(Decided decided, String request, Money amount) {
        Optional<Imbalance> seen = decided(decided);
        Optional<Imbalance> left = encumber(request, amount.minor());
        return seen.or(() -> left);
    }

    private Optional<Imbalance> decided(Decided decided) {
        return decided.available().minor() == available
                ? Optional.empty()
                : Optional.of(new Imbalance(
                        "a decision on " + available + " available",
                        "one on " + decided.available().minor()));
    }

    private Optional<Imbalance> encumber(String request, long amount) {
        return commit(encumbered, "encumbered", request, amount);
    }

    private Optional<Imbalance> hold(String request, long amount) {
        return commit(preEncumbered, "pre-encumbered", request, amount);
    }

    private Optional<Imbalance> commit(Map<String, Long> account, String name, String request, long amount) {
        available -= amount;
        long held = account.merge(request, amount, Long::sum);
        if (held == 0) {
            account.remove(request);
        }
        return held < 0
                ? Optional.of(new Imbalance("no less than 0 " + name + " for one request", Long.toString(held)))
                : balance();
    }

    private Optional<Imbalance> balance() {
        return available < 0
                ? Optional.of(new Imbalance("no less than 0 available of " + total, Long.toString(available)))
                : Optional.empty();
    }
}

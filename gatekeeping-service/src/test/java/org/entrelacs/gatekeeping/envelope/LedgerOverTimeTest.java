package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ledger kept a second time, in plain longs, over random lives of an envelope.
class LedgerOverTimeTest {
    private long total;
    private long available;
    private long held;
    private long encumbered;
    private long expended;
    private final Map<String, Long> left = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void money_is_neither_made_nor_lost_and_available_never_below_0(long seed) {
        var decider = new EnvelopeDecider();
        var state = decider.initial();
        for (var append : RandomDays.appends(seed, 400)) {
            for (var event : append) {
                book(event);
                state = decider.evolve(state, event);
                assertEquals(total, available + held + encumbered + expended);
                assertTrue(available >= 0, () -> "available " + available + " after " + event);
            }
        }
        if (state instanceof Open open) {
            assertEquals(
                    new Ledger(
                            Money.eur(total),
                            Money.eur(available),
                            Money.eur(held),
                            Money.eur(encumbered),
                            Money.eur(expended)),
                    open.ledger());
            for (var request : open.requests().values()) {
                var promised = request.asked()
                        .plus(request.encumbered())
                        .plus(request.account().expended())
                        .minor();
                assertTrue(promised <= request.received().amount().minor(), request::toString);
            }
        }
    }

    private void book(EnvelopeEvent event) {
        switch (event) {
            case EnvelopeOpened opened -> adjust(opened.total().minor());
            case EnvelopeAdjusted adjusted -> adjust(adjusted.change().minor());
            case RequestReceived received ->
                left.put(received.request(), received.amount().minor());
            case RequestGranted granted -> {
                encumber(granted.amount().minor());
                assertEquals(0, left.merge(granted.request(), -granted.amount().minor(), Long::sum));
            }
            case RequestPartiallyGranted granted -> {
                encumber(granted.amount().minor());
                assertEquals(
                        granted.remainder().minor(),
                        left.merge(granted.request(), -granted.amount().minor(), Long::sum));
            }
            case CommitmentReleased released -> encumber(-released.amount().minor());
            case ExpenditureRecorded spent -> {
                encumbered -= spent.amount().minor();
                expended += spent.amount().minor();
            }
            case DecisionProposed proposed -> {
                if (proposed.heldUntil().isAfter(proposed.decided().at())) {
                    hold(proposed.amount().minor());
                }
            }
            case PreEncumbranceReleased released -> hold(-released.amount().minor());
            case InterimMeasureGranted interim -> {
                encumber(interim.amount().minor());
                left.merge(interim.request(), -interim.amount().minor(), Long::sum);
            }
            case EnvelopeClosed closed -> adjust(-closed.carriedOver().minor());
            case ProvisionallyGranted granted -> {
                encumber(granted.amount().minor());
                left.merge(granted.request(), -granted.amount().minor(), Long::sum);
            }
            case ProvisionalGrantEnded ended -> {
                encumber(-ended.released().minor());
                left.merge(ended.request(), ended.released().minor(), Long::sum);
            }
            case PolicyApplied _,
                    CycleBegun _,
                    RequestReassessed _,
                    EligibilityChecked _,
                    RequestScored _,
                    DecisionSigned _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    RequestDeferred _,
                    RequestRefused _,
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
                    DisplacementRecorded _ -> {}
        }
    }

    private void adjust(long change) {
        total += change;
        available += change;
    }

    private void hold(long amount) {
        available -= amount;
        held += amount;
    }

    private void encumber(long amount) {
        available -= amount;
        encumbered += amount;
    }
}

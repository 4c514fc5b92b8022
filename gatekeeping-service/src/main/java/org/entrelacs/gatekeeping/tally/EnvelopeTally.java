package org.entrelacs.gatekeeping.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
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
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
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
import org.entrelacs.gatekeeping.weighing.Decision;
import org.jspecify.annotations.Nullable;

/// One envelope counted. This is the only place where events become counts.
///
/// Not safe for several threads: whoever keeps it sees to that.
public final class EnvelopeTally {
    private final Map<String, RequestTally> requests = new LinkedHashMap<>();
    private final Map<Asking, RequestTally> latest = new HashMap<>();
    private final Shared shared = new Shared();
    private final Map<Verdict, Long> decisions = new HashMap<>();
    private final Deciders deciders = new Deciders();
    private final Policies policies = new Policies();
    private @Nullable Budget budget;
    private long version;
    private long overdue;

    private record Asking(PersonId person, String serviceClass) {}

    /// How a decision went, and why.
    public record Verdict(DecisionOutcome outcome, Category category) {}

    /// @param at when the log took it
    /// @param newVersion of the envelope's stream after it
    public void take(EnvelopeEvent event, Instant at, long newVersion) {
        version = newVersion;
        switch (event) {
            case EnvelopeOpened opened -> budget = new Budget(opened, at);
            case EnvelopeAdjusted adjusted -> budget().becomes(budget().ledger().adjust(adjusted.change()), at);
            case PolicyApplied applied -> policies.apply(applied.content(), at);
            case CycleBegun begun -> policies.begin(begun);
            case RequestReceived received -> receive(received);
            case DecisionProposed proposed -> {
                var request = known(proposed.request());
                request.proposed();
                if (proposed.held().minor() > 0) {
                    budget().becomes(budget().ledger().preEncumber(proposed.held()), at, request);
                }
            }
            case PreEncumbranceReleased released ->
                budget().becomes(budget().ledger().releaseHold(released.amount()), at, known(released.request()));
            case DecisionSigned signed -> {
                deciders.signed(signed);
                known(signed.request()).signed(signed);
            }
            case RequestGranted granted ->
                grant(granted.request(), DecisionOutcome.GRANTED, granted.amount(), granted.decided(), at);
            case RequestPartiallyGranted granted ->
                grant(granted.request(), DecisionOutcome.PARTIALLY_GRANTED, granted.amount(), granted.decided(), at);
            case RequestDeferred deferred -> {
                var why = Category.ofDeferral(deferred.reason());
                count(DecisionOutcome.DEFERRED, why);
                known(deferred.request()).deferred(why, deferred.decided());
            }
            case RequestRefused refused -> {
                var why = Category.ofRefusal(refused.reasons().getFirst().code());
                count(DecisionOutcome.REFUSED, why);
                known(refused.request()).refused(why, refused.decided());
            }
            case RequestWithdrawn withdrawn -> known(withdrawn.request()).withdrawn();
            case CommitmentReleased released -> {
                budget().becomes(budget().ledger().release(released.amount()), at, known(released.request()));
                known(released.request()).released();
            }
            case ExpenditureRecorded spent ->
                budget().becomes(budget().ledger().expend(spent.amount()), at, known(spent.request()));
            case InterimMeasureGranted interim ->
                budget().becomes(budget().ledger().encumber(interim.amount()), at, known(interim.request()));
            case AppealDecided appeal -> known(appeal.request()).appealDecided(appeal);
            case ProvisionallyGranted granted -> {
                known(granted.request()).provisionallyGranted(granted.amount());
                budget().becomes(budget().ledger().encumber(granted.amount()), at, known(granted.request()));
            }
            case ProvisionalGrantEnded ended -> {
                known(ended.request()).provisionalEnded(ended);
                budget().becomes(budget().ledger().release(ended.released()), at, known(ended.request()));
            }
            case DecisionOverdue _ -> overdue++;
            case RequestCarriedOver carried ->
                known(carried.request().request()).carriedOver();
            case EnvelopeClosed closed -> budget().becomes(budget().ledger().carryOver(closed.carriedOver()), at);
            case EligibilityChecked _,
                    RequestScored _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    AppealLodged _,
                    AppealAcknowledged _,
                    AppealWithdrawn _,
                    RequestReassessed _,
                    ProvisionalGrantConfirmed _,
                    EmergencyReviewed _,
                    DisplacementRecorded _,
                    EnvelopeClosing _,
                    CarryOverAccepted _,
                    CarryOverBegun _,
                    CarriedOverRequestEnded _,
                    CarriedOverRequestReassessed _ -> {}
        }
    }

    private void receive(RequestReceived received) {
        var asking = new Asking(received.person(), shared.one(received.serviceClass()));
        var request = new RequestTally(received, latest.get(asking), shared);
        latest.put(asking, request);
        requests.put(request.id(), request);
    }

    private void grant(String id, DecisionOutcome outcome, Money amount, Decided by, Instant at) {
        var request = known(id);
        var why = why(request, by);
        var to = outcome == DecisionOutcome.GRANTED ? Stand.GRANTED : Stand.PARTLY_GRANTED;
        count(outcome, why);
        request.granted(to, why, amount, by, shared);
        budget().becomes(budget().ledger().encumber(amount), at, request);
    }

    /// A reviewer signs an appeal, not a decision.
    private static Category why(RequestTally request, Decided by) {
        if (by.by().equals(Decision.BY_POLICY)) {
            return Category.BY_POLICY;
        }
        return request.signed()
                .filter(signed -> signed.at().equals(by.at()))
                .map(signed -> signed.confirms() ? Category.CONFIRMED : Category.DEPARTURE)
                .orElse(Category.ON_APPEAL);
    }

    private void count(DecisionOutcome outcome, Category why) {
        decisions.merge(new Verdict(outcome, why), 1L, Long::sum);
    }

    private RequestTally known(String request) {
        var known = requests.get(request);
        if (known == null) {
            throw new IllegalStateException("request " + request + " was never received");
        }
        return known;
    }

    private Budget budget() {
        return opened().orElseThrow(() -> new IllegalStateException("the envelope was never opened"));
    }

    /// Whether its budget was ever opened; requests may come before.
    public boolean isOpen() {
        return budget != null;
    }

    public long version() {
        return version;
    }

    /// Empty before it is opened.
    public Optional<EnvelopeOpened> terms() {
        return opened().map(Budget::terms);
    }

    /// All months that were over at an instant and in which something happened.
    public List<MonthEnd> months(Instant now) {
        return opened().map(opened -> opened.months(now)).orElse(List.of());
    }

    /// Those that applied, the first one first.
    public List<Applied> policies() {
        return policies.applied();
    }

    public List<Threshold> thresholds() {
        return policies.thresholds();
    }

    /// How many requests stand where, and why.
    public Map<Stand, Map<Category, Integer>> counts() {
        var counts = new EnumMap<Stand, Map<Category, Integer>>(Stand.class);
        requests.values()
                .forEach(request -> counts.computeIfAbsent(request.stand(), _ -> new EnumMap<>(Category.class))
                        .merge(request.category(), 1, Integer::sum));
        return counts;
    }

    /// All decisions ever taken, those that were decided again included.
    public Map<Verdict, Long> decisions() {
        return Map.copyOf(decisions);
    }

    /// How often nobody decided in time.
    public long overdue() {
        return overdue;
    }

    /// How often people departed from the policy when they signed.
    public long departures() {
        return deciders.departures();
    }

    /// Of the total, 6 decimals; 0 before it is opened.
    public BigDecimal committedShare() {
        return opened().map(opened -> BurnDown.share(opened.ledger())).orElse(BigDecimal.ZERO);
    }

    /// Of the total, as a straight line over the period foresees it by the end of today, 6 decimals; 0
    /// before it is opened.
    public BigDecimal plannedShare(Instant now) {
        return opened().map(opened -> BurnDown.planned(opened.terms(), Budget.day(now)))
                .orElse(BigDecimal.ZERO);
    }

    /// What a letter says of a request beside what its envelope knows; empty for one that never came in.
    public Optional<Past> past(String request) {
        return Optional.ofNullable(requests.get(request)).map(Past::of);
    }

    Collection<RequestTally> requests() {
        return requests.values();
    }

    Deciders deciders() {
        return deciders;
    }

    Optional<Budget> opened() {
        return Optional.ofNullable(budget);
    }
}

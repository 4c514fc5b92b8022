package org.entrelacs.gatekeeping.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.WorkingDays;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosing;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// A budget that decides.
///
/// @param policy by which requests are weighed now
/// @param policies all that have applied here, by `policy/version`
/// @param deadlines the next first
/// @param delegations by id
/// @param clock latest instant that the stream has decided at; it never goes back, even if callers'
///     clocks differ
/// @param closure how its books are closed, once they are
public record Open(
        EnvelopeOpened terms,
        PolicyContent policy,
        TreePMap<String, PolicyContent> policies,
        Pace pace,
        Ledger ledger,
        TreePMap<String, Request> requests,
        WaitingList waiting,
        TreePSet<Deadline> deadlines,
        TreePMap<String, Delegation> delegations,
        Instant clock,
        Optional<Closure> closure)
        implements Envelope {

    static Open of(Envelope.Opened opened, PolicyContent policy) {
        return new Open(
                opened.terms(),
                policy,
                TreePMap.singleton(name(policy), policy),
                Pace.none(policy),
                Ledger.of(opened.terms().total()),
                opened.requests(),
                WaitingList.empty(policy),
                TreePSet.empty(),
                TreePMap.empty(),
                Instant.EPOCH,
                Optional.empty());
    }

    private static String name(PolicyContent policy) {
        return policy.policy() + "/" + policy.version();
    }

    /// The instant at which a command is decided: its own, unless the stream is already further.
    public Instant instant(Instant asked) {
        return asked.isAfter(clock) ? asked : clock;
    }

    Open closing(EnvelopeClosing event) {
        return at(event.at()).closure(Closure.begun(event.successor(), event.at()));
    }

    Open carryOverBegun(CarryOverBegun event) {
        return at(event.at()).closure(knownClosure().to(Closure.Stage.LEAVING));
    }

    Open closed(EnvelopeClosed event) {
        return ledger(ledger.carryOver(event.carriedOver()))
                .closure(knownClosure().to(Closure.Stage.DONE));
    }

    private Closure knownClosure() {
        return closure.orElseThrow(() -> new IllegalStateException("nobody began to close the envelope"));
    }

    private Open closure(Closure next) {
        var rest = closure.map(before -> deadlines.minus(before.deadline())).orElse(deadlines);
        var dates = next.deadline().isSet() ? rest.plus(next.deadline()) : rest;
        return new Open(
                terms, policy, policies, pace, ledger, requests, waiting, dates, delegations, clock, Optional.of(next));
    }

    /// The version that a decision names; empty when it never applied here.
    Optional<PolicyContent> policy(String policy, int version) {
        return Optional.ofNullable(policies.get(policy + "/" + version));
    }

    /// What ordinary requests may be granted at an instant: of what is available, all but the reserve
    /// and what pacing keeps for later. A right is neither paced nor held up by a reserve.
    public Money spendable(Instant at) {
        return spendable(ledger, at);
    }

    Money spendable(Ledger other, Instant at) {
        if (terms.entitlement() == Entitlement.RIGHT) {
            return other.available();
        }
        var free = other.available().minus(Reserve.locked(terms, policy, other.total(), at));
        long least = Math.min(free.minor(), pace.left(other).minor());
        return new Money(Math.max(0, least), free.currency());
    }

    Open policy(PolicyContent other) {
        var known = policies.plus(name(other), other);
        var list = waiting.under(other, clock);
        return new Open(terms, other, known, pace, ledger, requests, list, deadlines, delegations, clock, closure)
                .pace(Pace.none(other));
    }

    Open cycle(CycleBegun begun) {
        return at(begun.at()).pace(Pace.of(begun, policy, Period.of(terms)));
    }

    private Open pace(Pace next) {
        var rest = deadlines.minus(Deadline.cycle(pace.next()));
        var begins = Deadline.cycle(next.next());
        return new Open(
                terms,
                policy,
                policies,
                next,
                ledger,
                requests,
                waiting,
                begins.isSet() ? rest.plus(begins) : rest,
                delegations,
                clock,
                closure);
    }

    Open ledger(Ledger next) {
        return new Open(terms, policy, policies, pace, next, requests, waiting, deadlines, delegations, clock, closure);
    }

    /// When a gatekeeper has to have decided what is proposed to them now; [Instant#MAX] where
    /// the policy sets no time.
    Instant decideBy(RequestReceived request, Instant proposed) {
        var days = policy.decideWithin()
                .get(UrgencyClass.of(request.claim().urgency()).code());
        return days == null ? Instant.MAX : WorkingDays.after(proposed, days);
    }

    /// When what is granted now and not used by then comes free; [Instant#MAX] where the policy
    /// sets no time.
    Instant useBy(Instant startBy) {
        var days = policy.unusedAfterDays();
        return days == null ? Instant.MAX : startBy.plus(Duration.ofDays(days));
    }

    /// @throws IllegalStateException when nothing was delegated under this id
    Delegation knownDelegation(String delegation) {
        var known = delegations.get(delegation);
        if (known == null) {
            throw new IllegalStateException("delegation " + delegation + " was never given");
        }
        return known;
    }

    Open delegation(Delegation next) {
        var all = delegations.plus(next.terms().delegation(), next);
        return new Open(terms, policy, policies, pace, ledger, requests, waiting, deadlines, all, clock, closure);
    }

    /// The same at an instant, if it is later: only the order of those who wait may be another.
    public Open at(Instant asked) {
        var now = instant(asked);
        return new Open(
                terms, policy, policies, pace, ledger, requests, waiting.at(now), deadlines, delegations, now, closure);
    }

    /// Takes the request on another assessment; its place moves.
    Open reassessed(RequestReassessed event) {
        var next = known(event.request()).reassessed(event);
        var others = waiting.minus(next.id());
        return new Open(terms, policy, policies, pace, ledger, requests, others, deadlines, delegations, clock, closure)
                .request(next);
    }

    /// Takes the request as it is now, and its place and deadlines with it.
    Open request(Request next) {
        var before = requests.get(next.id());
        var dates = deadlines;
        if (before != null) {
            for (var deadline : Deadline.all(before)) {
                dates = deadline.isSet() ? dates.minus(deadline) : dates;
            }
        }
        for (var deadline : Deadline.all(next)) {
            dates = deadline.isSet() ? dates.plus(deadline) : dates;
        }
        var list = waiting;
        if (next.standing().competes()) {
            list = list.contains(next.id()) ? list : list.plus(next.received(), clock);
        } else {
            list = list.minus(next.id());
        }
        return new Open(
                terms,
                policy,
                policies,
                pace,
                ledger,
                requests.plus(next.id(), next),
                list,
                dates,
                delegations,
                clock,
                closure);
    }
}

package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.PolicyContent;
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
        Instant clock)
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
                Instant.EPOCH);
    }

    private static String name(PolicyContent policy) {
        return policy.policy() + "/" + policy.version();
    }

    /// The instant at which a command is decided: its own, unless the stream is already further.
    public Instant instant(Instant asked) {
        return asked.isAfter(clock) ? asked : clock;
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
        return new Open(terms, other, known, pace, ledger, requests, list, deadlines, delegations, clock)
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
                clock);
    }

    Open ledger(Ledger next) {
        return new Open(terms, policy, policies, pace, next, requests, waiting, deadlines, delegations, clock);
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
        return new Open(terms, policy, policies, pace, ledger, requests, waiting, deadlines, all, clock);
    }

    /// The same at an instant, if it is later: only the order of those who wait may be another.
    public Open at(Instant asked) {
        var now = instant(asked);
        return new Open(terms, policy, policies, pace, ledger, requests, waiting.at(now), deadlines, delegations, now);
    }

    /// Takes the request on another assessment; its place moves.
    Open reassessed(RequestReassessed event) {
        var next = known(event.request()).reassessed(event);
        var others = waiting.minus(next.id());
        return new Open(terms, policy, policies, pace, ledger, requests, others, deadlines, delegations, clock)
                .request(next);
    }

    /// Takes the request as it is now, and its place and deadlines with it.
    Open request(Request next) {
        var before = requests.get(next.id());
        var dates = before == null
                ? deadlines
                : deadlines.minus(Deadline.review(before)).minus(Deadline.hold(before));
        for (var deadline : List.of(Deadline.review(next), Deadline.hold(next))) {
            dates = deadline.isSet() ? dates.plus(deadline) : dates;
        }
        var list = waiting;
        if (next.standing().competes()) {
            list = list.contains(next.id()) ? list : list.plus(next.received(), clock);
        } else {
            list = list.minus(next.id());
        }
        return new Open(
                terms, policy, policies, pace, ledger, requests.plus(next.id(), next), list, dates, delegations, clock);
    }
}

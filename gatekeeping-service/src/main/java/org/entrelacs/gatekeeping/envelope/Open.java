package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.Comparator;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// A budget that decides.
///
/// @param policy by which requests are weighed now
/// @param reviews when which waiting request is to be looked at again, the next first
/// @param clock latest instant that the stream has decided at; it never goes back, even if callers' clocks differ
public record Open(
        EnvelopeOpened terms,
        PolicyContent policy,
        Ledger ledger,
        TreePMap<String, Request> requests,
        WaitingList waiting,
        TreePSet<Review> reviews,
        Instant clock)
        implements Envelope {

    /// A date to look at a request again.
    public record Review(Instant at, String request) implements Comparable<Review> {
        private static final Comparator<Review> ORDER =
                Comparator.comparing(Review::at).thenComparing(Review::request);

        @Override
        public int compareTo(Review other) {
            return ORDER.compare(this, other);
        }
    }

    static Open of(Envelope.Opened opened, PolicyContent policy) {
        return new Open(
                opened.terms(),
                policy,
                Ledger.of(opened.terms().total()),
                opened.requests(),
                WaitingList.empty(policy),
                TreePSet.empty(),
                Instant.EPOCH);
    }

    /// The instant at which a command is decided: its own, unless the stream is already further.
    public Instant instant(Instant asked) {
        return asked.isAfter(clock) ? asked : clock;
    }

    Open policy(PolicyContent other) {
        return new Open(terms, other, ledger, requests, waiting.under(other, clock), reviews, clock);
    }

    Open ledger(Ledger next) {
        return new Open(terms, policy, next, requests, waiting, reviews, clock);
    }

    /// The same at an instant, if it is later: only the order of those who wait may be another.
    public Open at(Instant asked) {
        var now = instant(asked);
        return new Open(terms, policy, ledger, requests, waiting.at(now), reviews, now);
    }

    /// Takes the request as it is now, and its place and review date with it.
    Open request(Request next) {
        var before = requests.get(next.id());
        var dates = before == null ? reviews : reviews.minus(new Review(before.reviewBy(), before.id()));
        var list = waiting;
        if (next.standing().waits()) {
            dates = dates.plus(new Review(next.reviewBy(), next.id()));
            list = list.contains(next.id()) ? list : list.plus(next.received(), clock);
        } else {
            list = list.minus(next.id());
        }
        return new Open(terms, policy, ledger, requests.plus(next.id(), next), list, dates, clock);
    }
}

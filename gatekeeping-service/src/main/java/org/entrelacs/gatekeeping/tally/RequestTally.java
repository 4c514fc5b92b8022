package org.entrelacs.gatekeeping.tally;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.tally.Past.Award;
import org.entrelacs.gatekeeping.tally.Past.Signed;
import org.entrelacs.gatekeeping.weighing.UrgencyClass;
import org.jspecify.annotations.Nullable;

/// One request as far as it is counted. Changed by the fold alone.
final class RequestTally {
    private static final int STRATUM = 10;

    /// What nobody scored is compared with what nobody scored.
    private static final int UNSCORED = -1;

    private static final long NEVER = Long.MAX_VALUE;

    private final String id;
    private final String advocate;
    private final UrgencyClass urgency;
    private final long receivedAt;
    private final long asked;
    private final @Nullable RequestTally before;
    private Stand stand = Stand.TO_BE_DECIDED;
    private Category category = Category.OTHER;
    private boolean decided;
    private int stratum = UNSCORED;
    private long granted;
    private long provisional;
    private long grantedAt = NEVER;
    private int span;
    private @Nullable Award award;
    private @Nullable Signed signed;

    /// @param before the same person's request for the same class of service that came in last before
    RequestTally(RequestReceived received, @Nullable RequestTally before, Shared shared) {
        this.id = received.request();
        this.advocate = shared.one(received.advocate());
        this.urgency = UrgencyClass.of(received.claim().urgency());
        this.receivedAt = received.receivedAt().toEpochMilli();
        this.asked = received.amount().minor();
        this.before = before;
    }

    void signed(DecisionSigned event) {
        signed = new Signed(event.at(), event.confirms(), event.reason());
    }

    void proposed() {
        stand = Stand.TO_BE_DECIDED;
    }

    void granted(Stand to, Category why, Money amount, Decided by, Shared shared) {
        decided(to, why, by);
        granted += amount.minor();
        grantedAt = Math.min(grantedAt, by.at().toEpochMilli());
        award = new Award(
                id, granted, by.at(), shared.one(by.policy()), by.policyVersion(), shared.one(by.threshold()));
    }

    void deferred(Category why, Decided by) {
        decided(stand == Stand.PARTLY_GRANTED ? stand : Stand.WAITING, why, by);
    }

    void refused(Category why, Decided by) {
        decided(Stand.REFUSED, why, by);
    }

    private void decided(Stand to, Category why, Decided by) {
        stand = to;
        category = why;
        if (!decided && by.score().signum() > 0) {
            stratum = by.score().intValue() / STRATUM;
        }
        decided = true;
    }

    /// What was granted before stays granted.
    void withdrawn() {
        stand = stand == Stand.PARTLY_GRANTED ? Stand.GRANTED : Stand.WITHDRAWN;
    }

    void released() {
        stand = stand == Stand.REFUSED ? stand : Stand.RELEASED;
    }

    void appealDecided(AppealDecided event) {
        boolean opensAgain = event.outcome() != AppealOutcome.DISMISSED && stand != Stand.PARTLY_GRANTED;
        stand = opensAgain ? Stand.TO_BE_DECIDED : stand;
    }

    void provisionallyGranted(Money amount) {
        provisional = amount.minor();
    }

    /// What was granted before the decision is a part of it only if the decision grants.
    void provisionalEnded(ProvisionalGrantEnded event) {
        granted += event.reason() == ProvisionalEnd.OFFSET ? provisional : 0;
        provisional = 0;
    }

    void carriedOver() {
        stand = Stand.CARRIED_OVER;
    }

    /// Whether this is the first time within a span of time that money moved for it.
    boolean movesFirstIn(int inSpan) {
        boolean isFirst = span != inSpan;
        span = inSpan;
        return isFirst;
    }

    String id() {
        return id;
    }

    String advocate() {
        return advocate;
    }

    UrgencyClass urgency() {
        return urgency;
    }

    Stand stand() {
        return stand;
    }

    Category category() {
        return category;
    }

    /// Whether it was ever decided.
    boolean isDecided() {
        return decided;
    }

    boolean isServed() {
        return granted > 0;
    }

    /// Tenth of the score of its first decision.
    int stratum() {
        return stratum;
    }

    /// In minor units.
    long asked() {
        return asked;
    }

    /// In minor units, what was granted in the interim left out.
    long granted() {
        return granted;
    }

    Optional<Award> award() {
        return Optional.ofNullable(award);
    }

    Optional<Signed> signed() {
        return Optional.ofNullable(signed);
    }

    /// That of the nearest before it that was granted something.
    Optional<Award> awardedBefore() {
        for (var earlier = before; earlier != null; earlier = earlier.before) {
            if (earlier.award != null) {
                return earlier.award();
            }
        }
        return Optional.empty();
    }

    /// Until something was granted; empty when nothing was.
    Optional<Duration> waited() {
        return isServed() ? Optional.of(Duration.ofMillis(grantedAt - receivedAt)) : Optional.empty();
    }

    /// Of one that was granted nothing and may yet be.
    Optional<Duration> waitsSince(Instant now) {
        boolean waits = stand == Stand.TO_BE_DECIDED || stand == Stand.WAITING;
        return waits && !isServed()
                ? Optional.of(Duration.ofMillis(now.toEpochMilli() - receivedAt))
                : Optional.empty();
    }
}

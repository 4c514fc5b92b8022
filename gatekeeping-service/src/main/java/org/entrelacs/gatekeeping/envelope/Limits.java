package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;

/// Up to which amount of a request a gatekeeper decides alone.
final class Limits {
    private static final int LEAST_QUORUM = 2;

    private Limits() {}

    /// Empty when nobody delegated authority that holds now.
    static Optional<Money> of(Hand hand, Open open, Instant at) {
        if (hand.isOwn()) {
            return Optional.of(own(hand.by(), open.policy()));
        }
        var principal = own(hand.onBehalfOf(), open.policy());
        return open.delegations().values().stream()
                .filter(delegation -> delegation.isFor(hand) && delegation.holdsAt(at))
                .map(delegation -> delegation.terms().upTo())
                .max(Comparator.comparingLong(Money::minor))
                .map(upTo -> upTo.isLessThan(principal) ? upTo : principal);
    }

    static Money own(String gatekeeper, PolicyContent policy) {
        var authority = policy.authority();
        return authority == null
                ? new Money(EligibilityRule.LARGEST, policy.automaticUpTo().currency())
                : authority.personal().getOrDefault(gatekeeper, authority.alone());
    }

    /// How many of a panel have to agree.
    static int quorum(PolicyContent policy) {
        var authority = policy.authority();
        return authority == null ? LEAST_QUORUM : authority.quorum();
    }
}

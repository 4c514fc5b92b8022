package org.entrelacs.gatekeeping.simulation;

import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// What is to be otherwise, and from when.
///
/// @param from until then everything is as it was in fact
/// @param to what comes later is left out
/// @param policy to decide by, in place of all that applied from then on; as it was when empty
/// @param total budget of the period; as it was when empty
/// @param arrivals the order in which requests come in; as it was when empty
public record Scenario(
        String envelope,
        Instant from,
        Instant to,
        Optional<PolicyContent> policy,
        Optional<Money> total,
        Optional<Arrivals> arrivals) {

    /// Requests that came in within the same stretch of so many days come in at each other's
    /// instants: what was luck of the date shows.
    ///
    /// @param seed of the order; the same seed gives the same order
    public record Arrivals(int withinDays, long seed) {}
}

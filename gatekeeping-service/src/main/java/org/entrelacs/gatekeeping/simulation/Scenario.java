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
public record Scenario(
        String envelope, Instant from, Instant to, Optional<PolicyContent> policy, Optional<Money> total) {}

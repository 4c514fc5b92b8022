package org.entrelacs.planning.proposal;

import java.util.Optional;

/// Whom an offer takes.
@FunctionalInterface
public interface Eligibility {
    Eligibility EVERYBODY = _ -> Optional.empty();

    /// @return code of the rule that keeps the person out; empty when none does
    Optional<String> refusal(Facts facts);
}

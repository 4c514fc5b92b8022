package org.entrelacs.gatekeeping.policy;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// What can be asked of a policy.
public sealed interface PolicyCommand {

    /// @param proposed its version is not looked at: the stream numbers versions
    record DraftPolicy(PolicyContent proposed, String drafter) implements PolicyCommand {}

    /// @param by body that adopted it, such as a council
    /// @param on day of its vote
    /// @param adopter person who records it
    /// @param today the day on which it is recorded
    record AdoptPolicy(int version, String by, LocalDate on, List<String> envelopes, String adopter, LocalDate today)
            implements PolicyCommand {}
}

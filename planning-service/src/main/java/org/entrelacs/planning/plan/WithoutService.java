package org.entrelacs.planning.plan;

import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;

/// Why a need has no service, as somebody has said.
public sealed interface WithoutService {
    record Declined(PersonalText words) implements WithoutService {}

    record LeftUncovered(UncoveredReason reason, PersonalText explanation) implements WithoutService {}
}

package org.entrelacs.planning.plan;

import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;

/// What an offer said when the plan asked.
public sealed interface Offered {
    record Open(
            String provider,
            ResourceKind kind,
            String serviceClass,
            Money unitCost,
            Entitlement entitlement,
            String envelope)
            implements Offered {}

    record Withdrawn() implements Offered {}

    record Unknown() implements Offered {}
}

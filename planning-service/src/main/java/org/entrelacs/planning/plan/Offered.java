package org.entrelacs.planning.plan;

import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;

/// What an offer said when the plan asked.
public sealed interface Offered {
    /// @param unmetNorms rules of the offer that the person does not meet, as it names them
    record Open(
            String provider,
            ResourceKind kind,
            String serviceClass,
            Money unitCost,
            Entitlement entitlement,
            String envelope,
            List<String> unmetNorms)
            implements Offered {
        public Open {
            unmetNorms = List.copyOf(unmetNorms);
        }

        /// To a person who meets its norms.
        public Open(
                String provider,
                ResourceKind kind,
                String serviceClass,
                Money unitCost,
                Entitlement entitlement,
                String envelope) {
            this(provider, kind, serviceClass, unitCost, entitlement, envelope, List.of());
        }
    }

    record Withdrawn() implements Offered {}

    record Unknown() implements Offered {}
}

package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.time.Instant;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// The part of a budget that is kept for emergencies and appeals. In the last quarter of the period it
/// comes free steadily; on its last day nothing is kept any more.
final class Reserve {
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private Reserve() {}

    /// What may not be committed to ordinary requests at an instant.
    static Money locked(EnvelopeOpened terms, PolicyContent policy, Money total, Instant at) {
        var emergencies = policy.emergencies();
        if (emergencies == null) {
            return total.zero();
        }
        var free = Period.of(terms)
                .elapsed(at)
                .subtract(THREE_QUARTERS)
                .max(BigDecimal.ZERO)
                .multiply(FOUR);
        return Pace.share(total, emergencies.reserve().multiply(BigDecimal.ONE.subtract(free)));
    }
}

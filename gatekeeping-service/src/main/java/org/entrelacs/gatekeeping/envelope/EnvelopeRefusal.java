package org.entrelacs.gatekeeping.envelope;

import java.time.LocalDate;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;

/// Why an envelope says no to a caller. A request that is refused is no refusal in this sense: that is an event.
public sealed interface EnvelopeRefusal {
    record NoSuchEnvelope() implements EnvelopeRefusal {}

    record EnvelopeIsOpen() implements EnvelopeRefusal {}

    record PeriodIsEmpty(LocalDate from, LocalDate to) implements EnvelopeRefusal {}

    /// Nobody rations what people pay themselves.
    record NotABudget(Entitlement entitlement) implements EnvelopeRefusal {}

    record CurrencyDiffers(String expected, String given) implements EnvelopeRefusal {}

    record TotalOutOfRange(long largest) implements EnvelopeRefusal {}

    record AdjustmentExceedsAvailable(Money available, Money change) implements EnvelopeRefusal {}

    record NoSuchRequest(String request) implements EnvelopeRefusal {}

    record AdvocateCannotDecide(String advocate) implements EnvelopeRefusal {}

    record DecidedBefore(String by) implements EnvelopeRefusal {}

    record NotToBeDecided(String request, String standing) implements EnvelopeRefusal {}

    record NotWaiting(String request, String standing) implements EnvelopeRefusal {}

    record NothingCommitted(String request) implements EnvelopeRefusal {}

    record AmountNotPositive(Money amount) implements EnvelopeRefusal {}

    record ExpenditureExceedsCommitment(Money committed, Money asked) implements EnvelopeRefusal {}
}

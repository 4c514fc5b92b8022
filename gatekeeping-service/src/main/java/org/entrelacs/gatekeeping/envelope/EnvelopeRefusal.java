package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.time.LocalDate;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;

/// Why an envelope says no to a caller. A request that is refused is no refusal in this sense: that is
/// an event.
public sealed interface EnvelopeRefusal {
    record NoSuchEnvelope() implements EnvelopeRefusal {}

    record EnvelopeIsOpen() implements EnvelopeRefusal {}

    record EnvelopeIsClosed() implements EnvelopeRefusal {}

    record PeriodIsNotOver(LocalDate to) implements EnvelopeRefusal {}

    record PeriodIsEmpty(LocalDate from, LocalDate to) implements EnvelopeRefusal {}

    /// Nobody rations what people pay themselves.
    record NotABudget(Entitlement entitlement) implements EnvelopeRefusal {}

    record CurrencyDiffers(String expected, String given) implements EnvelopeRefusal {}

    record TotalOutOfRange(long largest) implements EnvelopeRefusal {}

    record AdjustmentExceedsAvailable(Money available, Money change) implements EnvelopeRefusal {}

    record NoSuchRequest(String request) implements EnvelopeRefusal {}

    /// Who has one duty about a request may not have another.
    ///
    /// @param duty that the person has: `advocate`, `lodger`, `granter` (provisionally),
    ///     `signer`, `decider` or `reviewer`
    record DutiesConflict(String person, String duty) implements EnvelopeRefusal {}

    record NotDelegated(String from, String to) implements EnvelopeRefusal {}

    record DelegationToOneself() implements EnvelopeRefusal {}

    record DelegationIsOver(Instant until) implements EnvelopeRefusal {}

    record DelegationExceedsLimit(Money limit, Money asked) implements EnvelopeRefusal {}

    record NoSuchDelegation(String delegation) implements EnvelopeRefusal {}

    /// Only who delegated their authority takes it back.
    record NotTheirDelegation(String from) implements EnvelopeRefusal {}

    record NoLongerEligible(String request) implements EnvelopeRefusal {}

    record NotADeparture(DecisionOutcome proposed) implements EnvelopeRefusal {}

    record RightIsNotRationed() implements EnvelopeRefusal {}

    /// A part of less than the least dose, of a request that cannot be divided, or of no less than the
    /// whole.
    record PartDoesNotHelp(Money part, Money asked) implements EnvelopeRefusal {}

    record ExceedsSpendable(Money spendable, Money asked) implements EnvelopeRefusal {}

    record NothingToAppeal(String request, String standing) implements EnvelopeRefusal {}

    record AppealTooLate(Instant until) implements EnvelopeRefusal {}

    record AppealIsPending(String appeal) implements EnvelopeRefusal {}

    record NoSuchAppeal(String appeal) implements EnvelopeRefusal {}

    record AppealIsOver(String appeal, String state) implements EnvelopeRefusal {}

    /// Only what was refused can be tided over, or decided anew.
    record NotRefused(String request, String standing) implements EnvelopeRefusal {}

    record RemedyOutOfRange(Money asked, Money remedy) implements EnvelopeRefusal {}

    record RemedyExceedsAvailable(Money available, Money remedy) implements EnvelopeRefusal {}

    record PolicyHasNoEmergencies(String policy) implements EnvelopeRefusal {}

    /// One request is granted something provisionally once.
    record AlreadyProvisional(String request) implements EnvelopeRefusal {}

    /// Only what is neither granted nor refused can be granted provisionally.
    record NotUndecided(String request, String standing) implements EnvelopeRefusal {}

    record OutsideThePeriod(LocalDate from, LocalDate to) implements EnvelopeRefusal {}

    record LumpSumExceedsAvailable(Money available, Money lumpSum) implements EnvelopeRefusal {}

    record NothingProvisional(String request) implements EnvelopeRefusal {}

    record EmergencyIsReviewed(String request) implements EnvelopeRefusal {}

    record NotToBeDecided(String request, String standing) implements EnvelopeRefusal {}

    record NotWaiting(String request, String standing) implements EnvelopeRefusal {}

    record NothingCommitted(String request) implements EnvelopeRefusal {}

    record AmountNotPositive(Money amount) implements EnvelopeRefusal {}

    record ExpenditureExceedsCommitment(Money committed, Money asked) implements EnvelopeRefusal {}
}

package org.entrelacs.gatekeeping.envelope;

import org.entrelacs.contract.Money;

/// The money of one request.
///
/// @param asked what is still asked for
/// @param preEncumbered kept for a decision that is proposed; of what was asked for then
/// @param encumbered granted and not yet spent or given back
public record Account(Money asked, Money preEncumbered, Money encumbered, Money expended) {

    static Account of(Money amount) {
        return new Account(amount, amount.zero(), amount.zero(), amount.zero());
    }

    Account hold(Money amount) {
        return new Account(asked, preEncumbered.plus(amount), encumbered, expended);
    }

    Account releaseHold(Money amount) {
        return new Account(asked, preEncumbered.minus(amount), encumbered, expended);
    }

    Account grant(Money amount) {
        return new Account(asked.minus(amount), preEncumbered, encumbered.plus(amount), expended);
    }

    /// What was granted is asked for again.
    Account restore(Money amount) {
        return new Account(asked.plus(amount), preEncumbered, encumbered.minus(amount), expended);
    }

    Account release(Money amount) {
        return new Account(asked, preEncumbered, encumbered.minus(amount), expended);
    }

    Account expend(Money amount) {
        return new Account(asked, preEncumbered, encumbered.minus(amount), expended.plus(amount));
    }
}

package org.entrelacs.gatekeeping.envelope;

import org.entrelacs.contract.Money;

/// `total = available + encumbered + expended`, none of them below 0.
///
/// @param encumbered promised, not yet spent
public record Ledger(Money total, Money available, Money encumbered, Money expended) {
    /// @throws IllegalStateException when the sum does not hold or an account is below 0
    public Ledger {
        boolean sum = total.equals(available.plus(encumbered).plus(expended));
        if (!sum || available.minor() < 0 || encumbered.minor() < 0 || expended.minor() < 0) {
            throw new IllegalStateException("total %s is not available %s + encumbered %s + expended %s"
                    .formatted(total, available, encumbered, expended));
        }
    }

    public static Ledger of(Money total) {
        return new Ledger(total, total, total.zero(), total.zero());
    }

    public Ledger adjust(Money change) {
        return new Ledger(total.plus(change), available.plus(change), encumbered, expended);
    }

    public Ledger encumber(Money amount) {
        return new Ledger(total, available.minus(amount), encumbered.plus(amount), expended);
    }

    public Ledger release(Money amount) {
        return new Ledger(total, available.plus(amount), encumbered.minus(amount), expended);
    }

    public Ledger expend(Money amount) {
        return new Ledger(total, available, encumbered.minus(amount), expended.plus(amount));
    }
}

package org.entrelacs.gatekeeping.envelope;

import org.entrelacs.contract.Money;

/// `total = available + preEncumbered + encumbered + expended`, none of them below 0.
///
/// @param preEncumbered kept for decisions that are proposed
/// @param encumbered promised, not yet spent
public record Ledger(Money total, Money available, Money preEncumbered, Money encumbered, Money expended) {

    /// @throws IllegalStateException when the sum does not hold or an account is below 0
    public Ledger {
        boolean sum =
                total.equals(available.plus(preEncumbered).plus(encumbered).plus(expended));
        boolean negative =
                available.minor() < 0 || preEncumbered.minor() < 0 || encumbered.minor() < 0 || expended.minor() < 0;
        if (!sum || negative) {
            throw new IllegalStateException(
                    "total %s is not available %s + pre-encumbered %s + encumbered %s + expended %s"
                            .formatted(total, available, preEncumbered, encumbered, expended));
        }
    }

    public static Ledger of(Money total) {
        return new Ledger(total, total, total.zero(), total.zero(), total.zero());
    }

    /// All that is not available any more.
    public Money committed() {
        return total.minus(available);
    }

    public Ledger adjust(Money change) {
        return new Ledger(total.plus(change), available.plus(change), preEncumbered, encumbered, expended);
    }

    /// What is available goes to another period.
    public Ledger carryOver(Money amount) {
        return adjust(amount.zero().minus(amount));
    }

    public Ledger preEncumber(Money amount) {
        return new Ledger(total, available.minus(amount), preEncumbered.plus(amount), encumbered, expended);
    }

    /// The opposite of [#preEncumber(Money)].
    public Ledger releaseHold(Money amount) {
        return new Ledger(total, available.plus(amount), preEncumbered.minus(amount), encumbered, expended);
    }

    public Ledger encumber(Money amount) {
        return new Ledger(total, available.minus(amount), preEncumbered, encumbered.plus(amount), expended);
    }

    public Ledger release(Money amount) {
        return new Ledger(total, available.plus(amount), preEncumbered, encumbered.minus(amount), expended);
    }

    public Ledger expend(Money amount) {
        return new Ledger(total, available, preEncumbered, encumbered.minus(amount), expended.plus(amount));
    }
}

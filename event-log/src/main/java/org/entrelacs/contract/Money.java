package org.entrelacs.contract;

/// An amount in minor units (cents for EUR). Sums and differences stay within one currency.
///
/// @param minor minor units, may be negative where an event says so
/// @param currency ISO 4217 code
public record Money(long minor, String currency) {

    public static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    /// @throws ArithmeticException beyond 64 bits, @throws IllegalArgumentException for another currency
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /// @throws ArithmeticException beyond 64 bits, @throws IllegalArgumentException for another currency
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /// @throws IllegalArgumentException for another currency
    public boolean isLessThan(Money other) {
        return minor < same(other).minor;
    }

    public Money zero() {
        return new Money(0, currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}

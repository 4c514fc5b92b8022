package org.entrelacs.gatekeeping.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import org.entrelacs.contract.Money;

/// Amounts, days and numbers as a language writes them. Decimals are exact: nothing passes through
/// floating point. Days are those of UTC, as in the rules.
public final class Figures {
    private static final int DECIMALS = 4;
    private static final int USUAL_DECIMALS_OF_MONEY = 2;
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d MMMM uuuu", Language.FR.locale());
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Language.EN.locale());

    private Figures() {}

    /// @param value an amount, an instant, a day, a share, a number, a text or a word that stays as it is
    /// @throws IllegalArgumentException for anything else
    public static String of(Object value, Language language) {
        return switch (value) {
            case Money money -> money(money, language);
            case Instant instant -> day(instant.atOffset(ZoneOffset.UTC).toLocalDate(), language);
            case LocalDate day -> day(day, language);
            case Share(var part) -> share(part, language);
            case BigDecimal number -> number(number, language);
            case Integer whole -> number(BigDecimal.valueOf(whole), language);
            case Long whole -> number(BigDecimal.valueOf(whole), language);
            case Text text -> text.in(language);
            case String word -> word;
            default ->
                throw new IllegalArgumentException(
                        "no words for a " + value.getClass().getSimpleName());
        };
    }

    private static String money(Money money, Language language) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(money.currency()))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst()
                .map(currency -> money(money.minor(), currency, language))
                .orElseGet(() -> number(BigDecimal.valueOf(money.minor(), USUAL_DECIMALS_OF_MONEY), language) + " "
                        + money.currency());
    }

    private static String money(long minor, Currency currency, Language language) {
        int decimals = currency.getDefaultFractionDigits();
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(minor, decimals));
    }

    private static String day(LocalDate day, Language language) {
        return switch (language) {
            case FR -> day.getDayOfMonth() == 1 ? FRENCH.format(day).replaceFirst("1", "1er") : FRENCH.format(day);
            case EN -> ENGLISH.format(day);
        };
    }

    private static String share(BigDecimal part, Language language) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(DECIMALS / 2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(part);
    }

    private static String number(BigDecimal number, Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(DECIMALS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}

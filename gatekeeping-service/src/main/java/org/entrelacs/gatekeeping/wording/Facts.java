package org.entrelacs.gatekeeping.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.entrelacs.contract.Money;

/// What the rules found or require, as they write it in a reason, in words.
///
/// @param currency of figures that are minor units; empty where figures are figures
record Facts(String currency) {
    static final Facts PLAIN = new Facts("");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String TO = "..";
    private static final Text RANGE = new Text("de {from} à {to}", "{from} to {to}");
    private static final Text DAYS = new Text("du {from} au {to}", "{from} to {to}");
    private static final Text NOT_COMPUTABLE = new Text("non calculable", "not computable");

    static Facts inMoney(String currency) {
        return new Facts(currency);
    }

    Object words(String fact) {
        int to = fact.indexOf(TO);
        if (to < 0) {
            return one(fact);
        }
        var from = one(fact.substring(0, to));
        var until = one(fact.substring(to + TO.length()));
        var range = from instanceof LocalDate ? DAYS : RANGE;
        return from.equals(until) ? from : range.with(Map.of("from", from, "to", until));
    }

    private Object one(String fact) {
        if (fact.equals("not-computable")) {
            return NOT_COMPUTABLE;
        }
        if (DAY.matcher(fact).matches()) {
            return LocalDate.parse(fact);
        }
        if (!NUMBER.matcher(fact).matches()) {
            return fact;
        }
        var number = new BigDecimal(fact);
        boolean isMoney = !currency.isEmpty() && number.scale() == 0;
        return isMoney ? new Money(number.longValueExact(), currency) : number;
    }
}

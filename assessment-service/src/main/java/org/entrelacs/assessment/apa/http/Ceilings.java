package org.entrelacs.assessment.apa.http;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Money;

/// One tariff as it is shown.
///
/// @param until the last day
/// @param incomeWithoutShare monthly income up to which the person bears nothing
/// @param incomeWithFullShare monthly income above which they bear nine tenths
/// @param status published, or computed by the article
record Ceilings(
        LocalDate since,
        LocalDate until,
        List<Ceiling> ceilings,
        Money mtp,
        Money incomeWithoutShare,
        Money incomeWithFullShare,
        String status,
        String article,
        String mtpFrom) {

    record Ceiling(int gir, Money perMonth) {}
}

package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.LocalDate;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;

/// Capacity and price, which change from a day on. Prices that have passed stay.
///
/// @param capacity hours a week; its days are Mondays
public record Schedule(Dated<Duration> capacity, Dated<Money> price) {

    public static Schedule of(OfferTerms terms) {
        return new Schedule(Dated.always(terms.weeklyCapacity()), Dated.always(terms.unitCost()));
    }

    public Schedule after(OfferChanged changed) {
        LocalDate from = changed.from();
        return from == null
                ? new Schedule(Dated.always(changed.weeklyCapacity()), Dated.always(changed.unitCost()))
                : new Schedule(
                        capacity.from(Weeks.monday(Weeks.number(from)), changed.weeklyCapacity()),
                        price.from(from, changed.unitCost()));
    }

    /// The weeks from that day on in which no other capacity is announced.
    Weeks sameCapacityFrom(LocalDate day) {
        return sameCapacity(Weeks.from(day));
    }

    private Weeks sameCapacity(Weeks weeks) {
        int next = capacity.next(Weeks.monday(weeks.first())).map(Weeks::number).orElse(Weeks.END);
        return next >= weeks.end() ? weeks : new Weeks(weeks.first(), next);
    }

    /// Hours that are free in each of the weeks; fewer than none when too many are promised.
    public Duration free(HoursByWeek promised, Weeks weeks) {
        Weeks same = sameCapacity(weeks);
        Duration free = capacity.on(Weeks.monday(weeks.first())).minus(promised.peak(same));
        if (same.end() == weeks.end()) {
            return free;
        }
        Duration later = free(promised, new Weeks(same.end(), weeks.end()));
        return free.compareTo(later) <= 0 ? free : later;
    }
}

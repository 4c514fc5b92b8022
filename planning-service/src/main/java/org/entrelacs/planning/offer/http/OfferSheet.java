package org.entrelacs.planning.offer.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.planning.offer.Ledger.Holding;
import org.entrelacs.planning.offer.Ledger.Use;
import org.entrelacs.planning.offer.Offer.Known;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Standing;
import org.entrelacs.planning.offer.Standing.Suspended;
import org.entrelacs.planning.offer.Weeks;
import org.jspecify.annotations.Nullable;

/// An offer as it stands on a day, with its capacity ledger from its week on.
///
/// @param suspended while it is, or is going to be
/// @param reserved hours of the week for services that have not started
/// @param confirmed hours of the week for services that have
/// @param free hours that can be reserved from the week on without end; none once the offer is withdrawn
/// @param prices the one it began with, and each that followed or will follow, from its day on
/// @param weeks the one and those that follow, a quarter of a year
/// @param services that hold hours, by id
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferSheet(
        String offer,
        Status status,
        @JsonUnwrapped OfferTerms terms,
        @Nullable Suspended suspended,
        Duration reserved,
        Duration confirmed,
        Duration free,
        List<Price> prices,
        List<Week> weeks,
        List<Hours> services) {
    private static final int QUARTER = 13;

    enum Status {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    enum HoursStatus {
        @JsonProperty("reserved")
        RESERVED,
        @JsonProperty("confirmed")
        CONFIRMED
    }

    /// @param from absent for the first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Price(@Nullable LocalDate from, Money unitCost) {}

    /// @param from its Monday
    record Week(LocalDate from, Duration capacity, Duration promised) {}

    /// @param held absent when in all weeks
    /// @param until when the service has to have started; absent when the hours wait for it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hours(
            String service,
            String person,
            Duration perWeek,
            HoursStatus status,
            @Nullable HeldWeeks held,
            @Nullable Instant until) {
        static Hours of(String service, Holding holding) {
            return new Hours(
                    service,
                    holding.person().value(),
                    holding.perWeek(),
                    status(holding.use()),
                    holding.held(),
                    holding.until());
        }

        private static HoursStatus status(Use use) {
            return switch (use) {
                case RESERVED -> HoursStatus.RESERVED;
                case CONFIRMED -> HoursStatus.CONFIRMED;
            };
        }
    }

    static OfferSheet of(String offer, Published published, LocalDate today) {
        return of(
                offer,
                Status.PUBLISHED,
                published,
                suspension(published.standing(), today),
                published.free(Weeks.from(today)),
                today);
    }

    static OfferSheet of(String offer, Withdrawn withdrawn, LocalDate today) {
        return of(offer, Status.WITHDRAWN, withdrawn, null, Duration.ZERO, today);
    }

    private static @Nullable Suspended suspension(Standing standing, LocalDate today) {
        return standing instanceof Suspended suspended && !suspended.until().isBefore(today) ? suspended : null;
    }

    private static OfferSheet of(
            String offer, Status status, Known known, @Nullable Suspended suspended, Duration free, LocalDate today) {
        int week = Weeks.number(today);
        return new OfferSheet(
                offer,
                status,
                known.terms(today),
                suspended,
                known.ledger().hours(Use.RESERVED, week),
                known.ledger().hours(Use.CONFIRMED, week),
                free,
                prices(known),
                IntStream.range(week, week + QUARTER)
                        .mapToObj(number -> week(number, known))
                        .toList(),
                known.ledger().holdings().entrySet().stream()
                        .map(holding -> Hours.of(holding.getKey(), holding.getValue()))
                        .toList());
    }

    private static List<Price> prices(Known known) {
        var price = known.schedule().price();
        return Stream.concat(
                        Stream.of(new Price(null, price.first())),
                        price.later().entrySet().stream().map(later -> new Price(later.getKey(), later.getValue())))
                .toList();
    }

    private static Week week(int number, Known known) {
        LocalDate monday = Weeks.monday(number);
        return new Week(
                monday,
                known.schedule().capacity().on(monday),
                known.ledger().promised().peak(new Weeks(number, number + 1)));
    }
}

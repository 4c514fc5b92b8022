package org.entrelacs.planning.offer;

import static org.entrelacs.planning.offer.SomeOffer.ASKED;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.holding;
import static org.entrelacs.planning.offer.SomeOffer.withDetails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.log.Verdict.Refused;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.NoteUnclaimed;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.RenewReservation;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Five hundred commands from a seeded generator; the seed in the test's name makes a failure repeatable. After each of
/// them every week is counted from the holdings, one by one.
class CapacityNeverExceededTest {
    private static final int COMMANDS = 500;
    private static final int YEAR = 52;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_no_week_is_promised_twice(long seed) {
        Random random = new Random(seed);
        Offer offer = RULES.evolve(RULES.initial(), withDetails(holding(60)));

        for (int i = 0; i < COMMANDS; i++) {
            for (OfferEvent event : decided(command(random), offer)) {
                offer = RULES.evolve(offer, event);
                everyWeekHolds(offer);
            }
        }
    }

    private static OfferCommand command(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new ChangeOffer(OWNER, TODAY, changed(random));
            case 1, 2 -> new ConfirmCapacity(PERSON, service(random), day(random));
            case 3, 4 -> new ReleaseCapacity(PERSON, service(random), "ended");
            case 5 -> new RenewReservation(OWNER, service(random), ASKED.plus(Duration.ofDays(random.nextInt(300))));
            case 6 -> new NoteUnclaimed(ASKED.plus(Duration.ofDays(random.nextInt(400))));
            default ->
                new ReserveCapacity(
                        PERSON,
                        ASKED,
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(_ -> new Hours(service(random), minutes(random, 400), weeks(random)))
                                .toList());
        };
    }

    private static OfferChanged changed(Random random) {
        return new OfferChanged(
                minutes(random, 1200),
                Money.eur(random.nextInt(5000)),
                random.nextInt(8) == 0 ? null : day(random),
                null);
    }

    private static HeldWeeks weeks(Random random) {
        int planned = 1 + random.nextInt(20);
        return switch (random.nextInt(3)) {
            case 0 -> HeldWeeks.from(day(random), planned);
            case 1 -> HeldWeeks.from(day(random), null);
            default -> HeldWeeks.starting(day(random), planned);
        };
    }

    private static LocalDate day(Random random) {
        return TODAY.plusDays(random.nextInt(7 * YEAR));
    }

    private static String service(Random random) {
        return "s" + random.nextInt(16);
    }

    private static Duration minutes(Random random, int most) {
        return Duration.ofMinutes(1 + random.nextInt(most));
    }

    private static List<OfferEvent> decided(OfferCommand command, Offer offer) {
        return switch (RULES.decide(command, offer)) {
            case Accepted<OfferEvent, OfferRefusal>(var events) -> events;
            case Refused<OfferEvent, OfferRefusal> _ -> List.of();
        };
    }

    private static void everyWeekHolds(Offer offer) {
        Published published = published(offer);
        for (int week = 0; week <= 2 * YEAR; week++) {
            LocalDate monday = TODAY.plusWeeks(week - 1).minusDays(2);
            Duration promised = promised(published.ledger(), monday);
            Duration capacity = published.schedule().capacity().on(monday);

            assertTrue(promised.compareTo(capacity) <= 0, () -> promised + " of " + capacity + " from " + monday);
            int number = Weeks.number(monday);
            assertEquals(capacity.minus(promised), published.free(new Weeks(number, number + 1)));
        }
    }

    private static Duration promised(Ledger ledger, LocalDate monday) {
        return ledger.holdings().values().stream()
                .filter(held -> holds(held.held(), monday))
                .map(Ledger.Holding::perWeek)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean holds(@Nullable HeldWeeks held, LocalDate monday) {
        return held != null && !monday.isBefore(held.from()) && (held.to() == null || !monday.isAfter(held.to()));
    }

    private static Published published(Offer offer) {
        return switch (offer) {
            case Published published -> published;
            case Absent _, Withdrawn _ -> throw new AssertionError("nobody withdrew it");
        };
    }
}

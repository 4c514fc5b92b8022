package org.entrelacs.planning.offer;

import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.log.Verdict.Refused;
import org.entrelacs.planning.offer.Ledger.Use;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Five hundred commands from a seeded generator; the seed in the test's name makes a failure repeatable.
class CapacityNeverExceededTest {
    private static final int COMMANDS = 500;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_asked_the_sums_hold(long seed) {
        Random random = new Random(seed);
        Offer offer = RULES.evolve(RULES.initial(), PUBLISHED);

        for (int i = 0; i < COMMANDS; i++) {
            for (OfferEvent event : decided(command(random), offer)) {
                offer = RULES.evolve(offer, event);
                sumsHold(offer);
            }
        }
    }

    private static OfferCommand command(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> new ChangeOffer(OWNER, minutes(random, 1200), Money.eur(random.nextInt(5000)));
            case 1 -> new ConfirmCapacity(PERSON, service(random));
            case 2, 3 -> new ReleaseCapacity(PERSON, service(random), "ended");
            default ->
                new ReserveCapacity(
                        PERSON,
                        IntStream.rangeClosed(0, random.nextInt(3))
                                .mapToObj(_ -> new Hours(service(random), minutes(random, 400)))
                                .toList());
        };
    }

    private static String service(Random random) {
        return "s" + random.nextInt(12);
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

    private static void sumsHold(Offer offer) {
        Published published = published(offer);
        Ledger ledger = published.ledger();

        assertEquals(sum(ledger, Use.RESERVED), ledger.reserved());
        assertEquals(sum(ledger, Use.CONFIRMED), ledger.confirmed());
        assertTrue(sum(ledger, Use.RESERVED)
                        .plus(sum(ledger, Use.CONFIRMED))
                        .compareTo(published.terms().weeklyCapacity())
                <= 0);
        assertEquals(published.terms().weeklyCapacity(), published.free().plus(ledger.promised()));
    }

    private static Published published(Offer offer) {
        return switch (offer) {
            case Published published -> published;
            case Absent _, Withdrawn _ -> throw new AssertionError("nobody withdrew it");
        };
    }

    private static Duration sum(Ledger ledger, Use use) {
        return ledger.holdings().values().stream()
                .filter(holding -> holding.use() == use)
                .map(Ledger.Holding::perWeek)
                .reduce(Duration.ZERO, Duration::plus);
    }
}

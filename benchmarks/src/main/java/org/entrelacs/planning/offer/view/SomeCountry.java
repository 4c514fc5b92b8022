package org.entrelacs.planning.offer.view;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferDetails.AcceptedFunding;
import org.entrelacs.contract.planning.OfferDetails.Opening;
import org.entrelacs.contract.planning.OfferDetails.Weekday;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;

/// Offers as a country may have them: 30 classes, 400 territories, 3,000 providers, 800 words, up to eight reservations
/// each.
final class SomeCountry {
    private static final int CLASSES = 30;
    private static final int NEEDS = 60;
    private static final int TERRITORIES = 400;
    private static final int PROVIDERS = 3_000;
    private static final int WORDS = 800;
    private static final List<String> KNOWN = List.of("Alzheimer", "nuit", "accompagnement", "accueil", "répit");

    private SomeCountry() {}

    static List<OfferEvent> offer(Random random, LocalDate today) {
        List<OfferEvent> events = new ArrayList<>();
        events.add(new OfferPublished(
                "provider-" + random.nextInt(PROVIDERS),
                one(List.of(ResourceKind.values()), random),
                random.nextInt(CLASSES) == 0 ? "home-help" : "class-" + random.nextInt(CLASSES),
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(_ -> random.nextInt(NEEDS) == 0 ? "d640" : "d" + (100 + random.nextInt(NEEDS)))
                        .distinct()
                        .toList(),
                territory(random),
                List.of("fr"),
                Duration.ofHours(80),
                Money.eur(random.nextInt(6_000)),
                Entitlement.RIGHT,
                "",
                details(random)));
        for (int service = random.nextInt(9); service > 0; service--) {
            events.add(new CapacityReserved(
                    new PersonId("p"),
                    "service-" + service,
                    Duration.ofMinutes(30L * (1 + random.nextInt(20))),
                    HeldWeeks.starting(today.plusDays(random.nextInt(200) - 100L), 4 + random.nextInt(48)),
                    null));
        }
        return events;
    }

    private static OfferDetails details(Random random) {
        return new OfferDetails(
                words(random, 3),
                words(random, 20),
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(_ -> territory(random))
                        .toList(),
                List.of(new Opening(
                        random.nextInt(8) == 0
                                ? List.of(Weekday.SATURDAY, Weekday.SUNDAY)
                                : List.of(Weekday.MONDAY, Weekday.TUESDAY, Weekday.FRIDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 0))),
                random.nextInt(5) == 0 ? null : random.nextInt(120),
                List.of(one(List.of(AcceptedFunding.values()), random)),
                List.of(),
                60);
    }

    private static String words(Random random, int count) {
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(_ -> random.nextInt(100) == 0 ? one(KNOWN, random) : "mot" + random.nextInt(WORDS))
                        .toList());
    }

    private static String territory(Random random) {
        return "35%03d".formatted(random.nextInt(TERRITORIES));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}

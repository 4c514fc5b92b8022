package org.entrelacs.planning.offer.view;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferDetails.AcceptedFunding;
import org.entrelacs.contract.planning.OfferDetails.Opening;
import org.entrelacs.contract.planning.OfferDetails.Weekday;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;

/// Offers as a directory of a region may hold them, and what is looked for in it.
final class SomeDirectory {
    private static final List<String> CLASSES = List.of(
            "home-help", "meals", "respite", "garden-help", "outings", "nursing", "transport", "day-centre", "walks");
    private static final List<String> NEEDS =
            List.of("d510", "d520", "d540", "d550", "d630", "d640", "d460", "d465", "d910", "d920");
    private static final List<String> WORDS = List.of(
            "Aide",
            "à",
            "domicile",
            "de",
            "la",
            "vallée",
            "Repas",
            "chauds",
            "Répit",
            "nuit",
            "week-end",
            "jardin",
            "Bricolage",
            "Alzheimer",
            "portage",
            "accompagnement",
            "ménage",
            "toilette",
            "forêt",
            "plaine");
    private static final int TERRITORIES = 40;
    private static final int PROVIDERS = 50;

    private SomeDirectory() {}

    static OfferPublished offer(Random random) {
        return new OfferPublished(
                "provider-" + random.nextInt(PROVIDERS),
                one(List.of(ResourceKind.values()), random),
                one(CLASSES, random),
                several(NEEDS, random),
                territory(random),
                random.nextInt(5) == 0 ? List.of("fr", "ar") : List.of("fr"),
                Duration.ofHours(random.nextInt(60) + 1L),
                Money.eur(random.nextInt(6_000)),
                Entitlement.RIGHT,
                "",
                details(random));
    }

    private static OfferDetails details(Random random) {
        return new OfferDetails(
                one(WORDS, random) + " " + one(WORDS, random),
                String.join(" ", several(WORDS, random)),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> territory(random))
                        .toList(),
                List.of(new Opening(
                        random.nextInt(4) == 0
                                ? List.of(Weekday.MONDAY, Weekday.SUNDAY)
                                : List.of(Weekday.MONDAY, Weekday.TUESDAY),
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 0))),
                random.nextInt(5) == 0 ? null : random.nextInt(90),
                List.of(one(List.of(AcceptedFunding.values()), random)),
                List.of(),
                60);
    }

    private static String territory(Random random) {
        return "35%03d".formatted(random.nextInt(TERRITORIES));
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> List<T> several(List<T> all, Random random) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> one(all, random))
                .distinct()
                .toList();
    }

    static OfferFilter byClassAndTerritory() {
        return new OfferFilter("home-help", "", "35007", "", "", null, null, null, List.of(), Duration.ZERO);
    }

    static OfferFilter byTerritory() {
        return new OfferFilter("", "", "35007", "", "", null, null, null, List.of(), Duration.ZERO);
    }

    static List<OfferFilter> searches() {
        return List.of(
                OfferFilter.ALL,
                byClassAndTerritory(),
                new OfferFilter("", "d640", "", "ar", "", null, null, null, List.of(), Duration.ZERO),
                new OfferFilter("", "", "", "", "provider-7", null, null, null, List.of(), Duration.ZERO),
                new OfferFilter("", "", "", "", "", ResourceKind.PUBLIC, null, null, List.of(), Duration.ofHours(50)),
                new OfferFilter(
                        "", "", "", "", "", null, AcceptedFunding.IN_KIND, Weekday.SUNDAY, List.of(), Duration.ZERO),
                new OfferFilter("", "", "", "", "", null, null, null, Words.of("alzh"), Duration.ZERO),
                new OfferFilter("", "", "", "", "", null, null, null, Words.of("vallée repas"), Duration.ZERO),
                new OfferFilter("", "", "", "", "", null, null, null, Words.of("a nuit"), Duration.ZERO),
                new OfferFilter("meals", "", "35001", "", "", null, null, null, Words.of("r"), Duration.ofHours(8)));
    }
}

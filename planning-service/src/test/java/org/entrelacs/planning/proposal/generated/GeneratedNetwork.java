package org.entrelacs.planning.proposal.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.proposal.Distances;
import org.entrelacs.planning.proposal.Distances.Pair;
import org.entrelacs.planning.proposal.FreeOffer;
import org.entrelacs.planning.proposal.OpenNeed;
import org.entrelacs.planning.proposal.PersonInNeed;
import org.entrelacs.planning.proposal.Situation;

/// People who live at home with the APA, by GIR as in December 2023 (DREES, insee.fr/fr/statistiques/2386701), with
/// the hours a week of their plans (DREES 2011; GIR 2 and 3 interpolated). What nobody counts is assumed: how many
/// needs,
/// languages, wishes, and that offers have free what `scarcity` says of what is needed.
public final class GeneratedNetwork {
    private static final List<Integer> GIR = List.of(1, 2, 3, 4);
    private static final List<Integer> GIR_SHARES = List.of(2, 18, 22, 58);
    private static final Map<Integer, Integer> MINUTES = Map.of(1, 882, 2, 660, 3, 480, 4, 294);
    private static final Map<Integer, Integer> NEEDS = Map.of(1, 7, 2, 6, 3, 5, 4, 3);
    private static final List<String> CODES =
            List.of("d510", "d540", "d640", "d630", "d620", "d460", "d920", "d530", "d550", "d710");
    private static final List<String> LANGUAGES = List.of("fr", "pt", "ar", "tr", "pl");
    private static final List<Integer> LANGUAGE_SHARES = List.of(86, 4, 5, 2, 3);
    private static final int PEOPLE_A_TERRITORY = 50;
    private static final int QUARTER = 15;

    private final Lots lots;
    private final int size;
    private final int territories;
    private final int providers;

    private GeneratedNetwork(long seed, int size) {
        this.lots = new Lots(seed);
        this.size = size;
        this.territories = Math.max(2, size / PEOPLE_A_TERRITORY);
        this.providers = Math.max(4, size / 12);
    }

    /// @param scarcity free hours of all offers together, in hundredths of what is needed
    public static Situation of(long seed, int people, int scarcity) {
        return new GeneratedNetwork(seed, people).situation(scarcity);
    }

    private Situation situation(int scarcity) {
        List<PersonInNeed> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(person("person-%05d".formatted(i)));
        }
        long needed = people.stream()
                .flatMap(person -> person.needs().stream())
                .mapToLong(OpenNeed::minutes)
                .sum();
        return new Situation(people, offers(needed * scarcity / 100), distances());
    }

    private PersonInNeed person(String id) {
        int gir = lots.weighed(GIR, GIR_SHARES);
        Set<String> codes = new TreeSet<>();
        int wanted = Math.max(1, NEEDS.getOrDefault(gir, 1) + lots.below(3) - 1);
        while (codes.size() < wanted) {
            codes.add(lots.one(CODES));
        }
        List<OpenNeed> needs = new ArrayList<>();
        int weekly = MINUTES.getOrDefault(gir, 0);
        for (String code : codes) {
            long minutes = Math.max(QUARTER, weekly * (50L + lots.below(100)) / 100 / wanted / QUARTER * QUARTER);
            int unmet = Math.clamp(5 - gir + lots.below(3) - 1, 1, 4);
            needs.add(new OpenNeed(code, code, unmet, minutes));
        }
        Set<String> known = lots.inHundred(40) ? Set.of(provider()) : Set.of();
        Set<String> refused = new HashSet<>(lots.inHundred(15) ? Set.of(provider()) : Set.of());
        refused.removeAll(known);
        return new PersonInNeed(
                id,
                territory(lots.below(territories)),
                Set.of(lots.weighed(LANGUAGES, LANGUAGE_SHARES)),
                lots.inHundred(20) ? Set.of(provider()) : known,
                refused,
                Set.of(),
                Map.of(),
                known,
                new PersonFacts(null, gir, null, null, null),
                needs);
    }

    private List<FreeOffer> offers(long minutes) {
        List<FreeOffer> offers = new ArrayList<>();
        int count = Math.max(8, size * 3 / 10);
        for (int i = 0; i < count; i++) {
            ServiceClass what = lots.weighed(ServiceClass.ALL, ServiceClass.SHARES);
            int home = lots.below(territories);
            int highest = lots.weighed(List.of(4, 3, 2), List.of(80, 14, 6));
            Set<String> languages = new HashSet<>(Set.of("fr"));
            if (lots.inHundred(30)) {
                languages.add(lots.one(LANGUAGES));
            }
            offers.add(new FreeOffer(
                    "offer-%04d".formatted(i),
                    provider(),
                    what.code(),
                    Set.copyOf(what.needCodes()),
                    territory(home),
                    Set.of(territory(home)),
                    languages,
                    minutes / count * (40 + lots.below(120)) / 100 / QUARTER * QUARTER,
                    Money.eur(what.unitCost() * (85L + lots.below(30)) / 100),
                    List.of(new GirBetween(1, highest))));
        }
        return offers;
    }

    private String provider() {
        return "provider-" + lots.below(providers);
    }

    private static String territory(int number) {
        return "territory-" + number;
    }

    /// Territories lie in a row.
    private Distances distances() {
        Map<Pair, Integer> steps = new HashMap<>();
        for (int from = 0; from < territories; from++) {
            for (int step = 1; step <= Distances.FARTHEST && from + step < territories; step++) {
                steps.put(new Pair(territory(from), territory(from + step)), step);
            }
        }
        return new Distances(steps);
    }
}

package org.entrelacs.planning.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A situation made ready for searching: every need with the options that are possible for it.
public final class Problem {
    /// Those that would cost fewest points alone: what a problem keeps in memory is bounded by it.
    static final int MOST_OFFERS_A_NEED = 64;

    private final Situation situation;
    private final Weights weights;
    private final Pricing pricing;
    private final List<Demand> demands = new ArrayList<>();
    private final List<List<Demand>> demandsOf = new ArrayList<>();
    private final int[] providerOf;
    private final int[] classOf;
    private final List<Set<Integer>> known = new ArrayList<>();

    private Problem(Situation situation, Weights weights) {
        this.situation = situation;
        this.weights = weights;
        this.pricing = new Pricing(weights, situation.distances());
        Map<String, Integer> providers = new HashMap<>();
        Map<String, Integer> classes = new HashMap<>();
        List<FreeOffer> offers = situation.offers();
        this.providerOf = offers.stream()
                .mapToInt(offer -> number(providers, offer.provider()))
                .toArray();
        this.classOf = offers.stream()
                .mapToInt(offer -> number(classes, offer.serviceClass()))
                .toArray();
        Map<String, List<Integer>> byCode = byCode(offers);
        List<List<Option>> options = options(offers.size());
        for (PersonInNeed person : situation.people()) {
            known.add(Set.copyOf(person.known().stream()
                    .map(provider -> number(providers, provider))
                    .toList()));
            List<Demand> own = new ArrayList<>();
            for (OpenNeed need : person.needs()) {
                Demand demand = demand(demandsOf.size(), need, byCode, options);
                own.add(demand);
                demands.add(demand);
            }
            demandsOf.add(own);
        }
    }

    public static Problem of(Situation situation, Weights weights) {
        return new Problem(situation, weights);
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, _ -> numbers.size());
    }

    private static Map<String, List<Integer>> byCode(List<FreeOffer> offers) {
        Map<String, List<Integer>> byCode = new HashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            for (String code : offers.get(i).needCodes()) {
                byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(i);
            }
        }
        return byCode;
    }

    private List<List<Option>> options(int offers) {
        List<List<Option>> options = new ArrayList<>();
        int id = Option.NOTHING.id();
        for (int offer = 0; offer < offers; offer++) {
            List<Option> parts = new ArrayList<>();
            for (int part : weights.parts()) {
                id++;
                parts.add(new Option(id, offer, part));
            }
            options.add(parts);
        }
        return options;
    }

    private Demand demand(int index, OpenNeed need, Map<String, List<Integer>> byCode, List<List<Option>> optionsOf) {
        PersonInNeed person = situation.people().get(index);
        List<Offering> offerings = byCode.getOrDefault(need.code(), List.of()).stream()
                .map(number -> offering(person, need, number, optionsOf.get(number)))
                .filter(offering -> !offering.options().isEmpty())
                .sorted(Comparator.comparingLong(offering -> offering.points().getFirst()))
                .limit(MOST_OFFERS_A_NEED)
                .sorted(Comparator.comparingInt(
                        offering -> offering.options().getFirst().id()))
                .toList();
        List<Option> options = new ArrayList<>(List.of(Option.NOTHING));
        List<Long> minutes = new ArrayList<>(List.of(0L));
        List<Long> points = new ArrayList<>(List.of(pricing.nothing(need).total()));
        for (Offering offering : offerings) {
            options.addAll(offering.options());
            minutes.addAll(offering.minutes());
            points.addAll(offering.points());
        }
        return new Demand(
                demands.size(),
                index,
                need,
                options,
                minutes.stream().mapToLong(Long::longValue).toArray(),
                points.stream().mapToLong(Long::longValue).toArray());
    }

    /// What one offer can give to one need; nothing when it is impossible or too short of hours.
    private record Offering(List<Option> options, List<Long> minutes, List<Long> points) {}

    private Offering offering(PersonInNeed person, OpenNeed need, int number, List<Option> all) {
        FreeOffer offer = situation.offers().get(number);
        Offering offering = new Offering(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (Possible.obstacle(person, need, offer, situation.distances()).isPresent()) {
            return offering;
        }
        long last = 0;
        for (Option option : all) {
            long given = weights.part(need.minutes(), option.part());
            if (given != last && given <= offer.freeMinutes()) {
                offering.options().add(option);
                offering.minutes().add(given);
                offering.points().add(pricing.line(person, need, offer, given).total());
            }
            last = given;
        }
        return offering;
    }

    Situation situation() {
        return situation;
    }

    public Weights weights() {
        return weights;
    }

    public List<Demand> demands() {
        return demands;
    }

    List<Demand> demandsOf(int person) {
        return demandsOf.get(person);
    }

    int people() {
        return demandsOf.size();
    }

    int offers() {
        return providerOf.length;
    }

    FreeOffer offer(Option option) {
        return situation.offers().get(option.offer());
    }

    PersonInNeed person(Demand demand) {
        return situation.people().get(demand.person());
    }

    int provider(Option option) {
        return providerOf[option.offer()];
    }

    int serviceClass(Option option) {
        return classOf[option.offer()];
    }

    boolean knows(int person, int provider) {
        return known.get(person).contains(provider);
    }

    int knownTo(int person) {
        return known.get(person).size();
    }

    /// Whether no service is planned for the person so far.
    boolean isAlone(int person) {
        return situation.people().get(person).planned().isEmpty();
    }

    Points points(Demand demand, Option option) {
        return option.isNothing()
                ? pricing.nothing(demand.need())
                : pricing.line(person(demand), demand.need(), offer(option), demand.minutes(option));
    }

    /// Indexes of the offers that could serve a need, were they free. An offer that could never give the least part of
    /// it
    /// is among them.
    Set<Integer> possibleOffers(Demand demand) {
        Set<Integer> possible = new HashSet<>();
        for (int offer = 0; offer < offers(); offer++) {
            if (Possible.obstacle(
                            person(demand), demand.need(), situation.offers().get(offer), situation.distances())
                    .isEmpty()) {
                possible.add(offer);
            }
        }
        return possible;
    }

    /// Minutes a week that all needs lack together, each by its severity, when nothing is given.
    long needed() {
        return demands.stream()
                .mapToLong(demand -> weights.severe(demand.need(), demand.need().minutes()))
                .sum();
    }
}

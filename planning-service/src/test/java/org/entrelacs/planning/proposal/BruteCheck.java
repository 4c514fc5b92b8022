package org.entrelacs.planning.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.planning.eligibility.Eligibility;

/// Looks at a finished answer with nothing but people and offers, the long way, and shares no code with what made it.
final class BruteCheck {
    private static final int THOUSAND_MINUTES_OF_AN_HOUR = 60_000;

    private final Problem problem;
    private final Answer answer;
    private final Map<String, Long> given = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private long points;

    private BruteCheck(Problem problem, Answer answer) {
        this.problem = problem;
        this.answer = answer;
    }

    /// What is broken, in words; empty as it should be.
    static List<String> broken(Problem problem, Answer answer) {
        return new BruteCheck(problem, answer).check().broken;
    }

    static long points(Problem problem, Answer answer) {
        return new BruteCheck(problem, answer).check().points;
    }

    private BruteCheck check() {
        int next = 0;
        for (PersonInNeed person : problem.situation().people()) {
            Map<String, Set<String>> offersByClass = new HashMap<>();
            person.planned().forEach((what, offers) -> offersByClass.put(what, new HashSet<>(offers)));
            Set<String> providers = new HashSet<>(person.known());
            boolean severe = false;
            boolean nothing = true;
            for (OpenNeed need : person.needs()) {
                Option option = answer.chosen().get(next++);
                severe |= need.unmet() >= 3;
                if (option.offer() < 0) {
                    points += unmet(need, need.minutes());
                    continue;
                }
                nothing = false;
                FreeOffer offer = problem.situation().offers().get(option.offer());
                long minutes = option.part() == 100
                        ? need.minutes()
                        : Math.min(need.minutes(), (long) Math.ceil(need.minutes() * option.part() / 100.0 / 15) * 15);
                given.merge(offer.offer(), minutes, Long::sum);
                offersByClass
                        .computeIfAbsent(offer.serviceClass(), _ -> new HashSet<>())
                        .add(offer.offer());
                providers.add(offer.provider());
                line(person, need, offer, minutes);
            }
            if (offersByClass.values().stream().anyMatch(offers -> offers.size() > 1)) {
                broken.add(person.person() + " gets one class of service twice");
            }
            points += 30L * Math.max(0, providers.size() - 1);
            points += severe && nothing && person.planned().isEmpty() ? 500 : 0;
        }
        for (FreeOffer offer : problem.situation().offers()) {
            if (given.getOrDefault(offer.offer(), 0L) > offer.freeMinutes()) {
                broken.add(offer.offer() + " gives more than it has");
            }
        }
        return this;
    }

    private void line(PersonInNeed person, OpenNeed need, FreeOffer offer, long minutes) {
        if (!offer.needCodes().contains(need.code())) {
            broken.add(offer.offer() + " does not meet " + need.code());
        }
        if (person.refused().contains(offer.provider())) {
            broken.add(person.person() + " refuses " + offer.provider());
        }
        Eligibility.of(offer.rules(), person.facts())
                .unmet()
                .forEach(rule -> broken.add(person.person() + " is not eligible: " + rule));
        int distance = distance(person, offer);
        if (distance > 2) {
            broken.add(offer.offer() + " does not come to " + person.territory());
        }
        points += unmet(need, need.minutes() - minutes);
        points += person.preferred().isEmpty() || person.preferred().contains(offer.provider()) ? 0 : 30;
        points += person.known().isEmpty() || person.known().contains(offer.provider()) ? 0 : 40;
        points += person.languages().isEmpty() || person.languages().stream().anyMatch(offer.languages()::contains)
                ? 0
                : 50;
        points += 25L * distance;
        points += Math.round(10.0 * offer.unitCost().minor() * minutes / THOUSAND_MINUTES_OF_AN_HOUR);
    }

    private int distance(PersonInNeed person, FreeOffer offer) {
        if (person.territory().equals(offer.territory())) {
            return 0;
        }
        return problem.situation().distances().steps().entrySet().stream()
                .filter(step -> Set.of(step.getKey().from(), step.getKey().to())
                        .equals(Set.of(person.territory(), offer.territory())))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(offer.territories().contains(person.territory()) ? 1 : 99);
    }

    private static long unmet(OpenNeed need, long missing) {
        long[] severity = {20, 145, 370, 725, 980};
        return Math.round(1000.0 * severity[need.unmet()] * missing / THOUSAND_MINUTES_OF_AN_HOUR);
    }
}

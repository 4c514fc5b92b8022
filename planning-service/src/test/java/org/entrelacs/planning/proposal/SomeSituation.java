package org.entrelacs.planning.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.proposal.view.ShippedWeights;

/// People and offers to begin from: all alike, so that a test says what is otherwise.
final class SomeSituation {
    static final Weights WEIGHTS = ShippedWeights.read();
    static final OpenNeed WASHING = new OpenNeed("washing", "d510", 3, 240);
    static final OpenNeed HOUSEHOLD = new OpenNeed("household", "d640", 2, 120);

    private SomeSituation() {}

    static PersonInNeed person(String id, OpenNeed... needs) {
        return new PersonInNeed(
                id,
                "north",
                Set.of("fr"),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                new PersonFacts(null, 2, null, null, null),
                List.of(needs));
    }

    static PersonInNeed refusing(PersonInNeed person, String provider) {
        return wishing(person, person.languages(), person.preferred(), Set.of(provider), person.refusedClasses());
    }

    static PersonInNeed refusingClass(PersonInNeed person, String serviceClass) {
        return wishing(person, person.languages(), person.preferred(), person.refused(), Set.of(serviceClass));
    }

    static PersonInNeed preferring(PersonInNeed person, String provider) {
        return wishing(person, person.languages(), Set.of(provider), person.refused(), person.refusedClasses());
    }

    static PersonInNeed speaking(PersonInNeed person, String language) {
        return wishing(person, Set.of(language), person.preferred(), person.refused(), person.refusedClasses());
    }

    private static PersonInNeed wishing(
            PersonInNeed person,
            Set<String> languages,
            Set<String> preferred,
            Set<String> refused,
            Set<String> refusedClasses) {
        return new PersonInNeed(
                person.person(),
                person.territory(),
                languages,
                preferred,
                refused,
                refusedClasses,
                person.planned(),
                person.known(),
                person.facts(),
                person.needs());
    }

    /// With a service of this offer already.
    static PersonInNeed served(PersonInNeed person, FreeOffer by) {
        return new PersonInNeed(
                person.person(),
                person.territory(),
                person.languages(),
                person.preferred(),
                person.refused(),
                person.refusedClasses(),
                Map.of(by.serviceClass(), Set.of(by.offer())),
                Set.of(by.provider()),
                person.facts(),
                person.needs());
    }

    static FreeOffer offer(String id, String provider, long freeMinutes) {
        return new FreeOffer(
                id,
                provider,
                "home-help",
                Set.of("d510", "d640"),
                "north",
                Set.of("north"),
                Set.of("fr"),
                freeMinutes,
                Money.eur(2500),
                List.of());
    }

    static FreeOffer in(FreeOffer offer, String territory) {
        return new FreeOffer(
                offer.offer(),
                offer.provider(),
                offer.serviceClass(),
                offer.needCodes(),
                territory,
                Set.of(territory),
                offer.languages(),
                offer.freeMinutes(),
                offer.unitCost(),
                offer.rules());
    }

    static FreeOffer ruled(FreeOffer offer, EligibilityRule rule) {
        return new FreeOffer(
                offer.offer(),
                offer.provider(),
                offer.serviceClass(),
                offer.needCodes(),
                offer.territory(),
                offer.territories(),
                offer.languages(),
                offer.freeMinutes(),
                offer.unitCost(),
                List.of(rule));
    }

    static FreeOffer ofClass(FreeOffer offer, String serviceClass) {
        return new FreeOffer(
                offer.offer(),
                offer.provider(),
                serviceClass,
                offer.needCodes(),
                offer.territory(),
                offer.territories(),
                offer.languages(),
                offer.freeMinutes(),
                offer.unitCost(),
                offer.rules());
    }

    static Problem problem(List<PersonInNeed> people, List<FreeOffer> offers) {
        return Problem.of(new Situation(people, offers, Distances.NONE), WEIGHTS);
    }
}

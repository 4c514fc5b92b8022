package org.entrelacs.planning.proposal;

import static org.entrelacs.planning.proposal.SomeSituation.WASHING;
import static org.entrelacs.planning.proposal.SomeSituation.in;
import static org.entrelacs.planning.proposal.SomeSituation.ofClass;
import static org.entrelacs.planning.proposal.SomeSituation.offer;
import static org.entrelacs.planning.proposal.SomeSituation.person;
import static org.entrelacs.planning.proposal.SomeSituation.preferring;
import static org.entrelacs.planning.proposal.SomeSituation.problem;
import static org.entrelacs.planning.proposal.SomeSituation.refusing;
import static org.entrelacs.planning.proposal.SomeSituation.refusingClass;
import static org.entrelacs.planning.proposal.SomeSituation.ruled;
import static org.entrelacs.planning.proposal.SomeSituation.served;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entrelacs.contract.planning.EligibilityRule.AgeBetween;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final FreeOffer HELP = offer("help", "adess", 600);
    private static final PersonInNeed PERSON = person("p", WASHING);

    private static List<Long> minutes(Problem problem) {
        Demand demand = problem.demands().getFirst();
        return demand.options().stream().map(demand::minutes).toList();
    }

    private static List<Long> minutes(PersonInNeed person, FreeOffer offer) {
        return minutes(problem(List.of(person), List.of(offer)));
    }

    @Test
    void a_need_may_get_nothing_or_a_part_or_all_from_an_offer() {
        assertEquals(List.of(0L, 240L, 120L), minutes(PERSON, HELP));
    }

    @Test
    void a_part_is_rounded_up_to_a_quarter_of_an_hour() {
        assertEquals(List.of(0L, 100L, 60L), minutes(person("p", new OpenNeed("n", "d510", 1, 100)), HELP));
    }

    @Test
    void an_offer_gives_no_more_than_it_has_free() {
        assertEquals(List.of(0L, 120L), minutes(PERSON, offer("help", "adess", 200)));
    }

    @Test
    void an_offer_for_other_needs_is_impossible() {
        assertEquals(List.of(0L), minutes(person("p", new OpenNeed("n", "d920", 1, 60)), HELP));
    }

    @Test
    void an_offer_in_another_territory_is_impossible() {
        assertEquals(List.of(0L), minutes(PERSON, in(HELP, "south")));
    }

    @Test
    void an_offer_in_a_territory_near_by_is_possible() {
        Distances near = new Distances(Map.of(new Distances.Pair("north", "south"), 2));
        Situation situation = new Situation(List.of(PERSON), List.of(in(HELP, "south")), near);

        assertEquals(List.of(0L, 240L, 120L), minutes(Problem.of(situation, SomeSituation.WEIGHTS)));
    }

    @Test
    void a_refused_provider_is_impossible() {
        assertEquals(List.of(0L), minutes(refusing(PERSON, "adess"), HELP));
    }

    @Test
    void a_refused_class_of_service_is_impossible() {
        assertEquals(List.of(0L), minutes(refusingClass(PERSON, "home-help"), HELP));
    }

    @Test
    void an_offer_whose_rule_keeps_the_person_out_is_impossible() {
        assertEquals(List.of(0L), minutes(PERSON, ruled(HELP, new GirBetween(1, 1))));
    }

    @Test
    void an_offer_whose_rule_asks_for_what_nobody_knows_is_possible() {
        assertEquals(minutes(PERSON, HELP), minutes(PERSON, ruled(HELP, new AgeBetween(60, null))));
    }

    @Test
    void a_class_of_service_that_another_offer_gives_already_is_impossible() {
        assertEquals(List.of(0L), minutes(served(PERSON, offer("other", "relais", 0)), HELP));
    }

    @Test
    void more_of_a_service_that_the_same_offer_gives_is_possible() {
        assertEquals(List.of(0L, 240L, 120L), minutes(served(PERSON, HELP), HELP));
    }

    @Test
    void another_class_of_service_is_possible() {
        FreeOffer care = ofClass(offer("other", "relais", 0), "personal-care");

        assertEquals(List.of(0L, 240L, 120L), minutes(served(PERSON, care), HELP));
    }

    @Test
    void of_very_many_offers_those_that_suit_best_are_kept() {
        List<FreeOffer> many = IntStream.range(0, 100)
                .mapToObj(number -> offer("offer-%03d".formatted(number), number < 40 ? "relais" : "adess", 600))
                .toList();
        Problem problem = problem(List.of(preferring(PERSON, "adess")), many);

        assertEquals(1 + 2 * 64, minutes(problem).size());
        assertEquals(
                60,
                problem.demands().getFirst().options().stream()
                        .filter(option -> !option.isNothing() && option.part() == 100)
                        .filter(option -> problem.offer(option).provider().equals("adess"))
                        .count());
    }
}

package org.entrelacs.planning.proposal;

import static org.entrelacs.planning.proposal.SomeSituation.WASHING;
import static org.entrelacs.planning.proposal.SomeSituation.in;
import static org.entrelacs.planning.proposal.SomeSituation.offer;
import static org.entrelacs.planning.proposal.SomeSituation.person;
import static org.entrelacs.planning.proposal.SomeSituation.preferring;
import static org.entrelacs.planning.proposal.SomeSituation.problem;
import static org.entrelacs.planning.proposal.SomeSituation.refusing;
import static org.entrelacs.planning.proposal.SomeSituation.ruled;
import static org.entrelacs.planning.proposal.SomeSituation.served;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.planning.proposal.Explanation.CostsMore;
import org.entrelacs.planning.proposal.Explanation.NeedExplained;
import org.entrelacs.planning.proposal.Explanation.NoRoom;
import org.entrelacs.planning.proposal.Explanation.NotTried;
import org.entrelacs.planning.proposal.Explanation.WhyNot;
import org.junit.jupiter.api.Test;

class ExplainingTest {
    private static final FreeOffer HELP = offer("help", "adess", 240);
    private static final FreeOffer OTHER = offer("other", "relais", 240);

    private static NeedExplained last(Answer answer, Problem problem) {
        return new Explaining(problem, answer).of(problem.people() - 1).needs().getLast();
    }

    private static NeedExplained last(List<PersonInNeed> people, FreeOffer... offers) {
        Problem problem = problem(people, List.of(offers));
        return last(Greedy.firstCome(problem), problem);
    }

    private static WhyNot lost(NeedExplained explained) {
        return explained.others().getFirst().lost();
    }

    @Test
    void what_is_given_is_named_with_what_it_costs() {
        NeedExplained explained = last(List.of(person("p", WASHING)), HELP);

        assertEquals(new NeedExplained.Hours(HELP, 240), explained.given());
        assertEquals(Map.of("cost", 100L), explained.points().shown());
    }

    @Test
    void another_offer_lost_because_the_person_prefers_this_one() {
        NeedExplained explained = last(List.of(preferring(person("p", WASHING), "adess")), HELP, OTHER);

        assertEquals(new CostsMore(30), lost(explained));
        assertEquals(
                Map.of("preference", 30L),
                explained.others().getFirst().change().shown());
    }

    @Test
    void another_offer_lost_because_others_hold_its_hours() {
        NeedExplained explained =
                last(List.of(person("first", WASHING), preferring(person("next", WASHING), "adess")), HELP, OTHER);

        assertEquals(new NeedExplained.Hours(OTHER, 240), explained.given());
        assertEquals(new NoRoom(240, 1), lost(explained));
        assertEquals(1, explained.full());
        assertEquals(1, explained.holders());
    }

    @Test
    void an_offer_that_would_be_better_and_has_room_was_not_tried() {
        Problem problem = problem(List.of(person("p", WASHING)), List.of(HELP));

        assertEquals(new NotTried(), lost(last(new Allocation(problem).answer(), problem)));
    }

    @Test
    void a_need_that_no_offer_may_serve_says_which_rules_say_no() {
        NeedExplained explained = last(
                List.of(refusing(person("p", WASHING), "relais")),
                OTHER,
                in(HELP, "south"),
                ruled(offer("ruled", "adess", 240), new GirBetween(1, 1)));

        assertEquals(new NeedExplained.Nothing(), explained.given());
        assertEquals(
                Map.of(Constraint.REFUSED_PROVIDER, 1, Constraint.TERRITORY, 1, Constraint.ELIGIBILITY, 1),
                explained.excluded());
        assertEquals(Map.of("gir", 1), explained.rules());
    }

    @Test
    void a_class_that_is_planned_already_is_excluded() {
        assertEquals(
                Map.of(Constraint.OVERLAP, 1),
                last(List.of(served(person("p", WASHING), HELP)), OTHER).excluded());
    }

    @Test
    void a_need_that_gets_nothing_says_that_all_is_taken_and_by_how_many() {
        NeedExplained explained = last(List.of(person("first", WASHING), person("next", WASHING)), HELP);

        assertEquals(new NeedExplained.Nothing(), explained.given());
        assertEquals(1, explained.full());
        assertEquals(1, explained.holders());
    }
}

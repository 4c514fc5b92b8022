package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.CLAIM;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.RESPITE;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_OFFER;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.in;

import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.FromProposal;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.ChooseServices;
import org.entrelacs.planning.plan.PlanCommand.ChosenService;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal.AlreadyPlanned;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;

class ChooseServicesTest {
    private static final ChosenService CHOSEN_HELP = new ChosenService(help("help", HELP_OFFER, "goal"), 120);
    private static final ChosenService CHOSEN_RESPITE = new ChosenService(
            new PlanService(
                    "respite",
                    "offer-r",
                    RESPITE_OFFER,
                    List.of("household"),
                    List.of("goal"),
                    hours(2),
                    10,
                    true,
                    CLAIM),
            80);

    private static PlanService help(String id, Offered offered, String goal) {
        return new PlanService(id, "offer-h", offered, List.of("washing"), List.of(goal), hours(4), 10, true, CLAIM);
    }

    private static ChooseServices choose(ChosenService... services) {
        return new ChooseServices("proposal-1", List.of(services));
    }

    @Test
    void what_is_chosen_is_planned_and_says_where_it_comes_from() {
        given(RULES, DRAFTED, GOAL)
                .when(choose(CHOSEN_HELP, CHOSEN_RESPITE))
                .then(
                        HELP.chosenFrom(new FromProposal("proposal-1", 120)),
                        RESPITE.chosenFrom(new FromProposal("proposal-1", 80)));
    }

    @Test
    void a_chosen_service_is_changed_like_any_other() {
        given(RULES, DRAFTED, GOAL, HELP.chosenFrom(new FromProposal("proposal-1", 120)))
                .when(new ChangePlannedService("help", HELP_OFFER, hours(2), 10))
                .then(new PlannedServiceChanged("help", hours(2), 10, Money.eur(49_000)));
    }

    @Test
    void one_that_is_refused_refuses_the_whole_choice() {
        given(RULES, DRAFTED, GOAL)
                .when(choose(CHOSEN_RESPITE, new ChosenService(help("help", new Offered.Withdrawn(), "goal"), 1)))
                .thenRefused(new OfferIsWithdrawn());
    }

    @Test
    void two_that_do_the_same_for_the_same_need_refuse_each_other() {
        given(RULES, DRAFTED, GOAL)
                .when(choose(CHOSEN_HELP, new ChosenService(help("again", HELP_OFFER, "goal"), 1)))
                .thenRefused(new AlreadyPlanned("home-help", "washing", "help"));
    }

    @Test
    void what_was_planned_since_the_proposal_refuses_the_choice() {
        given(RULES, DRAFTED, GOAL, HELP)
                .when(choose(new ChosenService(help("again", HELP_OFFER, "goal"), 1)))
                .thenRefused(new AlreadyPlanned("home-help", "washing", "help"));
    }

    @Test
    void a_goal_that_the_plan_does_not_hold_refuses_the_choice() {
        given(RULES, DRAFTED, GOAL)
                .when(choose(new ChosenService(help("help", HELP_OFFER, "other"), 1)))
                .thenRefused(new NoSuchGoals(List.of("other")));
    }

    @Test
    void a_plan_that_is_no_draft_any_more_refuses_the_choice() {
        in(PlanStatus.SUBMITTED).when(choose(CHOSEN_HELP)).thenRefused(new PlanIs(PlanStatus.SUBMITTED));
    }

    @Test
    void nobody_chooses_for_who_has_no_plan() {
        given(RULES).when(choose(CHOSEN_HELP)).thenRefused(new NoSuchPlan());
    }
}

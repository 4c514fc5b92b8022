package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.CLAIM;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_FROM;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.IN_AGREED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_OFFER;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.START;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.planned;
import static org.entrelacs.planning.plan.SomePlan.starting;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.RefusalTakenBack;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal.AmountIsTooLarge;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreDeclined;
import org.entrelacs.planning.plan.PlanRefusal.NoGoalNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchGoals;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchOffer;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceExists;
import org.entrelacs.planning.plan.PlanRefusal.StartIsOutOfReach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class PlanServiceTest {
    /// Somewhere on earth it is the 19th still.
    private static final LocalDate ASSESSED = LocalDate.parse("2026-11-19");

    private static PlanService service(String id, Offered offered, List<String> needs, List<String> goals) {
        return new PlanService(id, "offer-h", offered, needs, goals, hours(4), 10, true, CLAIM);
    }

    private static PlanService help(Offered offered) {
        return service("help", offered, List.of("washing"), List.of("goal"));
    }

    private static PlanService help(Duration perWeek, int weeks) {
        return new PlanService(
                "help", "offer-h", HELP_OFFER, List.of("washing"), List.of("goal"), perWeek, weeks, true, CLAIM);
    }

    private static PlanService helpFrom(LocalDate start) {
        return new PlanService(
                "help",
                "offer-h",
                HELP_OFFER,
                List.of("washing"),
                List.of("goal"),
                hours(4),
                10,
                Optional.of(start),
                true,
                CLAIM,
                Optional.empty());
    }

    @Test
    void what_the_offer_says_is_copied_and_priced() {
        given(RULES, DRAFTED, GOAL).when(help(HELP_OFFER)).then(HELP);
    }

    @Test
    void a_service_may_say_when_it_starts() {
        given(RULES, DRAFTED, GOAL).when(helpFrom(START)).then(HELP_FROM);
    }

    @Test
    void a_service_may_start_on_the_day_of_the_assessment() {
        given(RULES, DRAFTED, GOAL).when(helpFrom(ASSESSED)).then(starting(HELP, ASSESSED));
    }

    @Test
    void no_service_starts_before_the_assessment() {
        LocalDate before = ASSESSED.minusDays(1);
        given(RULES, DRAFTED, GOAL)
                .when(helpFrom(before))
                .thenRefused(new StartIsOutOfReach(before, ASSESSED, ASSESSED.plusYears(10)));
    }

    @Test
    void no_service_is_planned_for_more_than_ten_years_ahead() {
        LocalDate beyond = ASSESSED.plusYears(10).plusDays(1);
        given(RULES, DRAFTED, GOAL)
                .when(helpFrom(beyond))
                .thenRefused(new StartIsOutOfReach(beyond, ASSESSED, ASSESSED.plusYears(10)));
    }

    @Test
    void a_discretionary_service_keeps_its_envelope() {
        given(RULES, DRAFTED, GOAL)
                .when(new PlanService(
                        "respite",
                        "offer-r",
                        RESPITE_OFFER,
                        List.of("household"),
                        List.of("goal"),
                        hours(2),
                        10,
                        true,
                        CLAIM))
                .then(RESPITE);
    }

    @Test
    void needs_and_goals_named_twice_count_once() {
        given(RULES, DRAFTED, GOAL)
                .when(service("help", HELP_OFFER, List.of("washing", "washing"), List.of("goal", "goal")))
                .then(HELP);
    }

    @Test
    void a_declined_need_gets_no_service() {
        given(RULES, DRAFTED, GOAL, HELP, new ServiceDeclined("household", text("no")))
                .when(service("more", RESPITE_OFFER, List.of("household"), List.of("goal")))
                .thenRefused(new NeedsAreDeclined(List.of("household")));
    }

    @Test
    void a_refusal_that_was_taken_back_stands_in_the_way_no_longer() {
        given(
                        RULES,
                        DRAFTED,
                        GOAL,
                        HELP,
                        new ServiceDeclined("household", text("no")),
                        new RefusalTakenBack("household", AgreedBy.PERSON, text("after all")))
                .when(service("more", RESPITE_OFFER, List.of("household"), List.of("goal")))
                .then(planned("more", "offer-h", RESPITE_OFFER, "household", 4, 120_000));
    }

    @Test
    void another_service_may_meet_the_same_need() {
        given(RULES, DRAFTED, GOAL, HELP)
                .when(service("more", RESPITE_OFFER, List.of("washing"), List.of("goal")))
                .then(planned("more", "offer-h", RESPITE_OFFER, "washing", 4, 120_000));
    }

    @Test
    void the_same_service_may_meet_another_need() {
        given(RULES, DRAFTED, GOAL, HELP)
                .when(service("more", HELP_OFFER, List.of("household"), List.of("goal")))
                .then(planned("more", "offer-h", HELP_OFFER, "household", 4, 98_000));
    }

    @Test
    void a_service_without_capacity_does_not_count_as_planned() {
        given(RULES, and(IN_AGREED, HELP_REFUSED, REVISED))
                .when(service("more", HELP_OFFER, List.of("washing"), List.of("goal")))
                .then(planned("more", "offer-h", HELP_OFFER, "washing", 4, 98_000));
    }

    @Test
    void a_service_traces_to_a_need() {
        given(RULES, DRAFTED, GOAL)
                .when(service("help", HELP_OFFER, List.of(), List.of("goal")))
                .thenRefused(new NoNeedNamed());
    }

    @Test
    void the_needs_must_be_known() {
        given(RULES, DRAFTED, GOAL)
                .when(service("help", HELP_OFFER, List.of("washing", "flying"), List.of("goal")))
                .thenRefused(new NoSuchNeeds(List.of("flying")));
    }

    @Test
    void a_service_traces_to_a_goal() {
        given(RULES, DRAFTED, GOAL)
                .when(service("help", HELP_OFFER, List.of("washing"), List.of()))
                .thenRefused(new NoGoalNamed());
    }

    @Test
    void the_goals_must_be_known() {
        given(RULES, DRAFTED, GOAL)
                .when(service("help", HELP_OFFER, List.of("washing"), List.of("goal", "dream")))
                .thenRefused(new NoSuchGoals(List.of("dream")));
    }

    @Test
    void a_service_is_planned_once() {
        given(RULES, DRAFTED, GOAL, HELP).when(help(HELP_OFFER)).thenRefused(new ServiceExists("help"));
    }

    @Test
    void the_offer_must_exist() {
        given(RULES, DRAFTED, GOAL).when(help(new Offered.Unknown())).thenRefused(new NoSuchOffer());
    }

    @Test
    void a_withdrawn_offer_takes_no_new_service() {
        given(RULES, DRAFTED, GOAL).when(help(new Offered.Withdrawn())).thenRefused(new OfferIsWithdrawn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "PT59S", "PT1H0M30S", "PT1H0.5S"})
    void hours_are_whole_minutes(Duration perWeek) {
        given(RULES, DRAFTED, GOAL).when(help(perWeek, 10)).thenRefused(new NotWholeMinutes(perWeek));
    }

    @Test
    void no_price_is_cut_to_fit() {
        given(RULES, DRAFTED, GOAL)
                .when(help(Duration.ofMinutes(Long.MAX_VALUE / 60), Integer.MAX_VALUE))
                .thenRefused(new AmountIsTooLarge());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DRAFT")
    void services_are_planned_in_a_draft_only(PlanStatus status) {
        in(status).when(help(HELP_OFFER)).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(help(HELP_OFFER)).thenRefused(new NoSuchPlan());
    }
}

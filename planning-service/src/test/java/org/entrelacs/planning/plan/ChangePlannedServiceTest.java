package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_FROM;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.IN_AGREED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_OFFER;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.START;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.LeaveNeedUncovered;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.AmountIsTooLarge;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchOffer;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.NotWholeMinutes;
import org.entrelacs.planning.plan.PlanRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.entrelacs.planning.plan.PlanRefusal.StartIsOutOfReach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ChangePlannedServiceTest {
    private static final PlannedServiceChanged CHANGED =
            new PlannedServiceChanged("help", hours(1), 10, Money.eur(24_500));

    private static ChangePlannedService help(Offered offered) {
        return new ChangePlannedService("help", offered, hours(1), 10);
    }

    private static ChangePlannedService helpFrom(LocalDate start) {
        return new ChangePlannedService("help", HELP_OFFER, hours(1), 10, Optional.of(start));
    }

    @Test
    void hours_and_weeks_change_at_the_price_of_today() {
        in(PlanStatus.DRAFT)
                .when(help(new Offered.Open(
                        "adess", ResourceKind.ASSOCIATION, "home-help", Money.eur(2500), Entitlement.RIGHT, "")))
                .then(new PlannedServiceChanged("help", hours(1), 10, Money.eur(25_000)));
    }

    @Test
    void what_was_changed_is_what_gets_reserved() {
        given(RULES, and(IN_AGREED, HELP_REFUSED, REVISED))
                .and(help(HELP_OFFER))
                .and(new SubmitPlan("cm-1"))
                .when(new AgreePlan(AgreedBy.PERSON))
                .then(new PlanAgreed(
                        "plan-2",
                        "a2",
                        AgreedBy.PERSON,
                        List.of(new AgreedService("help", "offer-h", hours(1), List.of("washing"), null, 10))));
    }

    @Test
    void a_start_that_becomes_known_is_what_gets_reserved() {
        given(RULES, DRAFTED, GOAL, HELP)
                .and(new LeaveNeedUncovered("household", UncoveredReason.NO_OFFER, text("nobody")))
                .and(helpFrom(START))
                .and(new SubmitPlan("cm-1"))
                .when(new AgreePlan(AgreedBy.PERSON))
                .then(new PlanAgreed(
                        "plan-1",
                        "a1",
                        AgreedBy.PERSON,
                        List.of(new AgreedService("help", "offer-h", hours(1), List.of("washing"), START, 10))));
    }

    @Test
    void a_start_that_is_not_said_again_is_known_no_longer() {
        given(RULES, DRAFTED, GOAL, HELP_FROM).when(help(HELP_OFFER)).then(CHANGED);
    }

    @Test
    void no_service_starts_before_the_assessment() {
        LocalDate before = LocalDate.parse("2026-11-18");
        in(PlanStatus.DRAFT)
                .when(helpFrom(before))
                .thenRefused(new StartIsOutOfReach(before, before.plusDays(1), LocalDate.parse("2036-11-19")));
    }

    @Test
    void a_service_without_capacity_can_be_tried_again() {
        given(RULES, and(IN_AGREED, HELP_REFUSED, REVISED))
                .when(help(HELP_OFFER))
                .then(CHANGED);
    }

    @Test
    void a_service_that_was_not_authorised_can_be_tried_again() {
        inActive(NOT_AUTHORISED, REVISED)
                .when(new ChangePlannedService("respite", RESPITE_OFFER, hours(1), 10))
                .then(new PlannedServiceChanged("respite", hours(1), 10, Money.eur(30_000)));
    }

    @Test
    void a_service_that_waits_for_capacity_stays_as_agreed() {
        given(RULES, and(IN_AGREED, REVISED))
                .when(help(HELP_OFFER))
                .thenRefused(new ServiceIs("help", ServiceStatus.AGREED));
    }

    @Test
    void a_service_that_holds_capacity_stays_as_agreed() {
        inActive(REVISED).when(help(HELP_OFFER)).thenRefused(new ServiceIs("help", ServiceStatus.CAPACITY_RESERVED));
    }

    @Test
    void the_service_must_be_known() {
        in(PlanStatus.DRAFT)
                .when(new ChangePlannedService("flying", HELP_OFFER, hours(1), 10))
                .thenRefused(new NoSuchService("flying"));
    }

    @Test
    void the_offer_must_exist() {
        in(PlanStatus.DRAFT).when(help(new Offered.Unknown())).thenRefused(new NoSuchOffer());
    }

    @Test
    void the_offer_must_still_be_open() {
        in(PlanStatus.DRAFT).when(help(new Offered.Withdrawn())).thenRefused(new OfferIsWithdrawn());
    }

    @Test
    void hours_are_whole_minutes() {
        in(PlanStatus.DRAFT)
                .when(new ChangePlannedService("help", HELP_OFFER, Duration.ofSeconds(90), 10))
                .thenRefused(new NotWholeMinutes(Duration.ofSeconds(90)));
    }

    @Test
    void no_price_is_cut_to_fit() {
        in(PlanStatus.DRAFT)
                .when(new ChangePlannedService(
                        "help", HELP_OFFER, Duration.ofMinutes(Long.MAX_VALUE / 60), Integer.MAX_VALUE))
                .thenRefused(new AmountIsTooLarge());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DRAFT")
    void services_change_in_a_draft_only(PlanStatus status) {
        in(status).when(help(HELP_OFFER)).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(help(HELP_OFFER)).thenRefused(new NoSuchPlan());
    }
}

package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.planned;
import static org.entrelacs.planning.plan.SomePlan.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateKind;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.DuplicatesAreUnresolved;
import org.junit.jupiter.api.Test;

class DuplicateFoundTest {
    private static final Offered.Open NEIGHBOUR =
            new Offered.Open("neighbours", ResourceKind.INFORMAL, "shopping", Money.eur(0), Entitlement.RIGHT, "");
    private static final Offered.Open OTHER_HELP =
            new Offered.Open("relais", ResourceKind.PRIVATE, "home-help", Money.eur(2450), Entitlement.RIGHT, "");

    private static PlanService service(Offered offered, String... needs) {
        return new PlanService(
                "more", "offer-h", offered, List.of(needs), List.of("goal"), hours(4), 10, true, SomePlan.CLAIM);
    }

    private static DuplicateFound found(DuplicateKind kind, String service, String other, String... needs) {
        return new DuplicateFound(id(service, other), kind, service, other, List.of(needs));
    }

    private static String id(String service, String other) {
        return Uuid5.of(Uuid5.ENTRELACS, "duplicate", service, other).toString();
    }

    private static List<DuplicateFound> duplicates(List<PlanEvent> events) {
        return events.stream()
                .filter(DuplicateFound.class::isInstance)
                .map(DuplicateFound.class::cast)
                .toList();
    }

    private static List<DuplicateFound> after(PlanService command, PlanEvent... history) {
        return duplicates(given(RULES, history).when(command).events());
    }

    @Test
    void the_same_service_for_the_same_need_is_planned_and_found() {
        given(RULES, DRAFTED, GOAL, HELP)
                .when(service(HELP_OFFER, "washing"))
                .then(
                        planned("more", "offer-h", HELP_OFFER, "washing", 4, 98_000),
                        found(DuplicateKind.SAME_SERVICE, "more", "help", "washing"));
    }

    @Test
    void two_providers_of_one_service_are_found_whatever_the_needs() {
        assertEquals(
                List.of(found(DuplicateKind.SAME_SERVICE, "more", "help")),
                after(service(OTHER_HELP, "household"), DRAFTED, GOAL, HELP));
    }

    @Test
    void one_provider_may_help_with_several_needs() {
        assertEquals(List.of(), after(service(HELP_OFFER, "household"), DRAFTED, GOAL, HELP));
    }

    @Test
    void informal_help_for_the_same_need_is_found() {
        assertEquals(
                List.of(found(DuplicateKind.INFORMAL_HELP, "more", "help", "washing")),
                after(service(NEIGHBOUR, "washing"), DRAFTED, GOAL, HELP));
    }

    @Test
    void informal_help_for_another_need_is_none() {
        assertEquals(List.of(), after(service(NEIGHBOUR, "household"), DRAFTED, GOAL, HELP));
    }

    @Test
    void two_paid_services_of_different_classes_may_meet_one_need() {
        assertEquals(List.of(), after(service(SomePlan.RESPITE_OFFER, "washing"), DRAFTED, GOAL, HELP));
    }

    @Test
    void a_service_for_what_a_resource_compensates_already_is_found() {
        assertEquals(
                List.of(found(DuplicateKind.COMPENSATED, "more", "stairs", "stairs")),
                after(service(HELP_OFFER, "stairs"), DRAFTED, GOAL));
    }

    @Test
    void a_service_that_meets_an_open_need_too_is_none() {
        assertEquals(List.of(), after(service(HELP_OFFER, "washing", "stairs"), DRAFTED, GOAL));
    }

    @Test
    void what_somebody_gives_outside_the_plan_is_found() {
        var delivered =
                new ServiceDeliveredUnplanned("u1", "relais", ResourceKind.PRIVATE, "home-help", hours(3), TODAY);

        assertEquals(
                List.of(found(DuplicateKind.UNPLANNED_DELIVERY, "more", "u1")),
                after(service(HELP_OFFER, "washing"), DRAFTED, GOAL, delivered));
    }

    @Test
    void a_service_under_way_counts() {
        assertEquals(
                List.of(found(DuplicateKind.SAME_SERVICE, "more", "help", "washing")),
                duplicates(
                        inActive(REVISED).when(service(HELP_OFFER, "washing")).events()));
    }

    @Test
    void a_service_without_capacity_counts_once_it_is_planned_again() {
        var history = and(SomePlan.IN_AGREED, HELP_REFUSED, REVISED);
        var again = new ChangePlannedService("help", HELP_OFFER, hours(2), 10);

        assertEquals(
                List.of(found(DuplicateKind.SAME_SERVICE, "more", "help", "washing")),
                duplicates(given(RULES, history)
                        .and(service(HELP_OFFER, "washing"))
                        .when(again)
                        .events()));
    }

    @Test
    void a_reassessment_that_finds_a_resource_finds_the_duplicate() {
        var met = List.of(SomePlan.need("washing", "d510", 3, 3), SomePlan.HOUSEHOLD);
        var events = inActive()
                .when(new DraftPlan("plan-2", SomePlan.evidence("a2"), met))
                .events();

        assertEquals(List.of(found(DuplicateKind.COMPENSATED, "help", "washing", "washing")), duplicates(events));
    }

    @Test
    void what_was_found_is_not_found_again() {
        var more = planned("more", "offer-h", HELP_OFFER, "washing", 4, 98_000);
        var found = found(DuplicateKind.SAME_SERVICE, "more", "help", "washing");

        given(RULES, DRAFTED, GOAL, HELP, more, found, SomePlan.RESPITE, SUBMITTED)
                .when(new RevisePlan("plan-2"))
                .then(new PlanRevised("plan-2", "plan-1", "a1", SomePlan.EVIDENCE, SomePlan.NEEDS));
    }

    @Test
    void a_plan_is_submitted_once_every_duplicate_is_decided_on() {
        var more = planned("more", "offer-h", HELP_OFFER, "washing", 4, 98_000);
        var found = found(DuplicateKind.SAME_SERVICE, "more", "help", "washing");
        var both =
                new DuplicateResolved(found.duplicate(), DuplicateResolution.BOTH, "", text("weekdays and weekends"));

        given(RULES, DRAFTED, GOAL, HELP, more, found, SomePlan.RESPITE)
                .when(new SubmitPlan("cm-1"))
                .thenRefused(new DuplicatesAreUnresolved(List.of(found.duplicate())));
        given(RULES, DRAFTED, GOAL, HELP, more, found, SomePlan.RESPITE, both)
                .when(new SubmitPlan("cm-1"))
                .then(SUBMITTED);
        given(RULES, DRAFTED, GOAL, HELP, more, found, SomePlan.RESPITE, new PlannedServiceRemoved("more", text("no")))
                .when(new SubmitPlan("cm-1"))
                .then(SUBMITTED);
    }
}

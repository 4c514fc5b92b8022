package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
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
import java.util.Map;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.DuplicateFound;
import org.entrelacs.contract.planning.PlanEvent.DuplicateKind;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolved;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.TakenOver;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.plan.PlanCommand.ResolveDuplicate;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.DuplicateIsResolved;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchDuplicate;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NotOneOfTheTwo;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.junit.jupiter.api.Test;

class ResolveDuplicateTest {
    private static final ServicePlanned MORE = planned("more", "offer-h", HELP_OFFER, "washing", 2, 49_000);
    private static final DuplicateFound FOUND =
            new DuplicateFound(id("more", "help"), DuplicateKind.SAME_SERVICE, "more", "help", List.of("washing"));
    private static final List<PlanEvent> IN_DOUBT = List.of(DRAFTED, GOAL, HELP, MORE, FOUND);

    private static String id(String service, String other) {
        return Uuid5.of(Uuid5.ENTRELACS, "duplicate", service, other).toString();
    }

    private static ResolveDuplicate resolve(DuplicateResolution resolution, String kept) {
        return resolve(FOUND.duplicate(), resolution, kept);
    }

    private static ResolveDuplicate resolve(String duplicate, DuplicateResolution resolution, String kept) {
        return new ResolveDuplicate(duplicate, resolution, kept, HELP_OFFER, text("why"), TODAY);
    }

    private static DuplicateResolved resolved(DuplicateResolution resolution, String kept) {
        return new DuplicateResolved(FOUND.duplicate(), resolution, kept, text("why"));
    }

    @Test
    void one_is_kept_and_the_other_leaves_the_plan() {
        given(RULES, IN_DOUBT)
                .when(resolve(DuplicateResolution.KEPT_ONE, "help"))
                .then(resolved(DuplicateResolution.KEPT_ONE, "help"), new PlannedServiceRemoved("more", text("why")));
    }

    @Test
    void one_that_is_under_way_ends() {
        inActive(HELP_STARTED, REVISED, MORE, FOUND)
                .when(resolve(DuplicateResolution.KEPT_ONE, "more"))
                .then(
                        resolved(DuplicateResolution.KEPT_ONE, "more"),
                        new ServiceEnded("help", "offer-h", "", "", TODAY, EndReason.DUPLICATE));
    }

    @Test
    void both_become_one_with_the_hours_of_both_at_the_cost_of_now() {
        given(RULES, IN_DOUBT)
                .when(resolve(DuplicateResolution.MERGED, "help"))
                .then(
                        resolved(DuplicateResolution.MERGED, "help"),
                        new PlannedServiceChanged(
                                "help",
                                hours(6),
                                10,
                                Money.eur(147_000),
                                new TakenOver(List.of("washing"), List.of("goal")),
                                null),
                        new PlannedServiceRemoved("more", text("why")));
    }

    @Test
    void what_is_kept_starts_when_it_was_to_start() {
        given(RULES, DRAFTED, GOAL, SomePlan.HELP_FROM, MORE, FOUND)
                .when(resolve(DuplicateResolution.MERGED, "help"))
                .then(
                        resolved(DuplicateResolution.MERGED, "help"),
                        new PlannedServiceChanged(
                                "help",
                                hours(6),
                                10,
                                Money.eur(147_000),
                                new TakenOver(List.of("washing"), List.of("goal")),
                                SomePlan.START),
                        new PlannedServiceRemoved("more", text("why")));
    }

    @Test
    void what_is_merged_meets_the_needs_of_both() {
        var found = new DuplicateFound(FOUND.duplicate(), DuplicateKind.SAME_SERVICE, "more", "help", List.of());
        var elsewhere =
                new Offered.Open("relais", ResourceKind.PRIVATE, "home-help", Money.eur(2450), Entitlement.RIGHT, "");
        var more = planned("more", "offer-r", elsewhere, "household", 2, 49_000);

        given(RULES, DRAFTED, GOAL, HELP, more, found)
                .and(resolve(DuplicateResolution.MERGED, "help"))
                .when(new SubmitPlan("cm-1"))
                .then(SUBMITTED);
    }

    @Test
    void what_is_under_way_is_not_merged() {
        inActive(REVISED, MORE, FOUND)
                .when(resolve(DuplicateResolution.MERGED, "help"))
                .thenRefused(new ServiceIs("help", ServiceStatus.CAPACITY_RESERVED));
    }

    @Test
    void both_stay_for_a_reason() {
        given(RULES, IN_DOUBT).when(resolve(DuplicateResolution.BOTH, "")).then(resolved(DuplicateResolution.BOTH, ""));
    }

    @Test
    void one_of_the_two_is_kept() {
        given(RULES, IN_DOUBT)
                .when(resolve(DuplicateResolution.KEPT_ONE, "flying"))
                .thenRefused(new NotOneOfTheTwo("flying", List.of("more", "help")));
        given(RULES, IN_DOUBT)
                .when(resolve(DuplicateResolution.BOTH, "help"))
                .thenRefused(new NotOneOfTheTwo("help", List.of("")));
    }

    @Test
    void what_compensates_cannot_be_taken_out_by_a_plan() {
        var stairs = planned("climb", "offer-h", HELP_OFFER, "stairs", 1, 24_500);
        var found = new DuplicateFound(
                id("climb", "stairs"), DuplicateKind.COMPENSATED, "climb", "stairs", List.of("stairs"));

        given(RULES, DRAFTED, GOAL, stairs, found)
                .when(resolve(found.duplicate(), DuplicateResolution.KEPT_ONE, "climb"))
                .thenRefused(new NotOneOfTheTwo("climb", List.of("stairs")));
        given(RULES, DRAFTED, GOAL, stairs, found)
                .when(resolve(found.duplicate(), DuplicateResolution.KEPT_ONE, "stairs"))
                .then(
                        new DuplicateResolved(found.duplicate(), DuplicateResolution.KEPT_ONE, "stairs", text("why")),
                        new PlannedServiceRemoved("climb", text("why")));
    }

    @Test
    void an_unplanned_delivery_that_is_not_kept_is_no_longer_told() {
        var delivered =
                new ServiceDeliveredUnplanned("u1", "relais", ResourceKind.PRIVATE, "home-help", hours(3), TODAY);
        var found = new DuplicateFound(id("help", "u1"), DuplicateKind.UNPLANNED_DELIVERY, "help", "u1", List.of());
        var after = given(RULES, DRAFTED, GOAL, HELP, delivered, found)
                .and(resolve(found.duplicate(), DuplicateResolution.KEPT_ONE, "help"))
                .state();

        assertEquals(Map.of(), ((Plan.Existing) after).content().circumstances().unplanned());
    }

    @Test
    void a_service_leaves_a_draft_only() {
        given(RULES, and(IN_DOUBT, SomePlan.RESPITE, SUBMITTED))
                .when(resolve(DuplicateResolution.KEPT_ONE, "help"))
                .thenRefused(new PlanIs(PlanStatus.SUBMITTED));
    }

    @Test
    void it_is_decided_on_once() {
        given(RULES, and(IN_DOUBT, resolved(DuplicateResolution.BOTH, "")))
                .when(resolve(DuplicateResolution.BOTH, ""))
                .thenRefused(new DuplicateIsResolved(FOUND.duplicate()));
    }

    @Test
    void it_must_be_known() {
        given(RULES, DRAFTED, GOAL, HELP)
                .when(resolve(DuplicateResolution.BOTH, ""))
                .thenRefused(new NoSuchDuplicate(FOUND.duplicate()));
        given(RULES).when(resolve(DuplicateResolution.BOTH, "")).thenRefused(new NoSuchPlan());
    }
}

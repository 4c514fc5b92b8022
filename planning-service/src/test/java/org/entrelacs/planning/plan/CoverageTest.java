package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AGREED;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.NEEDS;
import static org.entrelacs.planning.plan.SomePlan.RESPITE;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.need;
import static org.entrelacs.planning.plan.SomePlan.planned;
import static org.entrelacs.planning.plan.SomePlan.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.RelayKind;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeliveredUnplanned;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    private static final RequiredHours REQUIRED = new RequiredHours(
            hours(10),
            List.of(new NeedHours("washing", hours(6)), new NeedHours("household", hours(2))),
            "network table 2026");
    private static final PlanDrafted MEASURED = new PlanDrafted("plan-1", EVIDENCE, NEEDS, REQUIRED);
    private static final Offered.Open NEIGHBOUR =
            new Offered.Open("neighbours", ResourceKind.INFORMAL, "shopping", Money.eur(0), Entitlement.RIGHT, "");

    private static Coverage after(PlanEvent... history) {
        return Coverage.of(content(history));
    }

    private static Content content(PlanEvent... history) {
        return ((Plan.Existing) given(RULES, history).state()).content();
    }

    private static Coverage.NeedCoverage need(String id, Coverage coverage) {
        return coverage.needs().stream()
                .filter(need -> need.need().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ServicePlanned forBoth(long hours) {
        return new ServicePlanned(
                "both",
                "offer-h",
                "adess",
                ResourceKind.ASSOCIATION,
                "home-help",
                List.of("washing", "household"),
                List.of("goal"),
                hours(hours),
                10,
                Money.eur(1),
                Entitlement.RIGHT,
                "",
                true,
                SomePlan.CLAIM);
    }

    @Test
    void what_is_planned_stands_beside_what_is_required() {
        Coverage coverage = after(MEASURED, GOAL, HELP, RESPITE);

        assertEquals(hours(10), coverage.required());
        assertEquals(hours(6), coverage.planned());
        assertEquals(hours(4), coverage.gap());
        assertEquals(new BigDecimal("0.60"), coverage.plannedRatio());
        assertEquals(new BigDecimal("0.00"), coverage.startedRatio());
        assertEquals("network table 2026", coverage.source());
    }

    @Test
    void what_has_started_is_a_part_of_what_is_planned() {
        Coverage coverage =
                after(MEASURED, GOAL, HELP, RESPITE, SUBMITTED, AGREED, HELP_RESERVED, RESPITE_RESERVED, HELP_STARTED);

        assertEquals(hours(4), coverage.started());
        assertEquals(new BigDecimal("0.40"), coverage.startedRatio());
    }

    @Test
    void a_service_at_rest_is_planned_but_not_given() {
        var rest = new ServiceSuspended(
                "help",
                "offer-h",
                "adess",
                TODAY,
                null,
                SuspensionReason.HOSPITAL,
                new Relay(RelayKind.NONE, "", text("in hospital")));
        Coverage coverage = after(
                MEASURED, GOAL, HELP, RESPITE, SUBMITTED, AGREED, HELP_RESERVED, RESPITE_RESERVED, HELP_STARTED, rest);

        assertEquals(
                List.of(hours(6), hours(0), hours(4)),
                List.of(coverage.planned(), coverage.started(), coverage.suspended()));
    }

    @Test
    void a_service_that_no_longer_covers_leaves_the_sum() {
        Coverage coverage = after(MEASURED, GOAL, HELP, RESPITE, SUBMITTED, AGREED, HELP_REFUSED);

        assertEquals(hours(2), coverage.planned());
        assertEquals("open", need("washing", coverage).status());
    }

    @Test
    void informal_help_counts_and_is_told_apart() {
        Coverage coverage = after(MEASURED, GOAL, HELP, planned("n", "offer-n", NEIGHBOUR, "household", 1, 0));

        assertEquals(List.of(hours(5), hours(1)), List.of(coverage.planned(), coverage.informal()));
        assertEquals(hours(1), need("household", coverage).informal());
    }

    @Test
    void help_outside_the_plan_stands_beside_it() {
        var delivered =
                new ServiceDeliveredUnplanned("u1", "relais", ResourceKind.PRIVATE, "night-watch", hours(3), TODAY);
        Coverage coverage = after(MEASURED, GOAL, HELP, delivered);

        assertEquals(List.of(hours(4), hours(3)), List.of(coverage.planned(), coverage.unplanned()));
    }

    @Test
    void more_than_is_required_leaves_no_gap() {
        Coverage coverage = after(MEASURED, GOAL, forBoth(12));

        assertEquals(Duration.ZERO, coverage.gap());
        assertEquals(new BigDecimal("1.20"), coverage.plannedRatio());
    }

    @Test
    void where_the_assessment_does_not_say_there_is_no_ratio_and_no_gap() {
        Coverage coverage = after(DRAFTED, GOAL, HELP);

        assertEquals(
                new Coverage(
                        null,
                        null,
                        hours(4),
                        hours(0),
                        hours(0),
                        hours(0),
                        hours(0),
                        null,
                        null,
                        null,
                        coverage.needs()),
                coverage);
    }

    @Test
    void a_need_is_measured_by_its_own_hours() {
        Coverage.NeedCoverage washing = need("washing", after(MEASURED, GOAL, HELP, RESPITE));

        assertEquals(hours(6), washing.required());
        assertEquals(hours(4), washing.planned());
        assertEquals(new BigDecimal("0.67"), washing.plannedRatio());
        assertEquals(List.of("help"), washing.services());
    }

    @Test
    void a_service_for_several_needs_shares_its_hours_as_they_are_required() {
        Coverage coverage = after(MEASURED, GOAL, forBoth(4));

        assertEquals(
                List.of(hours(3), hours(1)),
                List.of(
                        need("washing", coverage).planned(),
                        need("household", coverage).planned()));
    }

    @Test
    void equal_parts_where_the_table_does_not_know_each_need() {
        Coverage coverage = after(DRAFTED, GOAL, forBoth(5));

        assertEquals(
                List.of(Duration.ofMinutes(150), Duration.ofMinutes(150)),
                List.of(
                        need("washing", coverage).planned(),
                        need("household", coverage).planned()));
    }

    @ParameterizedTest
    @CsvSource({"1", "59", "61", "100", "601", "10080"})
    void no_minute_is_lost_in_sharing(long minutes) {
        var parts = SharedHours.of(Duration.ofMinutes(minutes), List.of("washing", "household"), Optional.of(REQUIRED));
        var thirds = SharedHours.of(Duration.ofMinutes(minutes), List.of("a", "b", "c"), Optional.of(REQUIRED));

        for (var shared : List.of(parts, thirds)) {
            assertEquals(Duration.ofMinutes(minutes), shared.values().stream().reduce(Duration.ZERO, Duration::plus));
        }
    }

    @Test
    void why_a_need_has_no_service_is_told() {
        var left = new NeedLeftUncovered("household", UncoveredReason.NO_OFFER, text("nobody comes"));
        var household = need("household", after(MEASURED, GOAL, HELP, left));

        assertEquals("left-uncovered", household.status());
        assertEquals(
                new WithoutService.LeftUncovered(UncoveredReason.NO_OFFER, text("nobody comes")), household.without());
    }

    @Test
    void what_a_stable_resource_compensates_needs_no_hours() {
        var stairs = need("stairs", after(MEASURED));

        assertEquals(List.of("covered", 2, 0), List.of(stairs.status(), stairs.resource(), stairs.unmet()));
    }

    @Test
    void a_revision_takes_the_hours_of_its_own_assessment() {
        var less = new RequiredHours(hours(4), List.of(), "network table 2026");
        Coverage coverage = after(
                MEASURED,
                GOAL,
                HELP,
                RESPITE,
                SUBMITTED,
                new PlanRevised("plan-2", "plan-1", "a1", SomePlan.evidence("a2"), NEEDS, less));

        assertEquals(List.of(hours(4), hours(6)), List.of(coverage.required(), coverage.planned()));
    }
}

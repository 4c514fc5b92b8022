package org.entrelacs.planning.plan.view;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.plan.view.CoverageOverview.Totals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final Instant ASSESSED = Instant.parse("2026-10-01T10:00:00Z");
    private static final List<AssessedNeed> NEEDS =
            List.of(new AssessedNeed("washing", "d510", NeedDimension.FUNCTIONAL, Severity.SEVERE, 3, 0, 3));
    private static final PlanSubmitted SUBMITTED = new PlanSubmitted("p1", "a1", "cm-1");
    private static final PlanAgreed AGREED = new PlanAgreed("p1", "a1", AgreedBy.PERSON, List.of());
    private static final NeedLeftUncovered LEFT =
            new NeedLeftUncovered("washing", UncoveredReason.NO_OFFER, new PersonalText("nobody comes"));

    private final Plans plans = new Plans();

    private static Evidence evidence(String assessment) {
        return new Evidence(assessment, ASSESSED, List.of(), List.of());
    }

    private static PlanDrafted drafted(long hours) {
        return new PlanDrafted(
                "p1", evidence("a1"), NEEDS, new RequiredHours(Duration.ofHours(hours), List.of(), "table"));
    }

    private static Instant day(long days) {
        return ASSESSED.plus(Duration.ofDays(days));
    }

    private void happen(String person, PlanEvent... events) {
        for (PlanEvent event : events) {
            plans.apply(recorded("plan/" + person, event));
        }
    }

    private List<CoverageRow> rows() {
        return plans.open()
                .map(plan -> CoverageRow.of(plan, day(40)))
                .sorted(Comparator.comparing(CoverageRow::place))
                .toList();
    }

    @Test
    void the_worst_gap_comes_first_and_what_nobody_knows_last() {
        happen("some", drafted(4));
        happen("unknown", new PlanDrafted("p1", evidence("a1"), NEEDS));
        happen("much", drafted(30));

        assertEquals(
                List.of("much", "some", "unknown"),
                rows().stream().map(CoverageRow::person).toList());
    }

    @Test
    void totals_add_up_what_is_known() {
        happen("some", drafted(4), LEFT);
        happen("unknown", new PlanDrafted("p1", evidence("a1"), NEEDS));

        assertEquals(
                new Totals(
                        2,
                        1,
                        Duration.ofHours(4),
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofHours(4),
                        1,
                        0,
                        2),
                Totals.of(rows()));
    }

    @Test
    void uncovered_needs_are_counted_by_their_reason() {
        happen("some", drafted(4), LEFT);

        assertEquals(Map.of(UncoveredReason.NO_OFFER, 1L), rows().getFirst().uncovered());
    }

    @Test
    void a_closed_plan_leaves_the_coverage_and_keeps_its_versions() {
        happen("gone", drafted(4), new PlanClosed("p1", EndReason.PERSON_WISH));

        assertEquals(List.of(), rows());
        assertEquals(
                "person-wish",
                plans.of("gone").orElseThrow().versions().getFirst().why());
    }

    @Test
    void versions_end_for_a_reason() {
        happen(
                "some",
                drafted(4),
                LEFT,
                SUBMITTED,
                AGREED,
                new PlanRevised("p2", "p1", "a1", evidence("a1"), NEEDS),
                new PlanRevised("p3", "p2", "a1", evidence("a2"), NEEDS));

        List<Version> versions = plans.of("some").orElseThrow().versions();
        assertEquals(
                List.of("revised", "reassessed"),
                versions.stream().limit(2).map(Version::why).toList());
        assertEquals("p2", versions.getLast().replaces());
    }

    @Test
    void an_event_that_cannot_follow_is_told_and_changes_nothing() {
        happen("some", drafted(4));

        assertThrows(UnreadableRecord.class, () -> happen("some", AGREED));
        assertEquals("draft", rows().getFirst().status());
    }

    @Test
    void the_days_go_on_until_the_person_says_yes() {
        var waiting = version("p1", "a1", null);

        assertEquals(new Delay(12, false), Delay.of(List.of(waiting), day(12)));
        assertEquals(new Delay(9, true), Delay.of(List.of(version("p1", "a1", day(9))), day(12)));
    }

    @Test
    void late_is_after_the_thirtieth_day() {
        assertEquals(
                List.of(false, true),
                Stream.of(30, 31).map(days -> new Delay(days, false).late()).toList());
    }

    @Test
    void a_plan_taken_up_again_on_the_same_assessment_is_not_late_once_more() {
        var versions = List.of(version("p1", "a1", day(9)), version("p2", "a1", day(200)));

        assertEquals(new Delay(9, true), Delay.of(versions, day(300)));
        assertEquals(new Delays(1, 9, 0), Delays.of(Stream.of(versions)));
    }

    @Test
    void each_assessment_is_one_wait() {
        var versions = List.of(version("p1", "a1", day(9)), version("p2", "a2", day(40)), version("p3", "a3", null));

        assertEquals(new Delays(2, 49, 1), Delays.of(Stream.of(versions)));
    }

    private static Version version(String plan, String assessment, @Nullable Instant agreed) {
        return new Version(plan, null, assessment, ASSESSED, ASSESSED, agreed, null, null);
    }
}

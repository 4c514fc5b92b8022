package org.entrelacs.assessment.assessment.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entrelacs.assessment.Told;
import org.entrelacs.assessment.assessment.view.DueAssessment.State;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueAssessmentsTest {
    private static final InstrumentVersion GRID = new InstrumentVersion("grid", "1");
    private static final InstrumentVersion OTHER = new InstrumentVersion("other", "1");

    private final DueAssessments due = new DueAssessments();
    private final Told told = new Told(due, "assessment");

    @ParameterizedTest
    @CsvSource({
        "2026-12-03, planned, 11",
        "2026-12-04, due-soon, 10",
        "2026-12-18, due-soon, 0",
        "2026-12-19, overdue, 0",
        "2026-12-21, overdue, -1"
    })
    void a_planned_assessment_is_due_soon_ten_working_days_before_and_overdue_after_its_day(
            LocalDate today, String state, long workingDays) {
        told("p-1", planned("a1", "2026-12-18"));
        DueAssessment one = listed(today).getFirst();
        assertEquals(
                state + " " + workingDays,
                one.state().name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + one.workingDays());
    }

    @Test
    void public_holidays_are_no_working_days() {
        told("p-1", planned("a1", "2026-05-18"));
        assertEquals(2, listed(LocalDate.parse("2026-05-13")).getFirst().workingDays());
    }

    @Test
    void an_overdue_assessment_leaves_the_list_once_it_is_completed() {
        told("p-1", planned("a1", "2026-12-18"), started("a1", GRID));
        assertEquals(List.of("a1"), ids("2027-01-05"));
        told("p-1", completed("a1", "2027-01-06"));
        assertEquals(List.of(), ids("2027-01-07"));
    }

    @ParameterizedTest
    @CsvSource({"2027-11-04, ''", "2027-11-08, DUE_SOON", "2027-11-22, EXPIRED"})
    void a_completed_assessment_comes_back_before_its_validity_ends(LocalDate today, String state) {
        told("p-1", started("a1", GRID), completed("a1", "2026-11-22"));
        assertEquals(
                state,
                String.join(
                        "",
                        listed(today).stream().map(one -> one.state().name()).toList()));
    }

    @Test
    void an_assessment_that_a_later_one_covers_is_not_listed() {
        told("p-1", started("a1", GRID), completed("a1", "2026-11-22"));
        told("p-1", started("a2", GRID, OTHER), completed("a2", "2026-12-22"));
        assertEquals(List.of("a2"), ids("2028-01-01"));
    }

    @Test
    void an_assessment_with_another_instrument_is_listed_beside_it() {
        told("p-1", started("a1", GRID), completed("a1", "2026-11-22"));
        told("p-1", started("a2", OTHER), completed("a2", "2026-12-22"));
        assertEquals(List.of("a1", "a2"), ids("2028-01-01"));
    }

    @Test
    void one_entered_in_error_leaves_the_list_and_the_one_before_comes_back() {
        told("p-1", started("a1", GRID), completed("a1", "2026-11-22"));
        told("p-1", started("a2", GRID), completed("a2", "2026-12-22"));
        told("p-1", new AssessmentEnteredInError("a2", new PersonalText("other person")));
        assertEquals(List.of("a1"), ids("2028-01-01"));
    }

    @Test
    void pages_follow_each_other_by_day_then_person() {
        told("p-2", planned("b1", "2026-12-18"));
        told("p-1", planned("a1", "2026-12-18"));
        told("p-3", planned("c1", "2026-12-01"));
        var today = LocalDate.parse("2026-11-22");
        List<String> walked = new ArrayList<>();
        String after = "";
        for (var page = due.following(after, 1, today, 10, _ -> true);
                !page.isEmpty();
                page = due.following(after, 1, today, 10, _ -> true)) {
            walked.add(page.getFirst().assessment());
            after = DueAssessments.cursor(page.getFirst());
        }
        assertEquals(List.of("c1", "a1", "b1"), walked);
    }

    @Test
    void what_is_wanted_is_counted_towards_the_page_and_nothing_else() {
        told("p-1", planned("a1", "2026-11-01"));
        told("p-2", planned("b1", "2026-12-18"));
        var found = due.following("", 1, LocalDate.parse("2026-11-22"), 10, one -> one.state() == State.PLANNED);
        assertEquals(
                List.of("b1"), found.stream().map(DueAssessment::assessment).toList());
    }

    private List<DueAssessment> listed(LocalDate today) {
        return due.following("", 10, today, 10, _ -> true);
    }

    private List<String> ids(String today) {
        return listed(LocalDate.parse(today)).stream()
                .map(DueAssessment::assessment)
                .toList();
    }

    private static AssessmentPlanned planned(String id, String dueBy) {
        return new AssessmentPlanned(id, AssessmentReason.SCHEDULED, LocalDate.parse(dueBy), List.of(), "");
    }

    private static AssessmentStarted started(String id, InstrumentVersion... instruments) {
        return new AssessmentStarted(id, List.of(instruments));
    }

    private static AssessmentCompleted completed(String id, String day) {
        return new AssessmentCompleted(
                id, List.of(), Instant.parse(day + "T12:00:00Z"), List.of(), List.of(), List.of());
    }

    private void told(String person, AssessmentEvent... events) {
        told.of(person, Instant.EPOCH, (Object[]) events);
    }
}

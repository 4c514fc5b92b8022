package org.entrelacs.assessment.intake.view;

import static org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome.ARRIVED;
import static org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome.NOT_REACHED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.assessment.Told;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;
import org.junit.jupiter.api.Test;

class FollowUpsTest {
    private static final PersonalText TEXT = new PersonalText("called twice");
    private static final LocalDate DAY = LocalDate.parse("2026-12-04");
    private static final LocalDate LATER = LocalDate.parse("2026-12-18");

    private final FollowUps followUps = new FollowUps();
    private final Told told = new Told(followUps, "intake");

    @Test
    void who_was_redirected_is_listed_until_it_is_known_what_became_of_them() {
        told("p-1", redirected(DAY));
        assertEquals(List.of(new AwaitedFollowUp("p-1", "i1", "disability-services", DAY, null)), until(DAY));
        told("p-1", new IntakeFollowUpDue("i1", DAY));
        assertEquals(1, until(DAY).size());
        told("p-1", new IntakeFollowedUp("i1", ARRIVED, TEXT, null));
        assertEquals(List.of(), until(LATER));
    }

    @Test
    void whose_day_has_not_come_yet_is_not_listed() {
        told("p-1", redirected(LATER));
        assertEquals(List.of(), until(DAY));
    }

    @Test
    void who_was_not_reached_comes_back_on_the_next_day_that_was_set() {
        told("p-1", redirected(DAY), new IntakeFollowedUp("i1", NOT_REACHED, TEXT, LATER));
        assertEquals(List.of(), until(DAY));
        assertEquals(1, until(LATER).size());
    }

    @Test
    void the_organisation_and_the_screening_are_shown() {
        told(
                "p-1",
                redirected(DAY),
                new IntakeScreened("i1", List.of(), 4, ScreeningOutcome.AT_RISK),
                new IntakeRedirected("i1", "clic-14", TEXT, LATER));
        assertEquals(
                List.of(new AwaitedFollowUp("p-1", "i1", "clic-14", LATER, ScreeningOutcome.AT_RISK)), until(LATER));
    }

    @Test
    void who_withdrew_or_was_never_to_be_followed_up_is_not_listed() {
        told("p-1", redirected(DAY), new IntakeWithdrawn("i1", TEXT));
        told("p-2", new IntakeTriaged("i1", TriageOutcome.ELIGIBLE, TriageUrgency.ROUTINE, List.of(), ""));
        assertEquals(List.of(), until(LATER));
    }

    @Test
    void pages_follow_each_other_by_day_then_person() {
        told("p-2", redirected(DAY));
        told("p-1", redirected(DAY));
        told("p-3", redirected(LATER));
        var first = followUps.following("", 2, LATER);
        assertEquals(
                List.of("p-1", "p-2"),
                first.stream().map(AwaitedFollowUp::person).toList());
        assertEquals(
                List.of("p-3"),
                followUps.following(first.getLast().cursor(), 2, LATER).stream()
                        .map(AwaitedFollowUp::person)
                        .toList());
    }

    @Test
    void a_cursor_behind_everything_ends_the_list() {
        told("p-1", redirected(DAY));
        assertEquals(List.of(), followUps.following("zzz", 2, LATER));
    }

    private List<AwaitedFollowUp> until(LocalDate day) {
        return followUps.following("", 10, day);
    }

    private static IntakeTriaged redirected(LocalDate followUpBy) {
        return new IntakeTriaged(
                "i1",
                TriageOutcome.REDIRECTED,
                TriageUrgency.ROUTINE,
                List.of("under-60"),
                "disability-services",
                followUpBy);
    }

    private void told(String person, Object... events) {
        told.of(person, Instant.EPOCH, events);
    }
}

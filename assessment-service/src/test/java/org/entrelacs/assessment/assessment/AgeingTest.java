package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.ASSESSOR;
import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.need;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.assessment.assessment.Scene.washing;
import static org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource.INFORMAL_CAREGIVER;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.STABLE;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.ExpireAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.PassLastDay;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentExpired;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceEnded;
import org.entrelacs.log.Due;
import org.junit.jupiter.api.Test;

class AgeingTest {
    private static final Instant A_YEAR_LATER = Instant.parse("2027-11-22T12:00:00Z");
    private static final ExpireAssessment EXPIRE = new ExpireAssessment("a1", A_YEAR_LATER);

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void an_assessment_waits_for_the_end_of_its_validity() {
        var spec = given(decider, started("a1")).and(complete("a1", 0));
        assertEquals(Optional.of(new Due<>("expiry:a1", A_YEAR_LATER, EXPIRE)), spec.nextDue());
    }

    @Test
    void its_validity_is_the_one_pinned_at_its_start() {
        var terms = new AssessmentTerms(Period.ofMonths(6), List.of());
        var spec = given(decider)
                .and(new StartAssessment("a1", List.of(GRID), List.of(), ASSESSOR, terms, List.of()))
                .and(complete("a1", 0));
        assertEquals(
                Optional.of(Instant.parse("2027-05-22T12:00:00Z")),
                spec.nextDue().map(Due::at));
    }

    @Test
    void an_assessment_from_before_terms_were_pinned_holds_for_twelve_months() {
        var spec = given(decider, new AssessmentStarted("a1", List.of(GRID, BASELINE)))
                .and(complete("a1", 0));
        assertEquals(Optional.of(A_YEAR_LATER), spec.nextDue().map(Due::at));
    }

    @Test
    void an_assessment_expires_and_waits_for_nothing_more() {
        var spec = given(decider, started("a1")).and(complete("a1", 0));
        spec.when(EXPIRE).then(new AssessmentExpired("a1", A_YEAR_LATER));
        assertEquals(Optional.empty(), spec.and(EXPIRE).nextDue());
    }

    @Test
    void its_needs_stay_until_somebody_measures_them_again() {
        var spec =
                given(decider, started("a1")).and(complete("a1", 0, washing(2))).and(EXPIRE);
        assertEquals(List.of(need("d510", 2, 0)), spec.state().needs());
    }

    @Test
    void one_in_progress_waits_for_nothing() {
        assertEquals(Optional.empty(), given(decider, started("a1")).nextDue());
    }

    @Test
    void one_that_was_superseded_does_not_expire() {
        var spec = given(decider, started("a1"))
                .and(complete("a1", 0))
                .and(start("a2"))
                .and(complete("a2", 0));
        spec.when(EXPIRE).thenNothing();
        assertEquals(Optional.of("expiry:a2"), spec.nextDue().map(Due::name));
    }

    @Test
    void one_entered_in_error_does_not_expire() {
        given(decider, started("a1"))
                .and(complete("a1", 0))
                .and(new EnterInError("a1", new PersonalText("other person"), NOON))
                .when(EXPIRE)
                .thenNothing();
    }

    @Test
    void an_expired_assessment_is_superseded_all_the_same() {
        var spec = given(decider, started("a1"))
                .and(complete("a1", 0))
                .and(EXPIRE)
                .and(start("a2"))
                .and(complete("a2", 0));
        assertEquals(
                Optional.of(new Standing.Superseded(new Standing.Expired(new Standing.Unsigned()), "a2")),
                spec.state().completed("a1").map(Assessments.Assessment.Completed::standing));
    }

    @Test
    void a_resource_ends_after_the_day_that_was_foreseen_and_the_need_rises() {
        var until = LocalDate.parse("2026-12-31");
        var after = Instant.parse("2027-01-01T00:00:00Z");
        var spec = given(decider, started("a1"))
                .and(new RecordCompensatingResource(
                        "a1", "d510", INFORMAL_CAREGIVER, 2, STABLE, "caregiver-1", null, until))
                .and(complete("a1", 1, washing(3)));
        var pass = new PassLastDay("a1", after);
        assertEquals(Optional.of(new Due<>("last-day:a1", after, pass)), spec.nextDue());
        assertEquals(
                new CompensatingResourceEnded("a1", "d510", INFORMAL_CAREGIVER, "caregiver-1", until, null),
                spec.when(pass).events().getFirst());
        assertEquals(List.of(need("d510", 3, 0)), spec.and(pass).state().needs());
    }

    @Test
    void a_resource_that_begins_after_the_completion_does_not_count() {
        var spec = given(decider, started("a1"))
                .and(new RecordCompensatingResource(
                        "a1",
                        "d510",
                        INFORMAL_CAREGIVER,
                        2,
                        STABLE,
                        "caregiver-1",
                        LocalDate.parse("2026-11-23"),
                        null))
                .and(complete("a1", 1, washing(3)));
        assertEquals(List.of(need("d510", 3, 0)), spec.state().needs());
    }
}

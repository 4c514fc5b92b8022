package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.ASSESSOR;
import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.log.DeciderSpec.given;

import java.time.Instant;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.ExpireAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.SignAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessedByAnother;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsExpired;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSigned;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSuperseded;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSigned;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.junit.jupiter.api.Test;

class SignAssessmentTest {
    private static final SignAssessment SIGN = new SignAssessment("a1", ASSESSOR);

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void whoever_did_the_assessment_signs_it() {
        given(decider, started("a1")).and(complete("a1", 0)).when(SIGN).then(new AssessmentSigned("a1", ASSESSOR));
    }

    @Test
    void nobody_else_signs_it() {
        given(decider, started("a1"))
                .and(complete("a1", 0))
                .when(new SignAssessment("a1", "assessor-2"))
                .thenRefused(new AssessedByAnother(ASSESSOR));
    }

    @Test
    void anybody_signs_an_assessment_of_which_the_log_does_not_say_whose_it_is() {
        given(decider, new AssessmentStarted("a1", List.of(GRID, BASELINE)))
                .and(complete("a1", 0))
                .when(SIGN)
                .then(new AssessmentSigned("a1", ASSESSOR));
    }

    @Test
    void a_second_signature_is_refused() {
        given(decider, started("a1"))
                .and(complete("a1", 0))
                .and(SIGN)
                .when(SIGN)
                .thenRefused(new AssessmentIsSigned("a1"));
    }

    @Test
    void an_assessment_in_progress_is_not_signed() {
        given(decider, started("a1")).when(SIGN).thenRefused(new AssessmentNotCompleted("a1"));
    }

    @Test
    void an_assessment_that_never_started_is_not_signed() {
        given(decider).when(SIGN).thenRefused(new NoSuchAssessment("a1"));
    }

    @Test
    void an_assessment_entered_in_error_is_not_signed() {
        given(decider, started("a1"))
                .and(new EnterInError("a1", new PersonalText("other person"), NOON))
                .when(SIGN)
                .thenRefused(new AssessmentIsInError("a1"));
    }

    @Test
    void an_assessment_that_no_longer_counts_is_not_signed() {
        given(decider, started("a1"))
                .and(complete("a1", 0))
                .and(start("a2"))
                .and(complete("a2", 0))
                .when(SIGN)
                .thenRefused(new AssessmentIsSuperseded("a1", "a2"));
    }

    @Test
    void an_assessment_that_is_too_old_is_not_signed() {
        var expiredAt = Instant.parse("2027-11-22T12:00:00Z");
        given(decider, started("a1"))
                .and(complete("a1", 0))
                .and(new ExpireAssessment("a1", expiredAt))
                .when(SIGN)
                .thenRefused(new AssessmentIsExpired("a1", expiredAt));
    }
}

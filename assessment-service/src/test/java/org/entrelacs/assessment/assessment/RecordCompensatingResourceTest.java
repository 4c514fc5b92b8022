package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.sheet;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource.EQUIPMENT;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.STABLE;
import static org.entrelacs.contract.assessment.AssessmentEvent.Stability.UNSTABLE;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.junit.jupiter.api.Test;

class RecordCompensatingResourceTest {
    private static final RecordCompensatingResource SEAT =
            new RecordCompensatingResource("a1", "d510", EQUIPMENT, 2, STABLE);

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void a_resource_is_recorded() {
        given(decider, started("a1"))
                .when(SEAT)
                .then(new CompensatingResourceRecorded("a1", "d510", EQUIPMENT, 2, STABLE));
    }

    @Test
    void the_same_resource_recorded_again_replaces_the_earlier() {
        var after = given(decider, started("a1"))
                .and(SEAT)
                .and(new RecordCompensatingResource("a1", "d510", EQUIPMENT, 1, UNSTABLE))
                .state();
        assertEquals(
                List.of(new CompensatingResourceRecorded("a1", "d510", EQUIPMENT, 1, UNSTABLE)),
                sheet(after, "a1").resources());
    }

    @Test
    void an_assessment_that_never_started_is_refused() {
        given(decider).when(SEAT).thenRefused(new NoSuchAssessment("a1"));
    }

    @Test
    void a_completed_assessment_is_refused() {
        given(decider, started("a1")).and(complete("a1", 0)).when(SEAT).thenRefused(new AssessmentIsCompleted("a1"));
    }

    @Test
    void an_assessment_entered_in_error_is_refused() {
        given(decider, started("a1"))
                .and(new EnterInError("a1", new PersonalText("other person"), NOON))
                .when(SEAT)
                .thenRefused(new AssessmentIsInError("a1"));
    }
}

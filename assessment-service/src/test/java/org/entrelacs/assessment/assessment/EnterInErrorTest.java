package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.identified;
import static org.entrelacs.assessment.assessment.Scene.need;
import static org.entrelacs.assessment.assessment.Scene.needId;
import static org.entrelacs.assessment.assessment.Scene.reinstated;
import static org.entrelacs.assessment.assessment.Scene.revised;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.assessment.assessment.Scene.washing;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.junit.jupiter.api.Test;

class EnterInErrorTest {
    private static final PersonalText REASON = new PersonalText("answers of somebody else");

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void an_assessment_in_progress_is_entered_in_error() {
        given(decider, started("a1"))
                .when(new EnterInError("a1", REASON, NOON))
                .then(new AssessmentEnteredInError("a1", REASON));
    }

    @Test
    void needs_that_only_it_found_are_resolved() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .when(new EnterInError("a1", REASON, NOON))
                .then(new AssessmentEnteredInError("a1", REASON), new NeedResolved("a1", needId("d510"), "d510"));
    }

    @Test
    void needs_that_it_revised_are_again_as_they_were() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .and(complete("a2", 0, washing(4)))
                .when(new EnterInError("a2", REASON, NOON))
                .then(
                        new AssessmentEnteredInError("a2", REASON),
                        revised("a2", need("d510", 2, 0)),
                        reinstated("a1", need("d510", 2, 0)));
    }

    @Test
    void needs_that_it_resolved_come_back() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .and(complete("a2", 0, washing(0)))
                .when(new EnterInError("a2", REASON, NOON))
                .then(
                        new AssessmentEnteredInError("a2", REASON),
                        identified("a2", need("d510", 2, 0)),
                        reinstated("a1", need("d510", 2, 0)));
    }

    @Test
    void needs_that_a_later_assessment_found_too_stay() {
        given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .and(complete("a2", 0, washing(2)))
                .when(new EnterInError("a1", REASON, NOON))
                .then(new AssessmentEnteredInError("a1", REASON));
    }

    @Test
    void the_state_forgets_its_findings() {
        var spec = given(decider, started("a1"))
                .and(complete("a1", 0, washing(2)))
                .and(start("a2"))
                .and(complete("a2", 0, washing(4)))
                .and(new EnterInError("a2", REASON, NOON));
        assertEquals(List.of(need("d510", 2, 0)), spec.state().needs());
    }

    @Test
    void an_assessment_that_never_started_is_refused() {
        given(decider).when(new EnterInError("a1", REASON, NOON)).thenRefused(new NoSuchAssessment("a1"));
    }

    @Test
    void a_second_time_is_refused() {
        given(decider, started("a1"))
                .and(new EnterInError("a1", REASON, NOON))
                .when(new EnterInError("a1", REASON, NOON))
                .thenRefused(new AssessmentIsInError("a1"));
    }
}

package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.PERSON;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

class ScoreDriftTest {
    private static final ScoreDriftDetected DRIFT = new ScoreDriftDetected(
            "a2",
            "assessor-2",
            "a1",
            "assessor-1",
            "grid",
            "gir",
            BigDecimal.valueOf(2),
            BigDecimal.valueOf(4),
            BigDecimal.ONE);

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void two_assessors_who_differ_by_more_than_a_class_within_thirty_days_are_told_so() {
        assertEquals(List.of(DRIFT), drifts(gir4().and(start("a2", "assessor-2")), gir(2, 30)));
    }

    @Test
    void a_difference_of_one_class_is_within_what_the_instrument_can_measure() {
        assertEquals(List.of(), drifts(gir4().and(start("a2", "assessor-2")), gir(3, 30)));
    }

    @Test
    void after_thirty_days_it_is_the_person_who_has_changed() {
        assertEquals(List.of(), drifts(gir4().and(start("a2", "assessor-2")), gir(2, 31)));
    }

    @Test
    void the_same_assessor_is_not_compared_with_themselves() {
        assertEquals(List.of(), drifts(gir4().and(start("a2", "assessor-1")), gir(2, 1)));
    }

    @Test
    void an_assessment_of_which_the_log_does_not_say_whose_it_is_is_not_compared() {
        var spec = given(decider, new AssessmentStarted("a1", List.of(GRID, BASELINE)))
                .and(complete("a1", 0))
                .and(start("a2", "assessor-2"));
        assertEquals(List.of(), drifts(spec, gir(2, 1)));
    }

    @Test
    void the_last_other_assessor_is_the_one_to_compare_with() {
        var spec = gir4().and(start("a3", "assessor-3"))
                .and(new CompleteAssessment(PERSON, "a3", NOON, 0, List.of(score(3)), List.of(), List.of(), List.of()))
                .and(start("a2", "assessor-2"));
        assertEquals(List.of(), drifts(spec, gir(2, 1)));
    }

    @Test
    void a_drift_is_forgotten_with_an_assessment_entered_in_error() {
        var spec = gir4().and(start("a2", "assessor-2")).and(gir(2, 1));
        assertEquals(List.of(DRIFT), spec.state().drifts());
        assertEquals(
                List.of(),
                spec.and(new EnterInError("a1", new PersonalText("other person"), NOON))
                        .state()
                        .drifts());
    }

    private DeciderSpec<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> gir4() {
        return given(decider, started("a1")).and(complete("a1", 0));
    }

    private static CompleteAssessment gir(int value, int days) {
        return new CompleteAssessment(
                PERSON,
                "a2",
                NOON.plus(Duration.ofDays(days)),
                0,
                List.of(score(value)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Score score(int gir) {
        return new Score("grid", "1", "gir", BigDecimal.valueOf(gir));
    }

    private static List<AssessmentEvent> drifts(
            DeciderSpec<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> spec,
            CompleteAssessment complete) {
        return spec.when(complete).events().stream()
                .filter(ScoreDriftDetected.class::isInstance)
                .toList();
    }
}

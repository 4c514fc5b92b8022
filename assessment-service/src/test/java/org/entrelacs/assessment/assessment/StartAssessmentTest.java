package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.ASSESSOR;
import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.TERMS;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyStarted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNamedTwice;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotPublished;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.junit.jupiter.api.Test;

class StartAssessmentTest {
    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void an_assessment_starts_with_pinned_instruments() {
        given(decider).when(start("a1")).then(started("a1"));
    }

    @Test
    void tables_of_hours_are_pinned_with_their_instruments() {
        var caseMixes = List.of(new PinnedCaseMix("grid", new CaseMixTable("", List.of(), List.of(), "annexe")));
        given(decider)
                .when(new StartAssessment("a1", List.of(GRID), List.of(), ASSESSOR, TERMS, caseMixes))
                .then(new AssessmentStarted("a1", List.of(GRID), ASSESSOR, TERMS, caseMixes));
    }

    @Test
    void another_starts_beside_the_one_before() {
        given(decider, started("a1")).when(start("a2")).then(started("a2"));
    }

    @Test
    void a_second_start_is_refused() {
        given(decider, started("a1")).when(start("a1")).thenRefused(new AssessmentAlreadyStarted("a1"));
    }

    @Test
    void an_instrument_in_two_versions_is_refused() {
        given(decider)
                .when(new StartAssessment(
                        "a1", List.of(GRID, new InstrumentVersion("grid", "2")), List.of(), ASSESSOR, TERMS, List.of()))
                .thenRefused(new InstrumentNamedTwice("grid"));
    }

    @Test
    void an_instrument_version_that_is_not_published_is_refused() {
        given(decider)
                .when(new StartAssessment("a1", List.of(GRID, BASELINE), List.of(BASELINE), ASSESSOR, TERMS, List.of()))
                .thenRefused(new InstrumentNotPublished("baseline", "3"));
    }

    @Test
    void history_that_starts_twice_is_a_fault() {
        var state = given(decider, started("a1")).state();
        assertThrows(IllegalStateException.class, () -> decider.evolve(state, started("a1")));
    }
}

package org.entrelacs.assessment.assessment.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.entrelacs.assessment.Told;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.junit.jupiter.api.Test;

class ScoreDriftsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    private final ScoreDrifts drifts = new ScoreDrifts();
    private final Told told = new Told(drifts, "assessment");

    @Test
    void drifts_are_listed_by_the_time_of_their_detection_page_by_page() {
        told.of("p-1", FRIDAY, drift("a2"));
        told.of("p-2", MONDAY, drift("b2"));
        ScoreDrift first = drifts.following("", 1).getFirst();
        assertEquals(new ScoreDrift("p-2", MONDAY, drift("b2")), first);
        assertEquals(
                List.of(new ScoreDrift("p-1", FRIDAY, drift("a2"))), drifts.following(ScoreDrifts.cursor(first), 10));
    }

    @Test
    void a_drift_leaves_the_list_with_an_assessment_entered_in_error() {
        told.of("p-1", MONDAY, drift("a2"), drift("a3"));
        told.of("p-1", FRIDAY, new AssessmentEnteredInError("a2", new PersonalText("other person")));
        assertEquals(List.of(new ScoreDrift("p-1", MONDAY, drift("a3"))), drifts.following("", 10));
    }

    private static ScoreDriftDetected drift(String assessment) {
        return new ScoreDriftDetected(
                assessment,
                "assessor-2",
                "a1",
                "assessor-1",
                "aggir",
                "gir",
                BigDecimal.TWO,
                BigDecimal.valueOf(4),
                BigDecimal.ONE);
    }
}

package org.entrelacs.assessment.instrument.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerCorrected;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswersRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.junit.jupiter.api.Test;

class AnswerSheetsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final InstrumentVersion GRID = new InstrumentVersion("grid", "1");
    private static final AssessmentStarted STARTED = new AssessmentStarted("a1", List.of(GRID));
    private static final AnswersRecorded FIRST = new AnswersRecorded("a1", GRID, List.of(washing("A")));
    private static final AnswersRecorded LATER = new AnswersRecorded("a1", GRID, List.of(washing("C")));
    private static final AssessmentCompleted COMPLETED =
            new AssessmentCompleted("a1", List.of(GRID), NOON, List.of(), List.of(), List.of());

    @Test
    void a_completed_assessment_has_the_last_answer_to_each_question() {
        assertEquals(
                List.of(Map.of("washing", washing("C"))),
                sheets(STARTED, FIRST, LATER, COMPLETED)
                        .completedWith(GRID)
                        .map(sheet -> Map.copyOf(sheet.answersTo("grid")))
                        .toList());
    }

    @Test
    void an_answer_that_was_corrected_counts_as_corrected() {
        var reason = new PersonalText("wrong line ticked");
        var corrected = new AnswerCorrected("a1", GRID, washing("C"), washing("A"), reason, "assessor-2");
        assertEquals(
                List.of(Map.of("washing", washing("A"))),
                sheets(STARTED, FIRST, LATER, COMPLETED, corrected)
                        .completedWith(GRID)
                        .map(sheet -> Map.copyOf(sheet.answersTo("grid")))
                        .toList());
    }

    @Test
    void an_assessment_in_progress_is_not_among_them() {
        assertEquals(0, sheets(STARTED, FIRST).completedWith(GRID).count());
    }

    @Test
    void an_assessment_entered_in_error_is_not_among_them() {
        var error = new AssessmentEnteredInError("a1", new PersonalText("other person"));
        assertEquals(
                0, sheets(STARTED, FIRST, COMPLETED, error).completedWith(GRID).count());
    }

    @Test
    void an_assessment_with_another_version_is_not_among_them() {
        assertEquals(
                0,
                sheets(STARTED, FIRST, COMPLETED)
                        .completedWith(new InstrumentVersion("grid", "2"))
                        .count());
    }

    private static Answer washing(String code) {
        return new Answer("washing", AnswerType.CODE, new PersonalText(code), AnswerSource.OBSERVED);
    }

    private static AnswerSheets sheets(AssessmentEvent... events) {
        var sheets = new AnswerSheets();
        for (int i = 0; i < events.length; i++) {
            var id = new UUID(1, i);
            sheets.apply(new Recorded<>(
                    new Partition("entrelacs.assessment.events", 0),
                    i,
                    new StreamId("assessment", "somebody"),
                    i + 1,
                    id,
                    "a type",
                    NOON,
                    NOON,
                    "a",
                    "a",
                    id,
                    id,
                    id,
                    events[i]));
        }
        return sheets;
    }
}

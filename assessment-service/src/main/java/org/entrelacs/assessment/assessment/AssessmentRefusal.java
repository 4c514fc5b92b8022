package org.entrelacs.assessment.assessment;

import java.time.Instant;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.RequiredItem;

public sealed interface AssessmentRefusal {

    record NoSuchAssessment(String assessment) implements AssessmentRefusal {}

    record AssessmentAlreadyPlanned(String assessment) implements AssessmentRefusal {}

    record AssessmentAlreadyStarted(String assessment) implements AssessmentRefusal {}

    record AssessmentNotStarted(String assessment) implements AssessmentRefusal {}

    record InstrumentNamedTwice(String instrument) implements AssessmentRefusal {}

    /// @param version empty when the instrument has no published version at all
    record InstrumentNotPublished(String instrument, String version) implements AssessmentRefusal {}

    record InstrumentNotInAssessment(String instrument, List<String> instruments) implements AssessmentRefusal {}

    /// @param linkIds answered, though other answers leave them out
    record QuestionsNotAsked(String instrument, List<String> linkIds) implements AssessmentRefusal {}

    record AssessmentNotCompleted(String assessment) implements AssessmentRefusal {}

    record AssessmentIsCompleted(String assessment) implements AssessmentRefusal {}

    record AssessmentIsInError(String assessment) implements AssessmentRefusal {}

    /// @param by the assessment that counts instead
    record AssessmentIsSuperseded(String assessment, String by) implements AssessmentRefusal {}

    record AssessmentIsExpired(String assessment, Instant expiredAt) implements AssessmentRefusal {}

    record AssessmentIsSigned(String assessment) implements AssessmentRefusal {}

    /// Who did an assessment signs it.
    record AssessedByAnother(String assessor) implements AssessmentRefusal {}

    record RequiredItemsUnanswered(List<RequiredItem> items) implements AssessmentRefusal {}

    /// The scores were computed from answers that are no longer the last word.
    record AnswersChanged(int computedFrom, int revision) implements AssessmentRefusal {}

    /// The answers given are those that stand there.
    record NothingToCorrect() implements AssessmentRefusal {}

    record NoSuchResource(String code) implements AssessmentRefusal {}
}

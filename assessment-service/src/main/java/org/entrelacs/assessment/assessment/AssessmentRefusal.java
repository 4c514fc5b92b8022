package org.entrelacs.assessment.assessment;

import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.RequiredItem;

public sealed interface AssessmentRefusal {

    record NoSuchAssessment(String assessment) implements AssessmentRefusal {}

    record AssessmentAlreadyStarted(String assessment) implements AssessmentRefusal {}

    record InstrumentNamedTwice(String instrument) implements AssessmentRefusal {}

    /// @param version empty when the instrument has no published version at all
    record InstrumentNotPublished(String instrument, String version) implements AssessmentRefusal {}

    record InstrumentNotInAssessment(String instrument, List<String> instruments) implements AssessmentRefusal {}

    /// @param linkIds answered, though other answers leave them out
    record QuestionsNotAsked(String instrument, List<String> linkIds) implements AssessmentRefusal {}

    record AssessmentIsCompleted(String assessment) implements AssessmentRefusal {}

    record AssessmentIsInError(String assessment) implements AssessmentRefusal {}

    record RequiredItemsUnanswered(List<RequiredItem> items) implements AssessmentRefusal {}

    /// The scores were computed from answers that are no longer the last word.
    record AnswersChanged(int computedFrom, int revision) implements AssessmentRefusal {}
}

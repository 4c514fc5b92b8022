package org.entrelacs.assessment.assessment;

import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;

public sealed interface AssessmentCommand {
    String assessment();

    /// @param instruments versions to pin, at least one
    /// @param unpublished those of them that were not published when the command was made
    record StartAssessment(String assessment, List<InstrumentVersion> instruments, List<InstrumentVersion> unpublished)
            implements AssessmentCommand {}

    /// @param answers found valid for the pinned version of the instrument, one for an item
    /// @param unasked link ids of those to questions that are not asked, as the answers stood
    ///     when the command was made
    record RecordAnswers(String assessment, String instrument, List<Answer> answers, List<String> unasked)
            implements AssessmentCommand {
        public RecordAnswers(String assessment, String instrument, List<Answer> answers) {
            this(assessment, instrument, answers, List.of());
        }
    }

    record RecordCompensatingResource(
            String assessment, String code, CompensatingResource resource, int compensates, Stability stability)
            implements AssessmentCommand {}

    /// Everything after `computedFrom` was computed outside the rules, from the answers of that
    /// revision.
    ///
    /// @param scores those that could be computed
    /// @param disabilities from the answers of all instruments
    /// @param unanswered required items without an answer
    /// @param classifications those that could be computed
    record CompleteAssessment(
            PersonId person,
            String assessment,
            Instant completedAt,
            int computedFrom,
            List<Score> scores,
            List<Disability> disabilities,
            List<RequiredItem> unanswered,
            List<Classification> classifications)
            implements AssessmentCommand {
        public CompleteAssessment(
                PersonId person,
                String assessment,
                Instant completedAt,
                int computedFrom,
                List<Score> scores,
                List<Disability> disabilities,
                List<RequiredItem> unanswered) {
            this(person, assessment, completedAt, computedFrom, scores, disabilities, unanswered, List.of());
        }
    }

    record EnterInError(String assessment, PersonalText reason) implements AssessmentCommand {}

    record RequiredItem(String instrument, String linkId) {}
}

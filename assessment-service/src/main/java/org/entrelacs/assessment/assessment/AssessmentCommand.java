package org.entrelacs.assessment.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverRelation;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverWish;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;
import org.jspecify.annotations.Nullable;

public sealed interface AssessmentCommand {
    String assessment();

    /// @param assessor who is to do it; empty while nobody is named
    record PlanAssessment(
            String assessment, AssessmentReason reason, LocalDate dueBy, List<String> instruments, String assessor)
            implements AssessmentCommand {}

    /// Of one that was planned, or not.
    ///
    /// @param instruments versions to pin, at least one
    /// @param unpublished those of them that were not published when the command was made
    /// @param caseMixes tables of hours of those that have one, in the order of the pins
    record StartAssessment(
            String assessment,
            List<InstrumentVersion> instruments,
            List<InstrumentVersion> unpublished,
            String assessor,
            AssessmentTerms terms,
            List<PinnedCaseMix> caseMixes)
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

    /// @param giver pseudonym; null when nobody is named
    record RecordCompensatingResource(
            String assessment,
            String code,
            CompensatingResource resource,
            int compensates,
            Stability stability,
            @Nullable String giver,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements AssessmentCommand {

        /// Of nobody in particular, and for as long as one knows.
        RecordCompensatingResource(
                String assessment, String code, CompensatingResource resource, int compensates, Stability stability) {
            this(assessment, code, resource, compensates, stability, null, null, null);
        }
    }

    /// @param giver pseudonym; empty when nobody was named
    record EndCompensatingResource(
            String assessment,
            String code,
            CompensatingResource resource,
            String giver,
            LocalDate endedOn,
            PersonalText reason,
            Instant at)
            implements AssessmentCommand {}

    /// Everything after `computedFrom` was computed outside the rules, from the answers of that
    /// revision.
    ///
    /// @param scores those that could be computed
    /// @param disabilities from the answers of all instruments
    /// @param unanswered required items without an answer
    /// @param caseMixes tables of hours of the pinned versions that have one, in the order of the pins
    /// @param classifications those that could be computed
    record CompleteAssessment(
            PersonId person,
            String assessment,
            Instant completedAt,
            int computedFrom,
            List<Score> scores,
            List<Disability> disabilities,
            List<RequiredItem> unanswered,
            List<PinnedCaseMix> caseMixes,
            List<Classification> classifications)
            implements AssessmentCommand {}

    record SignAssessment(String assessment, String assessor) implements AssessmentCommand {}

    /// @param answers as they should have been; found valid, one for an item
    /// @param unasked link ids of those to questions that are not asked, once these answers are in
    /// @param recomputed what follows from the sheet with these answers, completed when it was
    record CorrectAnswers(
            String instrument,
            List<Answer> answers,
            List<String> unasked,
            PersonalText reason,
            String correctedBy,
            Instant at,
            CompleteAssessment recomputed)
            implements AssessmentCommand {
        @Override
        public String assessment() {
            return recomputed.assessment();
        }
    }

    /// @param strain between 0 none and 1
    /// @param ownNeeds empty when they have none to add
    record AssessCaregiver(
            String assessment,
            String caregiver,
            CaregiverRelation relation,
            BigDecimal strain,
            Duration perWeek,
            CaregiverWish wish,
            PersonalText ownNeeds,
            String assessor,
            Instant at)
            implements AssessmentCommand {}

    record EnterInError(String assessment, PersonalText reason, Instant at) implements AssessmentCommand {}

    /// The validity of an assessment has passed.
    record ExpireAssessment(String assessment, Instant at) implements AssessmentCommand {}

    /// The last day of resources of an assessment has passed.
    record PassLastDay(String assessment, Instant at) implements AssessmentCommand {}

    record RequiredItem(String instrument, String linkId) {}
}

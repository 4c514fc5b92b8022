package org.entrelacs.contract.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.jspecify.annotations.Nullable;

/// What has happened in the assessments of one person. Stream: `assessment/<person>`; every
/// assessment of the person lives in it, so that a reassessment is decided beside the one before.
public sealed interface AssessmentEvent {
    /// Id of the assessment.
    String assessment();

    /// @param dueBy last day on which it is in time; it can be done later all the same
    /// @param instruments ids of those to use; empty leaves the choice to the assessor
    /// @param assessor who is to do it; empty while nobody is named
    @EventType("org.entrelacs.assessment.AssessmentPlanned.v1")
    record AssessmentPlanned(
            String assessment, AssessmentReason reason, LocalDate dueBy, List<String> instruments, String assessor)
            implements AssessmentEvent {}

    /// @param instruments pinned versions, at least one
    /// @param assessor who does it, and alone may sign it; null in earlier events
    /// @param terms null in earlier events: valid for 12 months, no score compared
    /// @param caseMixes tables of hours of the pinned versions, in the order of the pins; null when
    ///     none of them has one, as in earlier events
    @EventType("org.entrelacs.assessment.AssessmentStarted.v1")
    record AssessmentStarted(
            String assessment,
            List<InstrumentVersion> instruments,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String assessor,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AssessmentTerms terms,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<PinnedCaseMix> caseMixes)
            implements AssessmentEvent {

        /// Without assessor, terms and tables of hours.
        public AssessmentStarted(String assessment, List<InstrumentVersion> instruments) {
            this(assessment, instruments, null, null, null);
        }
    }

    /// A later answer to the same item replaces the earlier one for scoring; both stay in the
    /// log.
    @EventType("org.entrelacs.assessment.AnswersRecorded.v1")
    record AnswersRecorded(String assessment, InstrumentVersion instrument, List<Answer> answers)
            implements AssessmentEvent {}

    /// Something or somebody already makes up for a disability.
    ///
    /// @param code ICF category of the need that it compensates
    /// @param compensates how much of the disability, as an ICF qualifier 0 to 4
    /// @param giver pseudonym of who gives it; null when nobody is named
    /// @param from first day on which it is there; null when it was there already
    /// @param until last day on which it is there; null when no end is known
    @EventType("org.entrelacs.assessment.CompensatingResourceRecorded.v1")
    record CompensatingResourceRecorded(
            String assessment,
            String code,
            CompensatingResource resource,
            int compensates,
            Stability stability,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String giver,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate until)
            implements AssessmentEvent {

        /// Of nobody in particular, and for as long as one knows.
        public CompensatingResourceRecorded(
                String assessment, String code, CompensatingResource resource, int compensates, Stability stability) {
            this(assessment, code, resource, compensates, stability, null, null, null);
        }
    }

    /// A resource is no longer there. When the assessment was completed, an `AssessmentAmended`
    /// of the same append says what that changes.
    ///
    /// @param giver pseudonym; empty when nobody was named
    /// @param endedOn last day on which it was there
    /// @param reason null when it ended on the day foreseen
    @EventType("org.entrelacs.assessment.CompensatingResourceEnded.v1")
    record CompensatingResourceEnded(
            String assessment,
            String code,
            CompensatingResource resource,
            String giver,
            LocalDate endedOn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PersonalText reason)
            implements AssessmentEvent {}

    /// The needs are those of the `NeedIdentified` and `NeedRevised` of the same append and those
    /// that stay as they were, so that one event can draft a plan.
    ///
    /// @param completedAt from here the evidence ages
    /// @param sources distinct sources of the answers
    /// @param classifications null when no instrument computes any, as in earlier events
    /// @param required null when no instrument has a table for it, or an answer that it needs is
    ///     missing
    @EventType("org.entrelacs.assessment.AssessmentCompleted.v1")
    record AssessmentCompleted(
            String assessment,
            List<InstrumentVersion> instruments,
            Instant completedAt,
            List<Score> scores,
            List<AnswerSource> sources,
            List<AssessedNeed> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Classification> classifications,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RequiredHours required)
            implements AssessmentEvent {

        /// Without classes and required hours.
        public AssessmentCompleted(
                String assessment,
                List<InstrumentVersion> instruments,
                Instant completedAt,
                List<Score> scores,
                List<AnswerSource> sources,
                List<AssessedNeed> needs) {
            this(assessment, instruments, completedAt, scores, sources, needs, null, null);
        }
    }

    /// Who did it stands by it. From here on it changes by corrections only, each with a reason.
    @EventType("org.entrelacs.assessment.AssessmentSigned.v1")
    record AssessmentSigned(String assessment, String assessor) implements AssessmentEvent {}

    /// An answer of a completed assessment was wrong. The old one stays in the log and here.
    ///
    /// @param before null when the item had no answer
    /// @param correctedBy opaque id
    @EventType("org.entrelacs.assessment.AnswerCorrected.v1")
    record AnswerCorrected(
            String assessment,
            InstrumentVersion instrument,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Answer before,

            Answer after,
            PersonalText reason,
            String correctedBy)
            implements AssessmentEvent {}

    /// What followed from a completed assessment is otherwise now. Tells all that a completion
    /// tells, so that whoever acts on one acts on the other alike; the single needs that differ
    /// are told in the same append.
    ///
    /// @param because what changed
    /// @param completedAt from here the evidence ages, as before
    /// @param needs all needs of the person as they stand now
    /// @param found needs that this assessment finds, each as it measures them now; a later
    ///     assessment may have measured them again
    /// @param cleared ids of needs that it looked for and does not find
    /// @param classifications as in `AssessmentCompleted`
    /// @param required as in `AssessmentCompleted`
    @EventType("org.entrelacs.assessment.AssessmentAmended.v1")
    record AssessmentAmended(
            String assessment,
            AmendmentReason because,
            List<InstrumentVersion> instruments,
            Instant completedAt,
            Instant amendedAt,
            List<Score> scores,
            List<AnswerSource> sources,
            List<AssessedNeed> needs,
            List<AssessedNeed> found,
            List<String> cleared,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Classification> classifications,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RequiredHours required)
            implements AssessmentEvent {}

    /// A later one with the same instruments is completed and counts instead.
    ///
    /// @param by id of the later assessment
    @EventType("org.entrelacs.assessment.AssessmentSuperseded.v1")
    record AssessmentSuperseded(String assessment, String by) implements AssessmentEvent {}

    /// The one that had superseded it was entered in error, so it counts again. Tells all that a
    /// completion tells.
    ///
    /// @param needs all needs of the person as they stand now
    @EventType("org.entrelacs.assessment.AssessmentReinstated.v1")
    record AssessmentReinstated(
            String assessment,
            List<InstrumentVersion> instruments,
            Instant completedAt,
            Instant reinstatedAt,
            List<Score> scores,
            List<AnswerSource> sources,
            List<AssessedNeed> needs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Classification> classifications,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            RequiredHours required)
            implements AssessmentEvent {}

    /// Too old to rest on. Its needs stay until somebody measures them again.
    ///
    /// @param expiredAt when its validity ended
    @EventType("org.entrelacs.assessment.AssessmentExpired.v1")
    record AssessmentExpired(String assessment, Instant expiredAt) implements AssessmentEvent {}

    /// Two assessors found more of a difference, within a short time, than the instrument can
    /// measure reliably.
    ///
    /// @param assessor of the later assessment
    /// @param earlier id of the assessment that it is compared with
    /// @param code of the score
    /// @param minimalChange that the difference exceeds
    @EventType("org.entrelacs.assessment.ScoreDriftDetected.v1")
    record ScoreDriftDetected(
            String assessment,
            String assessor,
            String earlier,
            String earlierAssessor,
            String instrument,
            String code,
            BigDecimal value,
            BigDecimal earlierValue,
            BigDecimal minimalChange)
            implements AssessmentEvent {}

    /// A caregiver was assessed in their own right: an assessment of its own, whose id it
    /// carries.
    ///
    /// @param caregiver pseudonym, as `giver` of the resources that they give
    /// @param strain between 0 none and 1
    /// @param perWeek how long they help
    /// @param wish what they want for themselves
    /// @param ownNeeds in their own words; empty when they have none to add
    /// @param assessor opaque id
    @EventType("org.entrelacs.assessment.CaregiverAssessed.v1")
    record CaregiverAssessed(
            String assessment,
            String caregiver,
            CaregiverRelation relation,
            BigDecimal strain,
            Duration perWeek,
            CaregiverWish wish,
            PersonalText ownNeeds,
            String assessor,
            Instant assessedAt)
            implements AssessmentEvent {}

    @EventType("org.entrelacs.assessment.AssessmentEnteredInError.v1")
    record AssessmentEnteredInError(String assessment, PersonalText reason) implements AssessmentEvent {}

    @EventType("org.entrelacs.assessment.NeedIdentified.v1")
    record NeedIdentified(
            String assessment,
            String need,
            String code,
            NeedDimension dimension,
            Severity severity,
            int disability,
            int resource,
            int unmet)
            implements AssessmentEvent {}

    /// The same need, measured anew.
    @EventType("org.entrelacs.assessment.NeedRevised.v1")
    record NeedRevised(
            String assessment,
            String need,
            String code,
            NeedDimension dimension,
            Severity severity,
            int disability,
            int resource,
            int unmet)
            implements AssessmentEvent {}

    /// A later assessment no longer finds the need.
    @EventType("org.entrelacs.assessment.NeedResolved.v1")
    record NeedResolved(String assessment, String need, String code) implements AssessmentEvent {}

    enum AssessmentReason {
        @JsonProperty("initial")
        INITIAL,
        @JsonProperty("scheduled")
        SCHEDULED,
        @JsonProperty("significant-change")
        SIGNIFICANT_CHANGE,
        @JsonProperty("appeal")
        APPEAL
    }

    enum AmendmentReason {
        @JsonProperty("answer-corrected")
        ANSWER_CORRECTED,
        @JsonProperty("resource-ended")
        RESOURCE_ENDED,
        @JsonProperty("caregiver-assessed")
        CAREGIVER_ASSESSED
    }

    enum CaregiverRelation {
        @JsonProperty("spouse")
        SPOUSE,
        @JsonProperty("child")
        CHILD,
        @JsonProperty("parent")
        PARENT,
        @JsonProperty("sibling")
        SIBLING,
        @JsonProperty("other-family")
        OTHER_FAMILY,
        @JsonProperty("friend-or-neighbour")
        FRIEND_OR_NEIGHBOUR
    }

    enum CaregiverWish {
        @JsonProperty("continue")
        CONTINUE,
        @JsonProperty("relief")
        RELIEF,
        @JsonProperty("stop")
        STOP
    }

    /// What the network, or an instrument, asks of an assessment; pinned at its start.
    ///
    /// @param validFor how long its findings hold, from the completion on
    /// @param minimalChanges of the scores in which assessors are compared
    record AssessmentTerms(Period validFor, List<MinimalChange> minimalChanges) {}

    /// @param code of the score
    /// @param value the smallest difference that means a change of the person and not of the
    ///     assessor: minimal detectable change
    record MinimalChange(String instrument, String code, BigDecimal value) {}

    record InstrumentVersion(String instrument, String version) {}

    /// The table of hours of a pinned instrument version.
    record PinnedCaseMix(String instrument, CaseMixTable table) {}

    /// @param linkId FHIR `QuestionnaireResponse.item.linkId`
    /// @param value as text: the code of a choice, `true`, `12.5`, `2026-11-22`, `61.5 kg`; empty
    ///     when not assessable
    /// @param others further values, where the question repeats; null when there are none, as in
    ///     earlier events
    record Answer(
            String linkId,
            AnswerType type,
            PersonalText value,
            AnswerSource source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<PersonalText> others) {

        /// With one value.
        public Answer(String linkId, AnswerType type, PersonalText value, AnswerSource source) {
            this(linkId, type, value, source, null);
        }

        /// Every value, the first one first.
        public List<PersonalText> all() {
            return Stream.concat(Stream.of(value), Stream.ofNullable(others).flatMap(List::stream))
                    .toList();
        }
    }

    enum AnswerType {
        @JsonProperty("code")
        CODE,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("integer")
        INTEGER,
        @JsonProperty("decimal")
        DECIMAL,
        @JsonProperty("date")
        DATE,
        @JsonProperty("date-time")
        DATE_TIME,
        @JsonProperty("time")
        TIME,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("url")
        URL,
        @JsonProperty("quantity")
        QUANTITY,
        /// looked at and could not be judged; counts as missing, never as "no"
        @JsonProperty("not-assessable")
        NOT_ASSESSABLE
    }

    enum CompensatingResource {
        @JsonProperty("informal-caregiver")
        INFORMAL_CAREGIVER,
        @JsonProperty("paid-help")
        PAID_HELP,
        @JsonProperty("public-service")
        PUBLIC_SERVICE,
        @JsonProperty("equipment")
        EQUIPMENT
    }

    /// Whether the resource can be relied on. Only a stable one reduces the need.
    enum Stability {
        @JsonProperty("stable")
        STABLE,
        @JsonProperty("unstable")
        UNSTABLE,
        @JsonProperty("unknown")
        UNKNOWN
    }
}

package org.entrelacs.contract.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;

/// What has happened in the assessments of one person. Stream: `assessment/<person>`; every
/// assessment of the person lives in it, so that a reassessment is decided beside the one before.
public sealed interface AssessmentEvent {
    /// Id of the assessment.
    String assessment();

    /// @param instruments pinned versions, at least one
    @EventType("org.entrelacs.assessment.AssessmentStarted.v1")
    record AssessmentStarted(String assessment, List<InstrumentVersion> instruments) implements AssessmentEvent {}

    /// A later answer to the same item replaces the earlier one for scoring; both stay in the
    /// log.
    @EventType("org.entrelacs.assessment.AnswersRecorded.v1")
    record AnswersRecorded(String assessment, InstrumentVersion instrument, List<Answer> answers)
            implements AssessmentEvent {}

    /// Something or somebody already makes up for a disability.
    ///
    /// @param code ICF category of the need that it compensates
    /// @param compensates how much of the disability, as an ICF qualifier 0 to 4
    @EventType("org.entrelacs.assessment.CompensatingResourceRecorded.v1")
    record CompensatingResourceRecorded(
            String assessment, String code, CompensatingResource resource, int compensates, Stability stability)
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

    record InstrumentVersion(String instrument, String version) {}

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

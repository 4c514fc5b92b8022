package org.entrelacs.assessment.assessment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.assessment.AnswerSheet;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.Assessments.Assessment.EnteredInError;
import org.entrelacs.assessment.assessment.Assessments.Assessment.InProgress;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Planned;
import org.entrelacs.assessment.assessment.Standing;
import org.entrelacs.assessment.assessment.Standing.Amended;
import org.entrelacs.assessment.assessment.Standing.Expired;
import org.entrelacs.assessment.assessment.Standing.Signed;
import org.entrelacs.assessment.assessment.Standing.Superseded;
import org.entrelacs.assessment.assessment.Standing.Unsigned;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResourceRecorded;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.ScoreDriftDetected;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;
import org.jspecify.annotations.Nullable;

/// One assessment as it is shown.
///
/// @param status FHIR R4 `QuestionnaireResponseStatus` where it has one: in-progress, completed,
///     amended, entered-in-error; else planned, signed, superseded, expired
/// @param answers by instrument, in the order in which they first came
/// @param classifications absent when no instrument computes any
/// @param needs all needs of the person at the completion, or the last amendment
/// @param assessor absent where the log does not say
/// @param drifts where another assessor found more of a difference than the instrument can
///     measure
/// @param required hours of help by the table of an instrument, an estimate
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentSheet(
        String assessment,
        String status,
        List<InstrumentVersion> instruments,
        Map<String, List<Answer>> answers,
        List<Resource> compensatingResources,
        @Nullable Instant completedAt,
        @Nullable List<AnswerSource> sources,
        @Nullable List<Score> scores,
        @Nullable List<Classification> classifications,
        @Nullable List<AssessedNeed> needs,
        @Nullable RequiredHours required,
        @Nullable PersonalText reason,
        @Nullable String assessor,
        @Nullable Instant validUntil,
        @Nullable String supersededBy,
        @Nullable AssessmentPlanned plan,
        @Nullable List<ScoreDriftDetected> drifts) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resource(
            String code,
            CompensatingResource resource,
            int compensates,
            Stability stability,
            @Nullable String giver,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static Resource of(CompensatingResourceRecorded one) {
            return new Resource(
                    one.code(),
                    one.resource(),
                    one.compensates(),
                    one.stability(),
                    one.giver(),
                    one.from(),
                    one.until());
        }
    }

    /// One assessment in the list of a person's.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String assessment,
            String status,
            List<InstrumentVersion> instruments,
            @Nullable Instant completedAt,
            @Nullable List<Score> scores,
            @Nullable List<Classification> classifications,
            @Nullable Instant validUntil) {}

    static List<Line> lines(Assessments assessments) {
        return assessments.byId().keySet().stream()
                .map(id -> of(id, assessments))
                .map(sheet -> new Line(
                        sheet.assessment(),
                        sheet.status(),
                        sheet.instruments(),
                        sheet.completedAt(),
                        sheet.scores(),
                        sheet.classifications(),
                        sheet.validUntil()))
                .toList();
    }

    /// @param id of an assessment that there is
    static AssessmentSheet of(String id, Assessments assessments) {
        return switch (assessments.byId().get(id)) {
            case null -> throw new IllegalArgumentException("there is no assessment " + id);
            case Planned planned -> of(id, "planned", planned, null, null, planned.plan());
            case InProgress open ->
                of(id, "in-progress", open, null, open.started().assessor(), null);
            case EnteredInError error -> of(id, "entered-in-error", error, error.reason(), null, null);
            case Completed completed -> of(id, completed, assessments);
        };
    }

    static String status(Standing standing) {
        return switch (standing) {
            case Unsigned _ -> "completed";
            case Signed _ -> "signed";
            case Amended _ -> "amended";
            case Superseded _ -> "superseded";
            case Expired _ -> "expired";
        };
    }

    private static AssessmentSheet of(String id, Completed completed, Assessments assessments) {
        var result = completed.result();
        List<ScoreDriftDetected> drifts = assessments.drifts().stream()
                .filter(drift ->
                        drift.assessment().equals(id) || drift.earlier().equals(id))
                .toList();
        return new AssessmentSheet(
                id,
                status(completed.standing()),
                completed.sheet().instruments(),
                answers(completed.sheet()),
                resources(completed.sheet()),
                result.completedAt(),
                result.sources(),
                result.scores(),
                result.classifications(),
                result.needs(),
                result.required(),
                null,
                completed.started().assessor(),
                completed.validUntil(),
                completed.standing() instanceof Superseded(var _, var by) ? by : null,
                null,
                drifts.isEmpty() ? null : drifts);
    }

    private static AssessmentSheet of(
            String id,
            String status,
            Assessment assessment,
            @Nullable PersonalText reason,
            @Nullable String assessor,
            @Nullable AssessmentPlanned plan) {
        AnswerSheet sheet = assessment.sheet();
        return new AssessmentSheet(
                id,
                status,
                sheet.instruments(),
                answers(sheet),
                resources(sheet),
                null,
                null,
                null,
                null,
                null,
                null,
                reason,
                assessor,
                null,
                null,
                plan,
                null);
    }

    private static Map<String, List<Answer>> answers(AnswerSheet sheet) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        sheet.answers().forEach((instrument, byLinkId) -> answers.put(instrument, List.copyOf(byLinkId.values())));
        return answers;
    }

    private static List<Resource> resources(AnswerSheet sheet) {
        return sheet.resources().stream().map(Resource::of).toList();
    }
}

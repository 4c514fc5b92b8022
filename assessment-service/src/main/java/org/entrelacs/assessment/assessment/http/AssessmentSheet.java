package org.entrelacs.assessment.assessment.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.assessment.AnswerSheet;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.assessment.assessment.Assessments.Assessment.EnteredInError;
import org.entrelacs.assessment.assessment.Assessments.Assessment.InProgress;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;
import org.jspecify.annotations.Nullable;

/// One assessment as it is shown.
///
/// @param status FHIR R4 `QuestionnaireResponseStatus`: in-progress, completed, entered-in-error
/// @param answers by instrument, in the order in which they first came
/// @param needs all needs of the person at the completion
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
        @Nullable List<AssessedNeed> needs,
        @Nullable RequiredHours required,
        @Nullable PersonalText reason) {

    record Resource(String code, CompensatingResource resource, int compensates, Stability stability) {}

    /// One assessment in the list of a person's.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String assessment,
            String status,
            List<InstrumentVersion> instruments,
            @Nullable Instant completedAt,
            @Nullable List<Score> scores) {}

    static List<Line> lines(Assessments assessments) {
        return assessments.byId().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .map(sheet -> new Line(
                        sheet.assessment(), sheet.status(), sheet.instruments(), sheet.completedAt(), sheet.scores()))
                .toList();
    }

    static AssessmentSheet of(String id, Assessment assessment) {
        return switch (assessment) {
            case InProgress(var sheet) -> of(id, "in-progress", sheet, null, null, null, null, null, null);
            case Completed(var sheet, var at, var scores, var sources, var needs, var required) ->
                of(id, "completed", sheet, at, sources, scores, needs, required, null);
            case EnteredInError(var sheet, var reason) ->
                of(id, "entered-in-error", sheet, null, null, null, null, null, reason);
        };
    }

    private static AssessmentSheet of(
            String id,
            String status,
            AnswerSheet sheet,
            @Nullable Instant completedAt,
            @Nullable List<AnswerSource> sources,
            @Nullable List<Score> scores,
            @Nullable List<AssessedNeed> needs,
            @Nullable RequiredHours required,
            @Nullable PersonalText reason) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        sheet.answers().forEach((instrument, byLinkId) -> answers.put(instrument, List.copyOf(byLinkId.values())));
        List<Resource> resources = sheet.resources().stream()
                .map(one -> new Resource(one.code(), one.resource(), one.compensates(), one.stability()))
                .toList();
        return new AssessmentSheet(
                id,
                status,
                sheet.instruments(),
                answers,
                resources,
                completedAt,
                sources,
                scores,
                needs,
                required,
                reason);
    }
}

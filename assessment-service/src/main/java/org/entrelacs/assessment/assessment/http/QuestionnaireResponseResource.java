package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.assessment.questionnaire.Evaluated;
import org.entrelacs.assessment.questionnaire.ResponseExport;
import org.entrelacs.assessment.questionnaire.Scoring;
import org.entrelacs.contract.assessment.AssessmentEvent.InstrumentVersion;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;

@Path("/assessments/{person}/{assessment}/questionnaire-response")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class QuestionnaireResponseResource {
    /// Of our statuses, those that FHIR's `QuestionnaireResponseStatus` has too, and one that
    /// comes before.
    private static final Set<String> SHARED = Set.of("in-progress", "amended", "entered-in-error", "stopped");

    private static final String PLANNED = "planned";

    private final KnownAssessments assessments;
    private final PinnedInstruments instruments;
    private final Scoring scoring;

    @Inject
    QuestionnaireResponseResource(KnownAssessments assessments, PinnedInstruments instruments, Scoring scoring) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.scoring = scoring;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(
            summary = "The answers to one instrument, as FHIR R4 QuestionnaireResponse.",
            description = "With the items that are calculated from them, and without those that are not asked.")
    public Response read(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @NotNull @Key @QueryParam("instrument") String instrument,
            @BeanParam PastParameters past) {
        Reading<Assessments> reading = assessments.read(person, past);
        if (!(reading instanceof Reading.Found<Assessments>(var _, var found))) {
            return Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT);
        }
        Assessment known = found.byId().get(assessment);
        if (known == null) {
            return AssessmentProblems.NO_SUCH_ASSESSMENT.response();
        }
        List<InstrumentVersion> pinned = known.sheet().instruments();
        for (InstrumentVersion one : pinned) {
            if (one.instrument().equals(instrument)) {
                return Replies.read(
                        reading,
                        _ -> export(person, assessment, found, known, one),
                        AssessmentProblems.NO_SUCH_ASSESSMENT);
            }
        }
        return AssessmentProblems.of(new InstrumentNotInAssessment(
                        instrument,
                        pinned.stream().map(InstrumentVersion::instrument).toList()))
                .response();
    }

    private Map<String, Object> export(
            String person, String id, Assessments assessments, Assessment assessment, InstrumentVersion pinned) {
        AssessmentSheet sheet = AssessmentSheet.of(id, assessments);
        Evaluated evaluated = scoring.evaluate(
                instruments.form(pinned).questionnaire(), assessment.sheet().answersTo(pinned.instrument()));
        return ResponseExport.of(
                evaluated, new ResponseExport.Header(id, person, status(sheet.status()), sheet.completedAt()));
    }

    /// What comes after the completion (signed, superseded, expired) is none of FHIR's business:
    /// the answers are complete.
    private static String status(String ours) {
        return SHARED.contains(ours) ? ours : ours.equals(PLANNED) ? "in-progress" : "completed";
    }
}

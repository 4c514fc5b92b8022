package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotCompleted;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment.Completed;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.jspecify.annotations.Nullable;

@Path("/assessments/{person}/{assessment}/comparison")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class ComparisonResource {
    private static final Problem NOTHING_BEFORE =
            Problem.notFound("no-earlier-assessment", "No assessment was completed before this one.");

    private final KnownAssessments known;

    @Inject
    ComparisonResource(KnownAssessments known) {
        this.known = known;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(
            summary = "The assessment beside an earlier one, what differs first.",
            description = "Beside the one completed just before it, unless another one is named.")
    public Response compare(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Nullable @Key @QueryParam("with") String with,
            @BeanParam PastParameters past) {
        Reading<Assessments> reading = known.read(person, past);
        if (!(reading instanceof Reading.Found<Assessments>(var _, var found))) {
            return Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT);
        }
        if (!found.byId().containsKey(assessment)
                || (with != null && !found.byId().containsKey(with))) {
            return AssessmentProblems.NO_SUCH_ASSESSMENT.response();
        }
        Optional<Completed> later = found.completed(assessment);
        if (later.isEmpty()) {
            return AssessmentProblems.of(new AssessmentNotCompleted(assessment)).response();
        }
        Optional<String> other = with == null ? found.completedJustBefore(assessment) : Optional.of(with);
        if (other.isEmpty()) {
            return NOTHING_BEFORE.response();
        }
        Optional<Completed> earlier = found.completed(other.get());
        return earlier.isEmpty()
                ? AssessmentProblems.of(new AssessmentNotCompleted(other.get())).response()
                : Replies.read(
                        reading, _ -> Comparison.of(earlier.get(), later.get()), AssessmentProblems.NO_SUCH_ASSESSMENT);
    }
}

package org.entrelacs.assessment.assessment.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.Norms;
import org.entrelacs.assessment.assessment.view.DueAssessment.State;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;

@Path("/assessments/due")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class DueAssessmentsResource {
    private final View<DueAssessments> due;
    private final Norms norms;
    private final InstantSource clock;

    @Inject
    DueAssessmentsResource(View<DueAssessments> due, Norms norms, InstantSource clock) {
        this.due = due;
        this.norms = norms;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(
            summary = "Who is to be assessed, or assessed again, by when: the longest overdue first.",
            description = "Days are counted in working days. What is overdue can still be done.")
    public Page<DueAssessment> list(
            @QueryParam("state")
                    @DefaultValue("")
                    @Pattern(
                            regexp = "|planned|due-soon|overdue|expired",
                            message = "must be planned, due-soon, overdue or expired")
                    String state,
            @QueryParam("assessor") @DefaultValue("") String assessor,
            @QueryParam("after") @DefaultValue("") String after,
            @BeanParam PastParameters past,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(due);
        LocalDate today = past.day(clock);
        List<DueAssessment> following =
                shown.projection().following(after, limit + 1, today, norms.dueSoon(), wanted(state, assessor));
        return Page.of(following, limit, DueAssessments::cursor, shown.position());
    }

    private static Predicate<DueAssessment> wanted(String state, String assessor) {
        return one -> (state.isEmpty()
                        || one.state()
                                == State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_')))
                && (assessor.isEmpty() || one.assessor().equals(assessor));
    }
}

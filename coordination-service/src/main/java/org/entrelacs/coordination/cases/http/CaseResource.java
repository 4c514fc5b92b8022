package org.entrelacs.coordination.cases.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;
import org.entrelacs.coordination.cases.Case;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseCommand.ChangeMode;
import org.entrelacs.coordination.cases.CaseCommand.CloseCase;
import org.entrelacs.coordination.cases.CaseRefusal;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;

@Path("/cases/{person}")
@RunOnVirtualThread
@Tag(name = "Cases")
public class CaseResource {
    /// @param reason why the person's situation calls for this mode, in words that name nobody
    record NewMode(
            @NotNull CoordinationMode mode,
            @NotBlank @Size(max = 500) String reason) {}

    record Closing(@NotBlank @Size(max = 500) String reason) {}

    private final Streams<CaseCommand, Case, CaseEvent, CaseRefusal> cases;
    private final Asked asked;

    @Inject
    CaseResource(Streams<CaseCommand, Case, CaseEvent, CaseRefusal> cases, Asked asked) {
        this.cases = cases;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "The case of a person: mode, case manager, open continuity breaks.")
    public Response read(@Key @PathParam("person") String person) {
        return Replies.read(cases.read(person), state -> CaseView.of(person, state), CaseProblems.NO_SUCH_CASE);
    }

    @POST
    @Path("/mode")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Changes between ordinary and dedicated coordination, for a reason.")
    public Response changeMode(@Key @PathParam("person") String person, @NotNull @Valid NewMode body) {
        var command = new ChangeMode(body.mode(), body.reason());
        return Replies.done(cases.decide(person, asked.context(body), command), CaseProblems::of);
    }

    @POST
    @Path("/close")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Closes the case; refused while continuity breaks are open.")
    public Response close(@Key @PathParam("person") String person, @NotNull @Valid Closing body) {
        return Replies.done(cases.decide(person, asked.context(body), new CloseCase(body.reason())), CaseProblems::of);
    }
}

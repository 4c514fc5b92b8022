package org.entrelacs.coordination.caseload.http;

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
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.coordination.caseload.CaseStanding;
import org.entrelacs.coordination.caseload.Caseload;
import org.entrelacs.coordination.caseload.CaseloadCommand;
import org.entrelacs.coordination.caseload.CaseloadCommand.ReturnCase;
import org.entrelacs.coordination.caseload.CaseloadCommand.TakeCase;
import org.entrelacs.coordination.caseload.CaseloadRefusal;
import org.entrelacs.coordination.cases.Case;
import org.entrelacs.coordination.cases.CaseCommand;
import org.entrelacs.coordination.cases.CaseRefusal;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/caseloads/{manager}")
@RunOnVirtualThread
@Tag(name = "Caseloads")
public class CaseloadResource {
    record Taking(@NotNull @Key String person) {}

    record Returning(@NotBlank @Size(max = 500) String reason) {}

    /// @param load how many persons
    /// @param persons in order
    record CaseloadView(String manager, int load, List<String> persons) {}

    private final Streams<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads;
    private final Streams<CaseCommand, Case, CaseEvent, CaseRefusal> cases;
    private final Asked asked;

    @Inject
    CaseloadResource(
            Streams<CaseloadCommand, Caseload, CaseloadEvent, CaseloadRefusal> caseloads,
            Streams<CaseCommand, Case, CaseEvent, CaseRefusal> cases,
            Asked asked) {
        this.caseloads = caseloads;
        this.cases = cases;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "The persons whose case a case manager has.")
    public Response read(@Key @PathParam("manager") String manager) {
        return Replies.read(caseloads.read(manager), load -> view(manager, load), CaseloadProblems.NO_SUCH_CASELOAD);
    }

    @POST
    @Path("/cases")
    @ResponseStatus(201)
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Takes a case, up to the norm.",
            description = "The case manager becomes that of the case; whoever had it before has it no longer.")
    public Response take(@Key @PathParam("manager") String manager, @NotNull @Valid Taking body) {
        var command = new TakeCase(new PersonId(body.person()), standing(body.person()));
        return Replies.created(
                URI.create("/caseloads/" + manager + "/cases/" + body.person()),
                caseloads.decide(manager, asked.context(body), command),
                CaseloadProblems::of);
    }

    @POST
    @Path("/cases/{person}/return")
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Gives a case back; nobody has it then.")
    public Response giveBack(
            @Key @PathParam("manager") String manager,
            @Key @PathParam("person") String person,
            @NotNull @Valid Returning body) {
        var command = new ReturnCase(new PersonId(person), body.reason());
        return Replies.done(caseloads.decide(manager, asked.context(body), command), CaseloadProblems::of);
    }

    private static CaseloadView view(String manager, Caseload load) {
        List<String> persons =
                load.persons().stream().map(PersonId::value).sorted().toList();
        return new CaseloadView(manager, persons.size(), persons);
    }

    private CaseStanding standing(String person) {
        return switch (cases.lookUp(person)) {
            case Reading.Found<Case>(var _, var state) ->
                switch (state) {
                    case Case.Unopened _ -> CaseStanding.ABSENT;
                    case Case.Open _ -> CaseStanding.OPEN;
                    case Case.Closed _ -> CaseStanding.CLOSED;
                };
            case Reading.Quarantined<Case> _, Reading.Unavailable<Case> _, Reading.OwnedElsewhere<Case> _ ->
                CaseStanding.UNREAD;
        };
    }
}

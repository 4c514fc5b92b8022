package org.entrelacs.planning.plan.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.NotDeliveredReason;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.RelayKind;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.EndService;
import org.entrelacs.planning.plan.PlanCommand.ReportNotDelivered;
import org.entrelacs.planning.plan.PlanCommand.ReportStart;
import org.entrelacs.planning.plan.PlanCommand.ResumeService;
import org.entrelacs.planning.plan.PlanCommand.SuspendService;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.Reporter;
import org.jspecify.annotations.Nullable;

@Path("/plans/{person}/services/{service}")
@RunOnVirtualThread
@Tag(name = "Plans")
public class ServiceReportsResource {
    /// Where the day begins first. A date is in the future when it is so everywhere.
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    record Start(@NotNull LocalDate on) {}

    record NotDelivered(@NotNull LocalDate on, @NotNull NotDeliveredReason reason) {}

    record End(@NotNull LocalDate on, @NotNull EndReason reason) {}

    /// @param provider that takes over; none unless one does
    /// @param words who helps, or why nobody can
    record RelayedBy(
            @NotNull RelayKind kind,
            @Nullable @Key String provider,
            @NotBlank @Size(max = 2000) String words) {
        Relay relay() {
            return new Relay(kind, Objects.requireNonNullElse(provider, ""), new PersonalText(words));
        }
    }

    /// @param until the last day, as far as it is known
    /// @param relay who helps meanwhile, or why nobody does
    record Rest(
            @NotNull LocalDate from,
            @Nullable LocalDate until,
            @NotNull SuspensionReason reason,
            @NotNull @Valid RelayedBy relay) {}

    record GoingOn(@NotNull LocalDate on) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;
    private final SecurityIdentity caller;

    @Inject
    ServiceReportsResource(
            Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, Asked asked, SecurityIdentity caller) {
        this.plans = plans;
        this.asked = asked;
        this.caller = caller;
    }

    @POST
    @Path("/start")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "The provider has started the service.")
    public Response start(
            @Key @PathParam("person") String person, @Key @PathParam("service") String service, @Valid Start body) {
        return done(person, body, new ReportStart(service, provider(), body.on(), today()));
    }

    @POST
    @Path("/not-delivered")
    @RolesAllowed(Roles.PROVIDER)
    @Operation(summary = "The provider did not deliver the service on a day.")
    public Response notDelivered(
            @Key @PathParam("person") String person,
            @Key @PathParam("service") String service,
            @Valid NotDelivered body) {
        return done(person, body, new ReportNotDelivered(service, provider(), body.on(), body.reason(), today()));
    }

    @POST
    @Path("/end")
    @RolesAllowed({Roles.PROVIDER, Roles.CASE_MANAGER})
    @Operation(summary = "Ends a service; its hours and its grant are given back.")
    public Response end(
            @Key @PathParam("person") String person, @Key @PathParam("service") String service, @Valid End body) {
        return done(person, body, new EndService(service, reporter(), body.on(), body.reason(), today()));
    }

    @POST
    @Path("/suspend")
    @RolesAllowed({Roles.PROVIDER, Roles.CASE_MANAGER})
    @Operation(summary = "A service rests for a while: who helps meanwhile, or why nobody does.")
    public Response suspend(
            @Key @PathParam("person") String person, @Key @PathParam("service") String service, @Valid Rest body) {
        var command = new SuspendService(
                service,
                reporter(),
                body.from(),
                Optional.ofNullable(body.until()),
                body.reason(),
                body.relay().relay(),
                today());
        return done(person, body, command);
    }

    @POST
    @Path("/resume")
    @RolesAllowed({Roles.PROVIDER, Roles.CASE_MANAGER})
    @Operation(summary = "A service that rested goes on.")
    public Response resume(
            @Key @PathParam("person") String person, @Key @PathParam("service") String service, @Valid GoingOn body) {
        return done(person, body, new ResumeService(service, reporter(), body.on(), today()));
    }

    private Response done(String person, Object body, PlanCommand command) {
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }

    private Reporter reporter() {
        return caller.hasRole(Roles.CASE_MANAGER) ? new Reporter.CaseManager() : provider();
    }

    private Reporter provider() {
        return new Reporter.Provider(asked.organisation());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asked.now(), EARLIEST_DAY);
    }
}

package org.entrelacs.planning.plan.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.ReportUnplanned;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.Reporter;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

@Path("/plans/{person}/unplanned-deliveries")
@RunOnVirtualThread
@Tag(name = "Plans")
public class DeliveriesResource {
    /// Where the day begins first. A date is in the future when it is so everywhere.
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    /// @param provider who gives it; a provider tells of itself only
    /// @param perWeek a whole number of minutes, at most a week's 168 hours
    /// @param on a day on which it was given
    record Delivery(
            @NotNull @Key String provider,
            @NotNull ResourceKind kind,
            @NotNull @Key String serviceClass,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 168)
            Duration perWeek,

            @NotNull LocalDate on) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;
    private final SecurityIdentity caller;

    @Inject
    DeliveriesResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, Asked asked, SecurityIdentity caller) {
        this.plans = plans;
        this.asked = asked;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.PROVIDER, Roles.CASE_MANAGER})
    @Operation(summary = "Somebody gives help that the plan does not know, be it a neighbour.")
    public Response report(@Key @PathParam("person") String person, @Valid Delivery body) {
        String delivery = asked.created();
        var command = new ReportUnplanned(
                delivery,
                reporter(),
                body.provider(),
                body.kind(),
                body.serviceClass(),
                body.perWeek(),
                body.on(),
                LocalDate.ofInstant(asked.now(), EARLIEST_DAY));
        return Replies.created(
                URI.create("/plans/" + person + "/unplanned-deliveries/" + delivery),
                plans.decide(person, asked.context(body), command),
                PlanProblems::of);
    }

    @GET
    @Path("/{delivery}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Help that is given outside the plan.")
    public Response read(
            @Key @PathParam("person") String person,
            @Key @PathParam("delivery") String delivery,
            @BeanParam PastParameters past) {
        return Parts.part(
                person,
                past.read(plans, person),
                sheet -> sheet.unplanned().stream()
                        .filter(line -> line.delivery().equals(delivery))
                        .findFirst(),
                PlanProblems.NO_SUCH_DELIVERY);
    }

    private Reporter reporter() {
        return caller.hasRole(Roles.CASE_MANAGER)
                ? new Reporter.CaseManager()
                : new Reporter.Provider(asked.organisation());
    }
}

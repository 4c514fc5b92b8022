package org.entrelacs.planning.plan.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.PreferenceAbout;
import org.entrelacs.contract.planning.PlanEvent.Stance;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.RecordPreference;
import org.entrelacs.planning.plan.PlanCommand.TakeRefusalBack;
import org.entrelacs.planning.plan.PlanCommand.WithdrawPreference;
import org.entrelacs.planning.plan.PlanRefusal;

@Path("/plans/{person}")
@RunOnVirtualThread
@Tag(name = "Plans")
public class PreferencesResource {

    /// @param value id of a provider, class of service, language (BCP 47), or `morning`, `midday`, `afternoon`,
    ///     `evening` or `night`
    /// @param by who says so
    /// @param words the person's own
    record NewPreference(
            @NotNull PreferenceAbout about,
            @NotNull @Key String value,
            @NotNull Stance stance,
            @NotNull AgreedBy by,
            @NotBlank @Size(max = 2000) String words) {}

    /// @param by who says so
    record TakenBack(
            @NotNull AgreedBy by,
            @NotBlank @Size(max = 2000) String words) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;

    @Inject
    PreferencesResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, Asked asked) {
        this.plans = plans;
        this.asked = asked;
    }

    @POST
    @Path("/preferences")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Records what the person wants or refuses: a provider, a service, a language, a time of day.")
    public Response record(@Key @PathParam("person") String person, @Valid NewPreference body) {
        String preference = asked.created();
        var command = new RecordPreference(
                preference, body.about(), body.value(), body.stance(), body.by(), new PersonalText(body.words()));
        return Replies.created(
                URI.create("/plans/" + person + "/preferences/" + preference),
                plans.decide(person, asked.context(body), command),
                PlanProblems::of);
    }

    @GET
    @Path("/preferences/{preference}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One preference of the person.")
    public Response read(
            @Key @PathParam("person") String person,
            @Key @PathParam("preference") String preference,
            @BeanParam PastParameters past) {
        return Parts.part(
                person,
                past.read(plans, person),
                sheet -> sheet.preferences().stream()
                        .filter(line -> line.preference().equals(preference))
                        .findFirst(),
                PlanProblems.NO_SUCH_PREFERENCE);
    }

    @POST
    @Path("/preferences/{preference}/withdraw")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "The person takes a preference or a refusal back.")
    public Response withdraw(
            @Key @PathParam("person") String person,
            @Key @PathParam("preference") String preference,
            @Valid TakenBack body) {
        return done(person, body, new WithdrawPreference(preference, body.by(), new PersonalText(body.words())));
    }

    @POST
    @Path("/needs/{need}/take-refusal-back")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "The person wants help with a need after all.")
    public Response takeRefusalBack(
            @Key @PathParam("person") String person, @Key @PathParam("need") String need, @Valid TakenBack body) {
        return done(person, body, new TakeRefusalBack(need, body.by(), new PersonalText(body.words())));
    }

    private Response done(String person, Object body, PlanCommand command) {
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }
}

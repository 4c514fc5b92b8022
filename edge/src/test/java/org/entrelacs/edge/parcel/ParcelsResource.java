package org.entrelacs.edge.parcel;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.parcel.ParcelCommand.CloseParcel;
import org.entrelacs.edge.parcel.ParcelCommand.SendParcel;
import org.entrelacs.edge.parcel.ParcelRefusal.NoSuchParcel;
import org.entrelacs.edge.parcel.ParcelRefusal.TooHeavy;
import org.jspecify.annotations.Nullable;

@Path("/parcels")
@RunOnVirtualThread
public class ParcelsResource {
    public enum Care {
        @JsonProperty("as-it-comes")
        AS_IT_COMES,
        @JsonProperty("fragile")
        FRAGILE
    }

    public record Line(@NotBlank String what, @Positive int count) {}

    public record NewParcel(
            @NotBlank String words,
            @Min(1) int weight,
            @NotNull LocalDate on,
            @NotNull Care care,
            @Nullable Duration within,
            @Nullable BigDecimal value,
            @Nullable Map<String, @NotNull @Valid Line> notes,
            @Nullable List<@Valid Line> lines) {}

    private static final Problem NO_SUCH_PARCEL = Problem.notFound("no-such-parcel", "There is no such parcel.");

    private final ParcelStreams parcels;
    private final Asked asked;

    @Inject
    ParcelsResource(ParcelStreams parcels, Asked asked) {
        this.parcels = parcels;
        this.asked = asked;
    }

    @POST
    @Path("/{parcel}")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Sends a parcel.")
    public Response send(@Key @PathParam("parcel") String parcel, @Valid NewParcel body) {
        var outcome = parcels.decide(parcel, asked.context(body), new SendParcel(body.words(), body.weight()));
        return Replies.created(
                URI.create("/parcels/" + parcel + "/" + asked.created()), outcome, ParcelsResource::problem);
    }

    @POST
    @Path("/{parcel}/close")
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Closes a parcel.")
    public Response close(@Key @PathParam("parcel") String parcel) {
        var outcome = parcels.decide(parcel, asked.context(Asked.NO_BODY), new CloseParcel());
        return Replies.done(outcome, ParcelsResource::problem);
    }

    @POST
    @Path("/$weigh")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Says what a parcel would weigh; stores nothing.")
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Map<String, Object> weigh(@Valid Line body) {
        return Map.of("weight", 2 * body.count());
    }

    @GET
    @Path("/{parcel}")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "A parcel.")
    public Response read(@Key @PathParam("parcel") String parcel, @BeanParam PastParameters past) {
        return Replies.read(past.read(parcels, parcel), state -> Map.of("words", state.words()), NO_SUCH_PARCEL);
    }

    @GET
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Parcels, page by page.")
    public Page<String> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) int limit,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("since") @Nullable Instant since) {
        var following = Stream.of("p1", "p2", "p3")
                .filter(key -> key.compareTo(after) > 0)
                .toList();
        return Page.of(following, limit, key -> key, Map.of("entrelacs.parcel.events-0", 7L));
    }

    @GET
    @Path("/broken")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Fails.")
    public Response broken() {
        throw new IllegalStateException("Marie Curie, 7 November 1867");
    }

    private static Problem problem(ParcelRefusal refusal) {
        return switch (refusal) {
            case TooHeavy(int limit) ->
                Problem.conflict("too-heavy", "The parcel is too heavy.", Map.of("limit", limit));
            case NoSuchParcel() -> NO_SUCH_PARCEL;
        };
    }
}

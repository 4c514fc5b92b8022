package org.entrelacs.edge.forwarding;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entrelacs.edge.Bodies;
import org.entrelacs.edge.InstanceAddress;
import org.entrelacs.edge.OwnedElsewhere;
import org.entrelacs.edge.Problems;
import org.entrelacs.edge.forwarding.Forwarding.Ending;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers in the owner's words what this instance does not own. Public only because the framework calls it.
@Singleton
public class ToTheOwner {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Forwarding forwarding;
    private final MeterRegistry meters;

    @Inject
    ToTheOwner(Owners owners, InstanceAddress own, MeterRegistry meters) {
        this.forwarding = new Forwarding(owners, own.text(), Forwarding.Limits.USUAL);
        this.meters = meters;
    }

    @ServerExceptionMapper
    public Response forward(OwnedElsewhere elsewhere, ContainerRequestContext request) {
        Ending ending = forwarding.forward(asked(request), elsewhere.partition());
        meters.counter("entrelacs.forwarded", "ending", name(ending)).increment();
        return switch (ending) {
            case Ending.Answered(var response) -> handedOn(response);
            case Ending.OwnedElsewhere(var owner) -> Problems.ownedElsewhere(elsewhere.partition(), owner);
            case Ending.Unavailable _ -> Problems.unavailable(RETRY_AFTER);
            case Ending.Unknown _ -> Problems.unknown();
        };
    }

    private static AskedElsewhere asked(ContainerRequestContext request) {
        Map<String, List<String>> headers = new HashMap<>();
        request.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        URI uri = request.getUriInfo().getRequestUri();
        String target = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return new AskedElsewhere(request.getMethod(), target, headers, Bodies.of(request));
    }

    private static Response handedOn(HttpResponse<byte[]> response) {
        Response.ResponseBuilder reply = Response.status(response.statusCode());
        response.headers().map().forEach((name, values) -> {
            if (!AskedElsewhere.isOfOneConnection(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> reply.header(name, value));
            }
        });
        return (response.body().length == 0 ? reply : reply.entity(response.body())).build();
    }

    private static String name(Ending ending) {
        return switch (ending) {
            case Ending.Answered _ -> "answered";
            case Ending.OwnedElsewhere _ -> "owned-elsewhere";
            case Ending.Unavailable _ -> "unavailable";
            case Ending.Unknown _ -> "unknown";
        };
    }
}

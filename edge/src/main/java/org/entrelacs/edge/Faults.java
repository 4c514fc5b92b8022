package org.entrelacs.edge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.log.LogUnavailable;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Whatever leaves a resource as an exception becomes a problem here, and nowhere else. Public only because the
/// framework calls it.
public class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final Duration LOG_PAUSE = Duration.ofSeconds(1);
    private static final Duration IDENTITY_PROVIDER_PAUSE = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response constraints(ResteasyReactiveViolationException fault) {
        return constraints((ConstraintViolationException) fault);
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException fault) {
        if (fault.getConstraintViolations().stream().anyMatch(Faults::isOfOurReply)) {
            return unexpected(fault);
        }
        return Problem.invalid(fault.getConstraintViolations().stream()
                        .map(violation -> new FieldError(field(violation.getPropertyPath()), violation.getMessage()))
                        .distinct()
                        .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::reason))
                        .toList())
                .response();
    }

    @ServerExceptionMapper
    public Response json(MismatchedInputException fault) {
        return JsonFaults.problem(fault).response();
    }

    /// Nested too deep, a number too long: what the parser stops at before it looks at types.
    @ServerExceptionMapper
    public Response json(StreamConstraintsException fault) {
        return JsonFaults.problem(fault).response();
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException fault, ResourceInfo resource, UriInfo uri) {
        if (fault.getCause() != null) {
            return Problem.invalid(Parameters.ofAnotherType(resource.getResourceMethod(), uri))
                    .response();
        }
        return Problem.notFound("no-such-resource", "There is nothing at this path.")
                .response();
    }

    @ServerExceptionMapper
    public Response status(WebApplicationException fault) {
        if (fault.getCause() instanceof JacksonException json) {
            return JsonFaults.problem(json).response();
        }
        Response asked = fault.getResponse();
        if (asked.getStatus() >= 500) {
            return unexpected(fault);
        }
        var reply = StatusProblems.of(asked.getStatus()).builder();
        asked.getHeaders().forEach((name, values) -> values.forEach(value -> reply.header(name, value)));
        return reply.type(Problem.MEDIA_TYPE).build();
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthorized(SecurityException fault) {
        return fault.getCause() instanceof OIDCException ? noIdentityProvider() : StatusProblems.unauthorized();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException fault) {
        return StatusProblems.of(403).response();
    }

    @ServerExceptionMapper
    public Response identityProvider(OIDCException fault) {
        LOG.warn("The identity provider does not answer.", fault);
        return noIdentityProvider();
    }

    @ServerExceptionMapper
    public Response log(LogUnavailable fault) {
        LOG.warnf("The log does not answer: %s", fault.getMessage());
        return Problems.unavailable(LOG_PAUSE);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable fault) {
        String errorId = UUID.randomUUID().toString();
        LOG.errorf(fault, "Unexpected failure, errorId=%s", errorId);
        return new Problem(
                        "internal-error",
                        500,
                        "Something went wrong here; an administrator finds it in the log by the error id.",
                        Map.of("errorId", errorId))
                .response();
    }

    private static Response noIdentityProvider() {
        return new Problem(
                        "identity-provider-unavailable",
                        503,
                        "The token cannot be checked now; nothing was done, try again later.",
                        Map.of())
                .builder()
                .header(HttpHeaders.RETRY_AFTER, IDENTITY_PROVIDER_PAUSE.toSeconds())
                .build();
    }

    private static boolean isOfOurReply(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /// Within the body, or the parameter's own name; keys of maps are the caller's words and left out.
    private static String field(Path path) {
        var name = new StringBuilder();
        String parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                continue;
            }
            if (node.isInIterable()) {
                name.append(node.getIndex() == null ? "[]" : "[" + node.getIndex() + "]");
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                name.append(name.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return name.isEmpty() ? parameter : name.toString();
    }
}

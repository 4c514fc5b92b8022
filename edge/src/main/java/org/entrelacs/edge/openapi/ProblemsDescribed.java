package org.entrelacs.edge.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.entrelacs.edge.Problem;

/// Adds to every operation the problems that it can answer with, and to every command its headers, so that no
/// resource repeats them.
///
/// A command is every operation that is no GET and does not say `x-stores-nothing: true`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsDescribed implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String FIELD_ERROR = "FieldError";
    private static final String STORES_NOTHING = "x-stores-nothing";

    private static final Map<String, String> OF_EVERY_OPERATION = Map.ofEntries(
            Map.entry("400", "Not understood: one entry in `errors` per field. Nothing was done."),
            Map.entry("401", "No valid token."),
            Map.entry("403", "The caller may not do this."),
            Map.entry("404", "There is no such thing."),
            Map.entry("421", "Another instance of the service owns the stream."),
            Map.entry("423", "The stream's history cannot be read; an administrator must look at it first."),
            Map.entry("503", "Definitely not done; try again after `Retry-After` seconds."));
    private static final Map<String, String> OF_BODIES = Map.of(
            "413", "The body, or what it would write, is too large.",
            "415", "The body is not JSON.");
    private static final Map<String, String> OF_COMMANDS = Map.of(
            "409", "The rules say no; the members of the problem are the reasons.",
            "412", "The stream has changed since the version in `If-Match`.",
            "422", "This `Idempotency-Key` was used for another request.",
            "504", "It is not known whether this was done: ask again with the same `Idempotency-Key`.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(createComponents());
        }
        api.getComponents().addSchema(FIELD_ERROR, fieldError()).addSchema(PROBLEM, problem());
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().forEach(this::describe);
        }
    }

    private void describe(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            boolean isQuestion = method == PathItem.HttpMethod.GET || storesNothing(operation);
            OF_EVERY_OPERATION.forEach((status, when) -> add(operation, status, when));
            if (operation.getRequestBody() != null) {
                OF_BODIES.forEach((status, when) -> add(operation, status, when));
            }
            if (!isQuestion) {
                OF_COMMANDS.forEach((status, when) -> add(operation, status, when));
                headersOfCommands().forEach(operation::addParameter);
            }
        });
    }

    private static boolean storesNothing(Operation operation) {
        return operation.getExtensions() != null
                && "true".equals(String.valueOf(operation.getExtensions().get(STORES_NOTHING)));
    }

    /// What a resource says itself stays; the framework's bare statuses get a body.
    private static void add(Operation operation, String status, String when) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse said = operation.getResponses().getAPIResponse(status);
        if (said == null || said.getContent() == null) {
            operation.getResponses().addAPIResponse(status, response(status, when));
        }
    }

    private static APIResponse response(String status, String when) {
        APIResponse response = OASFactory.createAPIResponse().description(when).content(problemContent());
        if (status.equals("503")) {
            response.addHeader("Retry-After", retryAfter());
        }
        return response;
    }

    private static Header retryAfter() {
        return createHeader().description("Seconds.").schema(createSchema().addType(Schema.SchemaType.INTEGER));
    }

    private static Content problemContent() {
        return createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        createMediaType().schema(createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static List<Parameter> headersOfCommands() {
        return List.of(
                header(
                                "Idempotency-Key",
                                "Chosen by the caller, new for each thing it wants done: a repeat with the same key gets"
                                        + " the first answer and does nothing. A quoted string of 1 to 255 visible"
                                        + " ASCII characters.")
                        .required(true)
                        .example("\"8e03978e-40d5-43dd-bc93-6894a57f9324\""),
                header("If-Match", "The `ETag` that the caller decided on; 412 when the stream has changed since."),
                header("Occurred-At", "When it happened, where that is not now: an RFC 3339 instant in the past."),
                header("traceparent", "W3C trace context; carried into the events."));
    }

    private static Parameter header(String name, String description) {
        return createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .description(description)
                .schema(createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema problem() {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457 problem details. A refusal of the rules has further members: its data.")
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addProperty("type", text("Stable path, such as `/problems/stale-version`."))
                .addProperty("title", text("One sentence, the same for every problem of this type."))
                .addProperty("status", createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty(
                        "errors",
                        createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(createSchema().ref("#/components/schemas/" + FIELD_ERROR)));
    }

    private static Schema fieldError() {
        return createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addRequired("field")
                .addRequired("reason")
                .addProperty("field", text("Path within the body, or name of a header or parameter."))
                .addProperty("reason", text("What it should be; never what it was."));
    }

    private static Schema text(String description) {
        return createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}

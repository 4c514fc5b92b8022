package org.entrelacs.edge.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What an OpenAPI document says about the operations of a service, as far as bad input is concerned.
final class ApiDocument {
    static final String AS_OF = "asOf";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    /// @param name such as `POST /plans/{person}/goals`
    /// @param roles any of which will do
    /// @param storesNothing whether it is a question, and so needs no key
    /// @param required members of the body that may not be missing
    /// @param numbers query parameters that are whole numbers
    /// @param instants query parameters that are instants
    record Operation(
            String name,
            String method,
            String path,
            List<String> roles,
            boolean storesNothing,
            boolean takesBody,
            List<String> required,
            List<String> pathParameters,
            List<String> numbers,
            List<String> instants) {

        boolean isCommand() {
            return !method.equals("GET") && !storesNothing;
        }

        /// By both clocks, as every read of a stream does; a view may know one of them only.
        boolean readsThePast() {
            return instants.containsAll(List.of(AS_OF, "at")) && !pathParameters.isEmpty();
        }

        /// The first name in the path, which is the key of a stream.
        String stream() {
            return path.substring(path.indexOf('{') + 1, path.indexOf('}'));
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private Operation operation(String path, String lowerCaseMethod, JsonNode described) {
        String method = lowerCaseMethod.toUpperCase(java.util.Locale.ROOT);
        return new Operation(
                method + " " + path,
                method,
                path,
                roles(described),
                described.path("x-stores-nothing").asBoolean(false),
                described.has("requestBody"),
                required(described),
                parameters(described, "path", _ -> true),
                parameters(
                        described,
                        "query",
                        schema -> schema.path("type").asText().equals("integer")),
                parameters(
                        described,
                        "query",
                        schema -> schema.path("format").asText().equals("date-time")));
    }

    private static List<String> roles(JsonNode described) {
        var roles = new ArrayList<String>();
        for (JsonNode alternative : described.path("security")) {
            alternative.forEach(scheme -> scheme.forEach(role -> roles.add(role.asText())));
        }
        return roles;
    }

    private List<String> required(JsonNode described) {
        var required = new ArrayList<String>();
        for (JsonNode content : described.path("requestBody").path("content")) {
            resolved(content.path("schema")).path("required").forEach(name -> required.add(name.asText()));
        }
        return required;
    }

    private List<String> parameters(JsonNode described, String in, Predicate<JsonNode> ofSchema) {
        var names = new ArrayList<String>();
        for (JsonNode reference : described.path("parameters")) {
            JsonNode parameter = resolved(reference);
            if (parameter.path("in").asText().equals(in) && ofSchema.test(resolved(parameter.path("schema")))) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}

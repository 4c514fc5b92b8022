package org.entrelacs.edge.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entrelacs.edge.testing.ApiDocument.Operation;
import org.jspecify.annotations.Nullable;

/// The rows of one operation: its good request, and what can be wrong with it.
public final class Rows {
    /// What can be left out, with a reason.
    public enum What {
        /// A required member of the body is missing.
        MISSING_FIELD,
        /// A member of the body is of another type, or unknown.
        WRONG_TYPE,
        /// An id that nothing has.
        UNKNOWN_ID,
        /// An id that nothing can have.
        MALFORMED_ID,
        STALE_VERSION,
        REUSED_KEY
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "Idempotency-Key";
    private static final int BEYOND_LIMIT = 3 * 1024 * 1024;

    private final Map<What, String> without = new EnumMap<>(What.class);
    private final List<Row> own = new ArrayList<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final Set<String> anyType = new HashSet<>();
    private final List<String> missing = new ArrayList<>();
    private Attempt good;
    private String another = "";
    private @Nullable String role;
    private String organisation = "";
    private String forEverybody = "";

    Rows(String method, String path) {
        this.good = new Attempt(method, path, Map.of(), Map.of(), Map.of(), "", "");
    }

    /// What stands for a name in the path.
    public Rows with(String name, String value) {
        good = good.with(name, value);
        return this;
    }

    public Rows query(String name, String value) {
        good = good.query(name, value);
        return this;
    }

    /// Who asks; the first role that may, unless said otherwise.
    public Rows as(String asRole) {
        role = asRole;
        return this;
    }

    /// Who asks needs no token, for a reason.
    public Rows forEverybody(String because) {
        forEverybody = because;
        return this;
    }

    /// For whom the caller asks.
    public Rows of(String forOrganisation) {
        organisation = forOrganisation;
        return this;
    }

    /// A JSON body that would be accepted.
    public Rows body(String json) {
        good = good.body(json);
        return this;
    }

    /// A body that would be accepted as well and asks for something else.
    public Rows another(String json) {
        another = json;
        return this;
    }

    /// A member that may not be missing, although the document can't say so.
    public Rows missing(String member) {
        missing.add(member);
        return this;
    }

    /// A member that takes any JSON, such as a FHIR resource.
    public Rows anyType(String member) {
        anyType.add(member);
        return this;
    }

    /// With an id that nothing has, the answer is 404 of this type.
    public Rows unknown(String name, String slug) {
        unknown.put(name, slug);
        return this;
    }

    public Rows without(What what, String because) {
        without.put(what, because);
        return this;
    }

    /// Something that only this operation can get wrong.
    public Rows row(String what, UnaryOperator<Attempt> wrong, int status, String slug) {
        own.add(Row.of(what, wrong.apply(good), status, slug));
        return this;
    }

    /// What this operation should say and doesn't.
    List<String> unsaid(Operation operation) {
        var unsaid = new ArrayList<String>();
        if (operation.roles().isEmpty() && forEverybody.isEmpty()) {
            unsaid.add("@RolesAllowed, or forEverybody(…)");
        }
        if (!operation.roles().isEmpty() && !forEverybody.isEmpty()) {
            unsaid.add("@PermitAll");
        }
        for (String name : operation.pathParameters()) {
            if (!good.names().containsKey(name)) {
                unsaid.add("with(\"" + name + "\", …)");
            }
        }
        if (operation.takesBody() && good.body().isEmpty()) {
            unsaid.add("body(…)");
        }
        if (operation.isCommand() && operation.takesBody() && another.isEmpty() && isSaid(What.REUSED_KEY)) {
            unsaid.add("another(…)");
        }
        if (!operation.pathParameters().isEmpty() && unknown.isEmpty() && isSaid(What.UNKNOWN_ID)) {
            unsaid.add("unknown(…)");
        } else if (operation.readsThePast() && !unknown.containsKey(operation.stream())) {
            unsaid.add("unknown(\"" + operation.stream() + "\", …)");
        }
        boolean someRequired = !operation.required().isEmpty() || !missing.isEmpty();
        if (operation.takesBody() && !someRequired && isSaid(What.MISSING_FIELD)) {
            unsaid.add("missing(…)");
        }
        return unsaid;
    }

    private boolean isSaid(What what) {
        return !without.containsKey(what);
    }

    List<Row> of(Operation operation, Wire wire) {
        Attempt typed = operation.takesBody() ? good.header("Content-Type", "application/json") : good;
        Attempt asked = operation.isCommand() ? typed.header(KEY, freshKey()) : typed;
        String caller =
                role == null && !operation.roles().isEmpty() ? operation.roles().getFirst() : role;
        Attempt right = forEverybody.isEmpty()
                ? asked.token(wire.token(caller == null ? "nobody" : caller, organisation))
                : asked;
        var rows = new ArrayList<Row>();
        if (forEverybody.isEmpty()) {
            callers(operation, right, wire, rows);
        }
        ids(operation, right, rows);
        for (String number : operation.numbers()) {
            rows.add(Row.of(number + " is no number", right.query(number, "many"), 400, "invalid-request")
                    .about(number));
        }
        for (String instant : operation.instants()) {
            rows.add(Row.of(instant + " is no instant", right.query(instant, "yesterday"), 400, "invalid-request")
                    .about(instant));
        }
        String absent = operation.readsThePast() ? unknown.get(operation.stream()) : null;
        if (absent != null) {
            Attempt before = right.query(ApiDocument.AS_OF, "1900-01-01T00:00:00Z");
            rows.add(Row.of("before anything was known", before, 404, absent));
        }
        if (operation.takesBody()) {
            bodies(operation, right, rows);
        }
        if (operation.isCommand()) {
            commands(right, rows);
        }
        for (Row row : own) {
            rows.add(new Row(
                    row.what(),
                    row.attempts().stream()
                            .map(attempt -> completed(attempt, right))
                            .toList(),
                    row.status(),
                    row.slug(),
                    row.field(),
                    Optional.empty()));
        }
        if (operation.isCommand() && operation.takesBody() && isSaid(What.REUSED_KEY) && !another.isEmpty()) {
            rows.add(new Row(
                    "a key used for another body",
                    List.of(right.body(another)),
                    422,
                    "idempotency-key-reused",
                    "",
                    Optional.of(right)));
        }
        return rows;
    }

    private void callers(Operation operation, Attempt right, Wire wire, List<Row> rows) {
        rows.add(Row.of("no token", right.token(""), 401, "unauthorized"));
        rows.add(Row.of("a token that is none", right.token("not.a.token"), 401, "unauthorized"));
        rows.add(new Row(
                "wrong role",
                BadInput.rolesBeside(operation.roles()).stream()
                        .map(other -> right.token(wire.token(other, organisation)))
                        .toList(),
                403,
                "forbidden",
                "",
                Optional.empty()));
    }

    /// An own row may set token and key itself.
    private static Attempt completed(Attempt own, Attempt right) {
        Attempt keyed = own;
        if (!own.headers().containsKey(KEY) && right.headers().containsKey(KEY)) {
            keyed = own.header(KEY, freshKey());
        }
        Attempt typed = right.body().isEmpty() ? keyed : keyed.header("Content-Type", "application/json");
        return typed.token().isEmpty() ? typed.token(right.token()) : typed;
    }

    private void ids(Operation operation, Attempt right, List<Row> rows) {
        unknown.forEach((name, slug) ->
                rows.add(Row.of("unknown " + name, right.with(name, "unknown-" + UUID.randomUUID()), 404, slug)));
        if (isSaid(What.MALFORMED_ID)) {
            for (String name : operation.pathParameters()) {
                rows.add(Row.of("malformed " + name, right.with(name, "no id"), 400, "invalid-request")
                        .about(name));
            }
        }
    }

    private void commands(Attempt right, List<Row> rows) {
        rows.add(Row.of("no key", right.withoutHeader(KEY), 400, "idempotency-key-missing")
                .about(KEY));
        rows.add(Row.of("a key that is none", right.header(KEY, "\"not closed"), 400, "invalid-request")
                .about(KEY));
        rows.add(Row.of("malformed version", right.header("If-Match", "seven"), 400, "invalid-request")
                .about("If-Match"));
        if (isSaid(What.STALE_VERSION)) {
            rows.add(Row.of("stale version", right.header("If-Match", "\"999999\""), 412, "stale-version"));
        }
    }

    private void bodies(Operation operation, Attempt right, List<Row> rows) {
        rows.add(Row.of("no body", right.body(""), 400, "invalid-request").about("body"));
        rows.add(Row.of("null", right.body("null"), 400, "invalid-request").about("body"));
        rows.add(Row.of("malformed JSON", right.body("{\"unfinished"), 400, "malformed-json")
                .about("body"));
        rows.add(Row.of("body too large", right.body(right.body() + " ".repeat(BEYOND_LIMIT)), 413, "body-too-large"));
        ObjectNode body = object(right.body());
        if (isSaid(What.WRONG_TYPE)) {
            rows.add(
                    Row.of("an array", right.body("[]"), 400, "invalid-request").about("body"));
            rows.add(Row.of(
                            "an unknown member",
                            right.body(body.deepCopy().put("unheardOf", 1).toString()),
                            400,
                            "invalid-request")
                    .about("unheardOf"));
            for (var member : body.properties()) {
                if (!anyType.contains(member.getKey())) {
                    var wrong = body.deepCopy();
                    wrong.set(member.getKey(), ofAnotherType(member.getValue()));
                    rows.add(Row.of(
                                    member.getKey() + " of another type",
                                    right.body(wrong.toString()),
                                    400,
                                    "invalid-request")
                            .about(member.getKey()));
                }
            }
        }
        if (isSaid(What.MISSING_FIELD)) {
            var required = new HashSet<>(operation.required());
            required.addAll(missing);
            for (String member : required) {
                var fewer = body.deepCopy();
                fewer.remove(member);
                rows.add(Row.of("no " + member, right.body(fewer.toString()), 400, "invalid-request")
                        .about(member));
            }
        }
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        var nodes = JSON.getNodeFactory();
        return value.isTextual() || value.isArray() ? nodes.objectNode().put("of", "another type") : nodes.arrayNode();
    }

    private static ObjectNode object(String json) {
        if (json.isEmpty()) {
            return JSON.createObjectNode();
        }
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the good body is no JSON object", e);
        }
    }

    private static String freshKey() {
        return "\"" + UUID.randomUUID() + "\"";
    }
}

package org.entrelacs.edge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entrelacs.edge.Roles;
import org.junit.jupiter.api.DynamicTest;

/// A table of bad input over every operation of a service's OpenAPI document: what is wrong, the expected status and
/// problem type, and that nothing was written. An operation of the document without rows fails, and so does a row
/// for an operation that is not there.
///
/// ```java
/// @QuarkusTest
/// @WithTestResource(Tokens.Keys.class)
/// class BadInputTest {
///     @TestHTTPResource
///     private URI service = URI.create("");
///
///     @TestFactory
///     Stream<DynamicTest> every_operation_refuses_bad_input() {
///         var table = BadInput.at(service);
///         table.post("/plans/{person}/goals")
///                 .with("person", "p1")                        // a stream that exists: set up by the test
///                 .body("{\"words\":\"walk\",\"needs\":[]}")   // would be accepted
///                 .another("{\"words\":\"cook\",\"needs\":[]}")// would be accepted too: for the reused key
///                 .unknown("person", "no-such-plan")           // 404 of this type with an unknown id
///                 .row("a goal without words", good -> good.body("{\"words\":\" \",\"needs\":[]}"),
///                         400, "invalid-request");
///         table.get("/plans/{person}").with("person", "p1").unknown("person", "no-such-plan");
///         return table.rows();
///     }
/// }
/// ```
/// Made by itself, from the document and the good request: no token; each role that may not; missing key; malformed
/// key; stale version; malformed JSON; each member of the body of another type; each required member missing; an
/// unknown member; missing body; body too large; an id that no stream can have; a number or an instant that is none in
/// the query; a read of the past before anything was known.
/// To be said for each operation: the good request, `unknown`, `another`, and `forEverybody` where no token
/// is needed. What does not apply to an operation is
/// said with its reason by [Rows#without]. The operations of the edge itself (`/admin/…`) are in every table.
///
/// The good request is sent only for the reused key, as the operation's last row.
public final class BadInput {
    private final Wire wire;
    private final Map<String, Rows> table = new LinkedHashMap<>();
    private Map<Integer, Long> atRest = Map.of();

    private BadInput(Wire wire) {
        this.wire = wire;
    }

    /// The service under test in this JVM, with tokens of [Tokens].
    public static BadInput at(URI service) {
        return at(service, (role, organisation) -> Tokens.ofOrganisation(organisation, "bad-input", role));
    }

    /// A service that runs elsewhere.
    public static BadInput at(URI service, TokenSource tokens) {
        var input = new BadInput(new Wire(service, tokens));
        AdminRows.addTo(input);
        return input;
    }

    /// Where tokens come from.
    @FunctionalInterface
    public interface TokenSource {
        /// @param organisation empty for none
        String token(String role, String organisation);
    }

    public Rows get(String path) {
        return operation("GET", path);
    }

    public Rows post(String path) {
        return operation("POST", path);
    }

    private Rows operation(String method, String path) {
        return table.computeIfAbsent(method + " " + path, _ -> new Rows(method, path));
    }

    /// All rows, operation by operation.
    public Stream<DynamicTest> rows() {
        var operations = new ApiDocument(wire.document()).operations();
        var tests = new ArrayList<DynamicTest>();
        tests.add(dynamicTest("every operation has rows, and no other", () -> everyOperationHasRows(operations)));
        for (var operation : operations) {
            var rows = table.get(operation.name());
            if (rows != null) {
                rows.of(operation, wire).forEach(row -> tests.add(test(operation, row)));
            }
        }
        return tests.stream();
    }

    private void everyOperationHasRows(List<ApiDocument.Operation> operations) {
        var documented = new TreeSet<String>();
        operations.forEach(operation -> documented.add(operation.name()));
        assertEquals(documented, new TreeSet<>(table.keySet()));
        var unsaid = new TreeMap<String, List<String>>();
        for (var operation : operations) {
            var missing = Objects.requireNonNull(table.get(operation.name())).unsaid(operation);
            if (!missing.isEmpty()) {
                unsaid.put(operation.name(), missing);
            }
        }
        assertEquals(Map.of(), unsaid, "not said");
    }

    private DynamicTest test(ApiDocument.Operation operation, Row row) {
        String name = operation.name() + ": " + row.what() + " → " + row.status() + " " + row.slug();
        return dynamicTest(name, () -> {
            row.before().ifPresent(wire::accepted);
            if (row.before().isPresent() || !leavesTheLogAsItWas(row)) {
                atRest = wire.quiet();
                assertTrue(leavesTheLogAsItWas(row), "something was written");
            }
        });
    }

    /// Since nothing was written by the rows before, the service is at rest still. What it writes all the same may come
    /// from its clock: such a row is looked at again.
    private boolean leavesTheLogAsItWas(Row row) {
        for (Attempt attempt : row.attempts()) {
            refused(row, wire.send(attempt));
        }
        return wire.offsets().equals(atRest);
    }

    private static void refused(Row row, Wire.Answer answer) {
        assertEquals(row.status(), answer.status(), answer.body());
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
        JsonNode problem = answer.json();
        assertEquals("/problems/" + row.slug(), problem.path("type").asText(), answer.body());
        assertEquals(row.status(), problem.path("status").asInt(), answer.body());
        assertTrue(!problem.path("title").asText().isBlank(), answer.body());
        if (!row.field().isEmpty()) {
            var fields = problem.findValuesAsText("field");
            assertTrue(fields.stream().anyMatch(row::isAbout), "no error about " + row.field() + ": " + answer.body());
        }
    }

    static List<String> rolesBeside(List<String> allowed) {
        return Stream.of(
                        Roles.ASSESSOR,
                        Roles.CASE_MANAGER,
                        Roles.PROVIDER,
                        Roles.GATEKEEPER,
                        Roles.APPEAL_REVIEWER,
                        Roles.PARTNER,
                        Roles.ANALYST,
                        Roles.ADMIN,
                        "nobody")
                .filter(role -> !allowed.contains(role))
                .toList();
    }
}

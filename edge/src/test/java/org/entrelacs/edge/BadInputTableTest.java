package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.entrelacs.edge.testing.BadInput;
import org.entrelacs.edge.testing.Rows;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/// The table of bad input notices what it is there for.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class BadInputTableTest {
    private static final String EVERY_OPERATION = "every operation has rows, and no other";

    @TestHTTPResource
    private URI service = URI.create("");

    private static String failure(BadInput table, String row) {
        DynamicTest test = table.rows()
                .filter(one -> one.getDisplayName().contains(row))
                .findFirst()
                .orElseThrow();
        return String.valueOf(
                assertThrows(AssertionError.class, test.getExecutable()).getMessage());
    }

    private Rows close(BadInput table) {
        return table.post("/parcels/{parcel}/close").with("parcel", "p1").unknown("parcel", "no-such-parcel");
    }

    @Test
    void an_operation_without_rows_fails() {
        assertTrue(failure(BadInput.at(service), EVERY_OPERATION).contains("GET /parcels/{parcel}"));
    }

    @Test
    void rows_of_an_operation_that_is_not_there_fail() {
        var table = BadInput.at(service);
        table.get("/letters");
        assertTrue(failure(table, EVERY_OPERATION).contains("GET /letters"));
    }

    @Test
    void an_operation_that_does_not_say_enough_fails() {
        var table = BadInput.at(service);
        table.get("/parcels");
        table.get("/parcels/broken");
        table.get("/parcels/{parcel}").with("parcel", "p1");
        close(table);
        table.post("/parcels/$weigh").body("{\"what\":\"a\",\"count\":1}");
        table.post("/parcels/{parcel}");
        String missing = failure(table, EVERY_OPERATION);
        assertTrue(missing.contains("GET /parcels/{parcel}=[unknown(…)]"), missing);
        assertTrue(
                missing.contains("POST /parcels/{parcel}=[with(\"parcel\", …), body(…), another(…), unknown(…)]"),
                missing);
    }

    @Test
    void an_operation_for_everybody_that_names_roles_fails() {
        var table = BadInput.at(service);
        table.get("/parcels").forEverybody("nobody knows why");
        table.get("/parcels/broken");
        table.get("/parcels/{parcel}").with("parcel", "p1").unknown("parcel", "no-such-parcel");
        close(table);
        table.post("/parcels/$weigh").body("{\"what\":\"a\",\"count\":1}");
        table.post("/parcels/{parcel}");
        String unsaid = failure(table, EVERY_OPERATION);
        assertTrue(unsaid.contains("GET /parcels=[@PermitAll]"), unsaid);
    }

    @Test
    void another_status_and_another_type_fail() {
        var table = BadInput.at(service);
        close(table)
                .row("not this status", good -> good.with("parcel", "nobody"), 409, "no-such-parcel")
                .row("no such letter", good -> good.with("parcel", "nobody"), 404, "no-such-letter");
        assertTrue(failure(table, "not this status").contains("expected: <409> but was: <404>"));
        assertTrue(failure(table, "no such letter").contains("no-such-letter"));
    }

    @Test
    void what_was_accepted_and_written_fails() {
        var table = BadInput.at(service);
        table.post("/parcels/{parcel}")
                .with("parcel", "p1")
                .body(Callers.PARCEL)
                .row("nothing wrong", good -> good, 400, "invalid-request");
        assertTrue(failure(table, "nothing wrong").contains("was: <201>"));
    }

    @Test
    void a_row_for_each_kind_of_bad_input_is_made() {
        var table = BadInput.at(service);
        table.post("/parcels/{parcel}")
                .with("parcel", "p1")
                .body(Callers.PARCEL)
                .another(Callers.PARCEL);
        long rows = table.rows()
                .filter(row -> row.getDisplayName().startsWith("POST /parcels/{parcel}:"))
                .count();
        assertEquals(22, rows);
    }
}

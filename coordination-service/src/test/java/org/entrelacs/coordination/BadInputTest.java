package org.entrelacs.coordination;

import static org.entrelacs.coordination.Caller.eventually;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.entrelacs.edge.testing.BadInput;
import org.entrelacs.edge.testing.Rows.What;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class BadInputTest {
    private static final String INVALID = "invalid-request";

    @TestHTTPResource
    private URI service = URI.create("");

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    @BeforeEach
    void there_are_cases() {
        Caller caseManager = Caller.of("case-manager");
        try (Neighbours neighbours = new Neighbours(log, codec, clock)) {
            for (String person : new String[] {"bad-1", "bad-2", "bad-3", "bad-4"}) {
                neighbours.say(new Chronicle()
                        .on(0)
                        .tell("intake/" + person, Happenings.eligible("i-" + person))
                        .last());
                eventually(() -> caseManager.get("/cases/" + person).then().statusCode(200));
                eventually(() -> caseManager.get("/register/" + person).then().statusCode(200));
                eventually(() -> caseManager.get("/timeline/" + person).then().statusCode(200));
            }
            caseManager
                    .post("/caseloads/cm-bad/cases", "{\"person\":\"bad-1\"}")
                    .then()
                    .statusCode(201);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        var table = BadInput.at(service);
        cases(table);
        caseloads(table);
        views(table);
        replay(table);
        return table.rows();
    }

    private static void cases(BadInput table) {
        table.get("/cases").row("no manager can be called so", good -> good.query("manager", "no id"), 400, INVALID);
        table.get("/cases/{person}").with("person", "bad-1").unknown("person", "no-such-case");
        table.post("/cases/{person}/mode")
                .with("person", "bad-2")
                .body("{\"mode\":\"dedicated\",\"reason\":\"four organisations\"}")
                .another("{\"mode\":\"ordinary\",\"reason\":\"two organisations\"}")
                .unknown("person", "no-such-case")
                .row(
                        "a mode that is none",
                        good -> good.body("{\"mode\":\"lonely\",\"reason\":\"why not\"}"),
                        400,
                        INVALID)
                .row("no reason at all", good -> good.body("{\"mode\":\"dedicated\",\"reason\":\" \"}"), 400, INVALID)
                .row(
                        "the mode it is in",
                        good -> good.body("{\"mode\":\"ordinary\",\"reason\":\"as before\"}"),
                        409,
                        "mode-is-unchanged");
        table.post("/cases/{person}/close")
                .with("person", "bad-3")
                .body("{\"reason\":\"moved away\"}")
                .another("{\"reason\":\"another solution\"}")
                .unknown("person", "no-such-case")
                .row("no reason at all", good -> good.body("{\"reason\":\"\"}"), 400, INVALID);
    }

    private static void caseloads(BadInput table) {
        table.get("/caseloads/{manager}").with("manager", "cm-bad").unknown("manager", "no-such-caseload");
        table.post("/caseloads/{manager}/cases")
                .with("manager", "cm-bad")
                .body("{\"person\":\"bad-4\"}")
                .another("{\"person\":\"bad-2\"}")
                .without(What.UNKNOWN_ID, "a caseload begins with its first case")
                .row("nobody's case", good -> good.body("{\"person\":\"nobody\"}"), 404, "no-such-case")
                .row("no person can be called so", good -> good.body("{\"person\":\"no id\"}"), 400, INVALID)
                .row("a case it has", good -> good.body("{\"person\":\"bad-1\"}"), 409, "case-already-taken");
        table.post("/caseloads/{manager}/cases/{person}/return")
                .with("manager", "cm-bad")
                .with("person", "bad-1")
                .body("{\"reason\":\"long leave\"}")
                .another("{\"reason\":\"new job\"}")
                .unknown("manager", "case-not-in-caseload")
                .unknown("person", "case-not-in-caseload")
                .row("no reason at all", good -> good.body("{\"reason\":\"\"}"), 400, INVALID);
    }

    private static void views(BadInput table) {
        table.get("/breaks")
                .row("a cursor that is none", good -> good.query("after", "yesterday"), 400, INVALID)
                .row(
                        "a cursor of no break",
                        good -> good.query("after", "00000000-0000-5000-8000-000000000000"),
                        400,
                        INVALID)
                .row("neither open nor not", good -> good.query("open", "perhaps"), 400, INVALID);
        table.get("/register/{key}").with("key", "bad-1").unknown("key", "no-such-register");
        table.get("/register")
                .row("a clock that is none", good -> good.query("clock", "church"), 400, INVALID)
                .row("a person that can be none", good -> good.query("person", "no id"), 400, INVALID)
                .row("a cursor that is none", good -> good.query("after", "somewhere"), 400, INVALID);
        table.get("/register/summary");
        table.get("/timeline/{person}")
                .with("person", "bad-1")
                .unknown("person", "no-such-timeline")
                .row(
                        "a cursor of another timeline",
                        good -> good.query("after", "00000000-0000-5000-8000-000000000000"),
                        400,
                        INVALID);
    }

    private static void replay(BadInput table) {
        table.get("/replay")
                .row("a service that is none", good -> good.query("service", "billing"), 400, INVALID)
                .row("a type that can be none", good -> good.query("type", "no type"), 400, INVALID)
                .row("a person that can be none", good -> good.query("person", "no id"), 400, INVALID)
                .row("an instant that is none", good -> good.query("from", "yesterday"), 400, INVALID)
                .row("another that is none", good -> good.query("to", "tomorrow"), 400, INVALID)
                .row("a clock that is none", good -> good.query("clock", "church"), 400, INVALID)
                .row("a position that is none", good -> good.query("position", "here"), 400, INVALID)
                .row(
                        "a position behind the end",
                        good -> good.query("position", "coordination.events/0:999999"),
                        400,
                        INVALID)
                .row("neither following nor not", good -> good.query("follow", "perhaps"), 400, INVALID);
    }
}

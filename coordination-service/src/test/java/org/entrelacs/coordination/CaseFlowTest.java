package org.entrelacs.coordination;

import static org.entrelacs.coordination.Caller.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the intake to the end of a case, through the log.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class CaseFlowTest {
    private static final Caller CASE_MANAGER = Caller.of("case-manager");

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    private Neighbours neighbours;

    @BeforeEach
    void neighbours_are_there() {
        neighbours = new Neighbours(log, codec, clock);
    }

    @AfterEach
    void neighbours_leave() {
        neighbours.close();
    }

    @Test
    void a_case_is_opened_taken_handed_over_given_back_and_closed() {
        opened("flow-1");
        assertEquals("ordinary", CASE_MANAGER.read("/cases/flow-1").getString("mode"));

        CASE_MANAGER
                .post("/caseloads/cm-1/cases", "{\"person\":\"flow-1\"}")
                .then()
                .statusCode(201)
                .header("Location", "/caseloads/cm-1/cases/flow-1");
        eventually(() -> assertEquals("cm-1", manager("flow-1")));

        CASE_MANAGER
                .post("/caseloads/cm-2/cases", "{\"person\":\"flow-1\"}")
                .then()
                .statusCode(201);
        eventually(() -> assertEquals("cm-2", manager("flow-1")));
        eventually(() -> assertEquals(List.of(), persons("cm-1")));
        eventually(() -> assertEquals(
                List.of("flow-1"), CASE_MANAGER.read("/cases?manager=cm-2").getList("items.person")));

        CASE_MANAGER
                .post("/caseloads/cm-2/cases/flow-1/return", "{\"reason\":\"long leave\"}")
                .then()
                .statusCode(200);
        eventually(() -> assertEquals("", manager("flow-1")));

        CASE_MANAGER
                .post("/cases/flow-1/mode", "{\"mode\":\"dedicated\",\"reason\":\"four organisations\"}")
                .then()
                .statusCode(200);
        CASE_MANAGER
                .post("/cases/flow-1/close", "{\"reason\":\"moved away\"}")
                .then()
                .statusCode(200);
        assertEquals("closed", CASE_MANAGER.read("/cases/flow-1").getString("status"));
    }

    @Test
    void a_closed_case_leaves_the_caseload() {
        opened("flow-2");
        CASE_MANAGER
                .post("/caseloads/cm-3/cases", "{\"person\":\"flow-2\"}")
                .then()
                .statusCode(201);
        eventually(() -> assertEquals("cm-3", manager("flow-2")));
        assertEquals(List.of("flow-2"), persons("cm-3"));

        CASE_MANAGER
                .post("/cases/flow-2/close", "{\"reason\":\"moved away\"}")
                .then()
                .statusCode(200);

        eventually(() -> assertEquals(List.of(), persons("cm-3")));
    }

    private void opened(String person) {
        neighbours.say(new Chronicle()
                .on(0)
                .tell("intake/" + person, Happenings.eligible("i-" + person))
                .last());
        eventually(() -> CASE_MANAGER.get("/cases/" + person).then().statusCode(200));
    }

    private static String manager(String person) {
        return CASE_MANAGER.read("/cases/" + person).getString("manager");
    }

    private static List<String> persons(String manager) {
        return CASE_MANAGER.read("/caseloads/" + manager).getList("persons");
    }
}

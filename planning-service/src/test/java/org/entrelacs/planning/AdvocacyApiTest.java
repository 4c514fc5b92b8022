package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.advocacy;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class AdvocacyApiTest {
    private static final Caller ADMIN = Caller.of("admin");

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    private Neighbour<AssessmentEvent> assessments;

    @BeforeEach
    void assessments_are_there() {
        assessments = new Neighbour<>("assessment", "assessment", AssessmentEvent.class, log, codec, clock);
    }

    @AfterEach
    void assessments_leave() {
        assessments.close();
    }

    @Test
    void what_is_pleaded_is_seen_changed_and_taken_back() {
        String file = pleadable("advocacy-1");

        isProblem(404, "no-advocacy-file", CASE_MANAGER.get(file));
        assertEquals(200, CASE_MANAGER.post(file, advocacy("my own bed")).statusCode());
        assertEquals("my own bed", CASE_MANAGER.get(file).path("words"));
        assertEquals(List.of("a1", "letter-7"), CASE_MANAGER.get(file).path("evidence"));
        assertEquals(200, CASE_MANAGER.post(file, advocacy("")).statusCode());
        assertEquals("", CASE_MANAGER.get(file).path("words"));
        assertEquals(200, CASE_MANAGER.post(file + "/remove").statusCode());
        isProblem(404, "no-advocacy-file", CASE_MANAGER.get(file));
        isProblem(404, "no-advocacy-file", CASE_MANAGER.post(file + "/remove"));
    }

    @Test
    void the_plan_does_not_show_it_to_everybody_who_reads_the_plan() {
        CASE_MANAGER.post(pleadable("advocacy-2"), advocacy("my own bed"));

        assertFalse(CASE_MANAGER.get("/plans/advocacy-2").asString().contains("my own bed"));
    }

    @Test
    void it_is_refused_with_the_field_and_without_the_words() {
        Response refused = CASE_MANAGER.post(pleadable("advocacy-3"), advocacy("my own bed".repeat(600)));

        isProblem(400, "invalid-request", refused);
        assertEquals("words", refused.path("errors[0].field"));
        assertFalse(refused.asString().contains("my own bed"));
    }

    @Test
    void once_the_request_is_sent_it_can_no_longer_be_changed() {
        String file = pleadable("advocacy-4");
        CASE_MANAGER.post(file, advocacy("my own bed"));
        CASE_MANAGER.post("/plans/advocacy-4/needs/washing/decline", "{\"words\":\"no\"}");
        CASE_MANAGER.post("/plans/advocacy-4/submit");
        CASE_MANAGER.post("/plans/advocacy-4/agree", "{\"by\":\"person\"}");
        eventually(() ->
                assertEquals("active", CASE_MANAGER.get("/plans/advocacy-4").path("status")));

        isProblem(409, "authorisation-is-pending", CASE_MANAGER.post(file, advocacy("away")));
        isProblem(409, "authorisation-is-pending", CASE_MANAGER.post(file + "/remove"));
        assertEquals("my own bed", CASE_MANAGER.get(file).path("words"));
    }

    /// Where the advocacy file of a planned respite is.
    private String pleadable(String person) {
        ADMIN.post("/offers/" + person, Inputs.respiteOffer());
        drafted(assessments, person);
        return "/plans/" + person + "/services/" + planned(person, person, "household") + "/advocacy";
    }

    private static void isProblem(int status, String slug, Response reply) {
        assertEquals(List.of(status, "/problems/" + slug), List.of(reply.statusCode(), reply.<String>path("type")));
    }
}

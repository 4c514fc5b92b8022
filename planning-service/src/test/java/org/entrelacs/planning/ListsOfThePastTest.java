package org.entrelacs.planning;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.assessment;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.entrelacs.planning.Inputs.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
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
class ListsOfThePastTest {
    private static final Caller ADMIN = Caller.of("admin");
    private static final Caller ANALYST = Caller.of("analyst");
    private static final String ROW = "items.find { it.person == '%s' }.";

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

    /// An instant after all that has happened, and before all that will.
    private Instant between() {
        Instant now = clock.instant();
        await().until(() -> clock.instant().isAfter(now.plus(Duration.ofMillis(5))));
        return now;
    }

    private static void done(Response reply) {
        assertEquals(2, reply.statusCode() / 100, reply.asString());
    }

    private static JsonPath read(Caller caller, String path) {
        Response reply = caller.get(path);
        assertEquals(200, reply.statusCode(), reply.asString());
        return reply.jsonPath();
    }

    @Test
    void coverage_of_the_network_is_what_it_was() {
        done(ADMIN.post("/offers/past-1", helpOffer(200)));
        drafted(assessments, "past-1");
        Instant before = between();
        planned("past-1", "past-1", "washing");

        String planned = ROW.formatted("past-1") + "planned";
        eventually(
                () -> assertEquals("PT4H", read(ANALYST, "/coverage?limit=500").getString(planned)));
        assertEquals("PT0S", read(ANALYST, "/coverage?limit=500&asOf=" + before).getString(planned));
    }

    @Test
    void who_has_no_plan_yet_is_not_in_the_coverage_of_then() {
        Instant before = between();
        drafted(assessments, "past-2");
        assertEquals(
                Arrays.asList("past-2", null, null),
                List.of("", "&asOf=" + before, "&at=" + before).stream()
                        .map(then -> read(ANALYST, "/coverage?limit=500" + then)
                                .getString(ROW.formatted("past-2") + "person"))
                        .toList());
    }

    @Test
    void the_directory_holds_what_it_held() {
        done(ADMIN.post("/offers/past-3", helpOffer(200).replace("adess", "past")));
        Instant before = between();
        done(ADMIN.post("/offers/past-3/withdraw", "{\"reason\":\"closes down\"}"));

        String offers = "/offers?provider=past";
        eventually(() -> assertEquals(List.of(), read(ADMIN, offers).getList("items.offer")));
        assertEquals(List.of("past-3"), read(ADMIN, offers + "&asOf=" + before).getList("items.offer"));
        assertEquals(
                List.of("past-3"),
                read(CASE_MANAGER, "/offers/search?provider=past&at=" + before).getList("items.offer"));
        assertEquals(
                List.of(0, 1),
                List.of(
                        read(ADMIN, "/offers/search/counts?provider=past").getInt("all"),
                        read(ADMIN, "/offers/search/counts?provider=past&asOf=" + before)
                                .getInt("all")));
    }

    @Test
    void a_page_of_the_past_goes_on_where_the_one_before_ended() {
        for (String offer : List.of("past-4a", "past-4b", "past-4c")) {
            done(ADMIN.post("/offers/" + offer, helpOffer(200).replace("adess", "past4")));
        }
        String then = "/offers?provider=past4&limit=2&asOf=" + between();
        done(ADMIN.post("/offers/past-4b/withdraw", "{\"reason\":\"closes down\"}"));
        JsonPath first = read(ADMIN, then);
        JsonPath second = read(ADMIN, then + "&after=" + first.getString("next"));
        assertEquals(
                List.of(List.of("past-4a", "past-4b"), List.of("past-4c")),
                List.of(first.getList("items.offer"), second.getList("items.offer")));
    }

    @Test
    void versions_of_a_plan_are_those_that_were_known() {
        drafted(assessments, "past-5");
        Instant before = between();
        assessments.says("past-5", assessment("a-again"));
        String versions = "/plans/past-5/versions";
        eventually(() -> assertEquals(
                List.of("a-again", "a-past-5"), read(CASE_MANAGER, versions).getList("items.assessment")));
        assertEquals(
                List.of("a-past-5"),
                read(CASE_MANAGER, versions + "?asOf=" + before).getList("items.assessment"));
    }

    @Test
    void a_plan_that_was_not_there_yet_has_no_versions() {
        Instant before = between();
        drafted(assessments, "past-6");
        assertEquals(
                404, CASE_MANAGER.get("/plans/past-6/versions?asOf=" + before).statusCode());
    }

    @Test
    void a_review_that_was_not_agreed_yet_is_not_on_the_list_of_then() {
        drafted(assessments, "past-7");
        Instant before = between();
        done(CASE_MANAGER.post(
                "/plans/past-7/reviews", "{\"on\":\"2026-02-01\",\"attainments\":[],\"next\":\"2026-03-01\"}"));
        String next = ROW.formatted("past-7") + "next";
        eventually(() -> assertEquals(
                "2026-03-01", read(ANALYST, "/plan-reviews?limit=500").getString(next)));
        assertEquals(
                null, read(ANALYST, "/plan-reviews?limit=500&asOf=" + before).getString(next));
    }

    @Test
    void derogations_are_counted_up_to_then() {
        assertEquals(
                List.of(), read(ADMIN, "/derogations?at=2000-01-01T00:00:00Z").getList("items"));
    }
}

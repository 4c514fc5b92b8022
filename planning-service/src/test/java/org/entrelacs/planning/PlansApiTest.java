package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.goal;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.entrelacs.planning.Inputs.planned;
import static org.entrelacs.planning.Inputs.service;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
class PlansApiTest {
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

    private static void isProblem(int status, String slug, Response reply) {
        assertEquals(List.of(status, "/problems/" + slug), List.of(reply.statusCode(), reply.<String>path("type")));
    }

    private static JsonPath plan(String person) {
        return CASE_MANAGER.get("/plans/" + person).jsonPath();
    }

    @Test
    void a_goal_and_a_service_can_be_read_where_they_were_created() {
        ADMIN.post("/offers/plans-1", helpOffer(10));
        drafted(assessments, "plans-1");
        String service = planned("plans-1", "plans-1", "washing");
        String goal = plan("plans-1").getString("goals[0].goal");

        assertEquals(
                "stay at home", CASE_MANAGER.get("/plans/plans-1/goals/" + goal).path("words"));
        JsonPath line = CASE_MANAGER.get("/plans/plans-1/services/" + service).jsonPath();
        assertEquals(
                List.of("planned", "adess", "home-help", "PT4H", "right"),
                List.of(
                        line.getString("status"),
                        line.getString("provider"),
                        line.getString("serviceClass"),
                        line.getString("perWeek"),
                        line.getString("entitlement")));
        assertEquals(98_000, line.getInt("amount.minor"));
        isProblem(404, "no-such-goal", CASE_MANAGER.get("/plans/plans-1/goals/" + service));
        isProblem(404, "no-such-service", CASE_MANAGER.get("/plans/plans-1/services/" + goal));
    }

    @Test
    void an_offer_that_is_unknown_or_withdrawn_cannot_be_planned() {
        ADMIN.post("/offers/plans-gone", helpOffer(10));
        ADMIN.post("/offers/plans-gone/withdraw", "{\"reason\":\"no staff\"}");
        drafted(assessments, "plans-2");
        String goal = CASE_MANAGER.post("/plans/plans-2/goals", goal("walk")).path("id");

        isProblem(
                409,
                "offer-unknown",
                CASE_MANAGER.post("/plans/plans-2/services", service("plans-none", "washing", goal, "PT1H")));
        isProblem(
                409,
                "offer-is-withdrawn",
                CASE_MANAGER.post("/plans/plans-2/services", service("plans-gone", "washing", goal, "PT1H")));
    }

    @Test
    void a_repeat_means_the_same_service_even_when_the_offer_is_gone_by_then() {
        ADMIN.post("/offers/plans-3", helpOffer(10));
        drafted(assessments, "plans-3");
        String goal = CASE_MANAGER.post("/plans/plans-3/goals", goal("walk")).path("id");
        String asked = service("plans-3", "washing", goal, "PT1H");

        Response first = CASE_MANAGER.post("one-service", "/plans/plans-3/services", asked);
        ADMIN.post("/offers/plans-3/withdraw", "{\"reason\":\"no staff\"}");
        Response second = CASE_MANAGER.post("one-service", "/plans/plans-3/services", asked);

        assertEquals(201, first.statusCode(), first.asString());
        assertEquals(201, second.statusCode(), second.asString());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(1, plan("plans-3").getList("services").size());
    }

    @Test
    void a_planned_service_changes_at_the_cost_of_now_and_is_removed() {
        ADMIN.post("/offers/plans-4", helpOffer(10));
        drafted(assessments, "plans-4");
        String service = planned("plans-4", "plans-4", "washing");
        ADMIN.post(
                "/offers/plans-4/change",
                "{\"weeklyCapacity\":\"PT10H\",\"unitCost\":{\"minor\":2500,\"currency\":\"EUR\"}}");

        assertEquals(
                200,
                CASE_MANAGER
                        .post("/plans/plans-4/services/" + service + "/change", "{\"perWeek\":\"PT2H\",\"weeks\":4}")
                        .statusCode());
        assertEquals(20_000, plan("plans-4").getInt("services[0].amount.minor"));
        assertEquals("PT2H", plan("plans-4").getString("plannedPerWeek"));

        assertEquals(
                200,
                CASE_MANAGER
                        .post("/plans/plans-4/services/" + service + "/remove", "{\"reason\":\"another way\"}")
                        .statusCode());
        assertEquals(List.of(), plan("plans-4").getList("services"));
    }

    @Test
    void a_service_says_when_it_is_to_start_until_it_is_changed_without() {
        String start = LocalDate.now(ZoneOffset.UTC).plusWeeks(4).toString();
        ADMIN.post("/offers/plans-8", helpOffer(10));
        drafted(assessments, "plans-8");
        String service = planned("plans-8", "plans-8", "washing");
        String change = "/plans/plans-8/services/" + service + "/change";

        CASE_MANAGER.post(change, "{\"perWeek\":\"PT2H\",\"weeks\":4,\"start\":\"" + start + "\"}");
        assertEquals(start, plan("plans-8").getString("services[0].start"));

        CASE_MANAGER.post(change, "{\"perWeek\":\"PT2H\",\"weeks\":4}");
        assertNull(plan("plans-8").getString("services[0].start"));
    }

    @Test
    void open_needs_hold_a_plan_back_until_something_is_said_about_each() {
        drafted(assessments, "plans-5");

        Response refused = CASE_MANAGER.post("/plans/plans-5/submit");
        isProblem(409, "needs-are-open", refused);
        assertEquals(List.of("washing", "household"), refused.path("needs"));

        CASE_MANAGER.post("/plans/plans-5/needs/washing/decline", "{\"words\":\"my daughter helps\"}");
        CASE_MANAGER.post(
                "/plans/plans-5/needs/household/leave-uncovered",
                "{\"reason\":\"no-offer\",\"explanation\":\"nobody comes here\"}");
        assertEquals(List.of("declined", "left-uncovered"), plan("plans-5").getList("needs.status"));
        assertEquals("my daughter helps", plan("plans-5").getString("needs[0].without.words"));
        assertEquals("no-offer", plan("plans-5").getString("needs[1].without.reason"));
        assertEquals(200, CASE_MANAGER.post("/plans/plans-5/submit").statusCode());
        assertEquals("submitted", plan("plans-5").getString("status"));
    }

    @Test
    void a_plan_that_the_person_does_not_agree_to_is_revised() {
        drafted(assessments, "plans-6");
        CASE_MANAGER.post("/plans/plans-6/needs/washing/decline", "{\"words\":\"no\"}");
        CASE_MANAGER.post("/plans/plans-6/needs/household/decline", "{\"words\":\"no\"}");
        CASE_MANAGER.post("/plans/plans-6/submit");

        assertEquals(200, CASE_MANAGER.post("/plans/plans-6/revise").statusCode());
        assertEquals("draft", plan("plans-6").getString("status"));
        assertEquals(List.of("declined", "declined"), plan("plans-6").getList("needs.status"));
    }

    @Test
    void half_a_minute_is_no_time() {
        ADMIN.post("/offers/plans-7", helpOffer(10));
        drafted(assessments, "plans-7");
        String goal = CASE_MANAGER.post("/plans/plans-7/goals", goal("walk")).path("id");

        isProblem(
                409,
                "not-whole-minutes",
                CASE_MANAGER.post("/plans/plans-7/services", service("plans-7", "washing", goal, "PT1H30S")));
    }

    @Test
    void without_an_assessment_there_is_no_plan() {
        isProblem(404, "no-such-plan", CASE_MANAGER.get("/plans/nobody"));
        isProblem(404, "no-such-plan", CASE_MANAGER.get("/plans/nobody/goals/g"));
        isProblem(404, "no-such-plan", CASE_MANAGER.get("/plans/nobody/services/s"));
        isProblem(404, "no-such-plan", CASE_MANAGER.post("/plans/nobody/submit"));
    }
}

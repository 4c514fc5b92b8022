package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.assessment;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.entrelacs.planning.Inputs.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class LifeOfPlanTest {
    private static final Caller ADMIN = Caller.of("admin");
    private static final Caller ANALYST = Caller.of("analyst");
    private static final Caller ADESS = Caller.provider("adess");
    private static final String BOTH = "{\"resolution\":\"both\",\"reason\":\"weekdays and weekends\"}";
    private static final RequiredHours REQUIRED = new RequiredHours(
            Duration.ofHours(10),
            List.of(new NeedHours("washing", Duration.ofHours(6)), new NeedHours("household", Duration.ofHours(2))),
            "network table 2026");

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
        ADMIN.post("/offers/life", helpOffer(200));
    }

    @AfterEach
    void assessments_leave() {
        assessments.close();
    }

    private void measured(String person) {
        AssessmentCompleted plain = assessment("a-" + person);
        assessments.says(
                person,
                new AssessmentCompleted(
                        plain.assessment(),
                        plain.instruments(),
                        plain.completedAt(),
                        plain.scores(),
                        plain.sources(),
                        plain.needs(),
                        null,
                        REQUIRED));
        eventually(() -> assertEquals(200, CASE_MANAGER.get("/plans/" + person).statusCode()));
    }

    private static JsonPath get(String path) {
        return CASE_MANAGER.get(path).jsonPath();
    }

    private static void done(Response reply) {
        assertEquals(200, reply.statusCode(), reply.asString());
    }

    private static String created(Response reply) {
        assertEquals(201, reply.statusCode(), reply.asString());
        return reply.path("id");
    }

    private static void isProblem(int status, String slug, Response reply) {
        assertEquals(List.of(status, "/problems/" + slug), List.of(reply.statusCode(), reply.<String>path("type")));
    }

    @Test
    void coverage_goes_with_what_is_planned_and_given() {
        measured("life-1");
        assertEquals("PT10H", get("/plans/life-1/coverage").getString("gap"));

        String service = planned("life-1", "life", "washing");
        done(CASE_MANAGER.post(
                "/plans/life-1/needs/household/leave-uncovered",
                "{\"reason\":\"no-offer\",\"explanation\":\"nobody comes\"}"));
        done(CASE_MANAGER.post("/plans/life-1/submit"));
        done(CASE_MANAGER.post("/plans/life-1/agree", "{\"by\":\"person\"}"));
        eventually(() -> assertEquals("active", get("/plans/life-1").getString("status")));
        done(ADESS.post("/plans/life-1/services/" + service + "/start", "{\"on\":\"2026-02-01\"}"));

        JsonPath coverage = get("/plans/life-1/coverage");
        assertEquals(
                List.of("PT10H", "PT4H", "PT4H", "PT6H"),
                List.of(
                        coverage.getString("required"),
                        coverage.getString("planned"),
                        coverage.getString("started"),
                        coverage.getString("gap")));
        assertEquals(0.4f, coverage.getFloat("plannedRatio"));
        assertEquals(List.of("covered", "left-uncovered"), coverage.getList("needs.status"));
        assertEquals("no-offer", coverage.getString("needs[1].without.reason"));
    }

    @Test
    void the_network_sees_the_worst_gap_first_and_no_words() {
        measured("life-2");
        measured("life-3");
        planned("life-3", "life", "washing");
        eventually(() -> {
            List<String> persons = ANALYST.get("/coverage?limit=500").jsonPath().getList("items.person");
            assertEquals(
                    List.of("life-2", "life-3"),
                    persons.stream()
                            .filter(List.of("life-2", "life-3")::contains)
                            .toList());
            assertEquals(
                    "PT4H",
                    ANALYST.get("/coverage?limit=500")
                            .jsonPath()
                            .getString("items.find { it.person == 'life-3' }.planned"));
        });

        JsonPath page = ANALYST.get("/coverage?limit=1").jsonPath();
        assertEquals(1, page.getList("items").size());
        assertEquals(
                page.getLong("totals.persons"),
                ANALYST.get("/coverage?limit=1&after=" + page.getString("next"))
                        .jsonPath()
                        .getLong("totals.persons"));
    }

    @Test
    void a_duplicate_is_found_and_a_plan_waits_until_somebody_decides() {
        drafted(assessments, "life-4");
        String first = planned("life-4", "life", "washing");
        String second = planned("life-4", "life", "washing");
        done(CASE_MANAGER.post("/plans/life-4/needs/household/decline", "{\"words\":\"no\"}"));

        isProblem(409, "duplicates-are-unresolved", CASE_MANAGER.post("/plans/life-4/submit"));
        JsonPath duplicate = get("/plans/life-4").setRootPath("duplicates[0]");
        assertEquals(
                List.of("same-service", second, first),
                List.of(duplicate.getString("kind"), duplicate.getString("service"), duplicate.getString("other")));
        done(CASE_MANAGER.post("/plans/life-4/duplicates/" + duplicate.getString("duplicate") + "/resolve", BOTH));
        done(CASE_MANAGER.post("/plans/life-4/submit"));
    }

    @Test
    void two_services_become_one() {
        drafted(assessments, "life-5");
        String first = planned("life-5", "life", "washing");
        planned("life-5", "life", "washing");
        String duplicate = get("/plans/life-5").getString("duplicates[0].duplicate");

        done(CASE_MANAGER.post(
                "/plans/life-5/duplicates/" + duplicate + "/resolve",
                "{\"resolution\":\"merged\",\"kept\":\"%s\",\"reason\":\"one visit\"}".formatted(first)));
        assertEquals(List.of("PT8H"), get("/plans/life-5").getList("services.perWeek"));
        assertEquals("merged", get("/plans/life-5/duplicates/" + duplicate).getString("resolution.resolution"));
    }

    @Test
    void a_refusal_holds_until_the_person_takes_it_back() {
        drafted(assessments, "life-6");
        String refusal = created(CASE_MANAGER.post(
                "/plans/life-6/preferences",
                "{\"about\":\"provider\",\"value\":\"adess\",\"stance\":\"refused\",\"by\":\"person\","
                        + "\"words\":\"not them\"}"));
        String goal = created(CASE_MANAGER.post("/plans/life-6/goals", Inputs.goal("walk")));
        String help = Inputs.service("life", "washing", goal, "PT1H");

        isProblem(409, "refused-by-the-person", CASE_MANAGER.post("/plans/life-6/services", help));
        assertEquals("not them", get("/plans/life-6/preferences/" + refusal).getString("words"));
        done(CASE_MANAGER.post(
                "/plans/life-6/preferences/" + refusal + "/withdraw", "{\"by\":\"person\",\"words\":\"all right\"}"));
        created(CASE_MANAGER.post("/plans/life-6/services", help));

        done(CASE_MANAGER.post("/plans/life-6/needs/household/decline", "{\"words\":\"no\"}"));
        String clean = Inputs.service("life", "household", goal, "PT1H");
        isProblem(409, "needs-are-declined", CASE_MANAGER.post("/plans/life-6/services", clean));
        done(CASE_MANAGER.post(
                "/plans/life-6/needs/household/take-refusal-back", "{\"by\":\"person\",\"words\":\"after all\"}"));
        created(CASE_MANAGER.post("/plans/life-6/services", clean));
    }

    @Test
    void versions_say_what_they_replaced_and_why_they_ended() {
        drafted(assessments, "life-7");
        done(CASE_MANAGER.post("/plans/life-7/needs/washing/decline", "{\"words\":\"no\"}"));
        done(CASE_MANAGER.post("/plans/life-7/needs/household/decline", "{\"words\":\"no\"}"));
        done(CASE_MANAGER.post("/plans/life-7/submit"));
        done(CASE_MANAGER.post("/plans/life-7/revise"));
        assessments.says("life-7", assessment("a-again"));

        eventually(() -> {
            JsonPath versions = get("/plans/life-7/versions");
            assertEquals(List.of("a-again", "a-life-7", "a-life-7"), versions.getList("items.assessment"));
            assertEquals(versions.getString("items[1].plan"), versions.getString("items[0].replaces"));
            assertEquals(
                    List.of("reassessed", "revised"),
                    versions.<String>getList("items.why").stream()
                            .filter(Objects::nonNull)
                            .toList());
        });
    }

    @Test
    void a_review_that_is_due_is_on_the_list() {
        drafted(assessments, "life-8");
        done(CASE_MANAGER.post(
                "/plans/life-8/reviews", "{\"on\":\"2026-02-01\",\"attainments\":[],\"next\":\"2026-03-01\"}"));

        eventually(() -> assertEquals(
                "2026-03-01",
                ANALYST.get("/plan-reviews?due=true&limit=500")
                        .jsonPath()
                        .getString("items.find { it.person == 'life-8' }.next")));
        assertEquals("2026-03-01", get("/plans/life-8").getString("review.dueSince"));
    }

    @Test
    void a_service_at_rest_is_told_with_its_relay() {
        var planned = BadInputTest.agreedTo(assessments, "life-9", "life", true);
        String service = "/plans/life-9/services/" + planned.service();
        done(ADESS.post(service + "/start", "{\"on\":\"2026-02-01\"}"));
        done(ADESS.post(
                service + "/suspend",
                "{\"from\":\"2026-02-02\",\"reason\":\"provider-unable\","
                        + "\"relay\":{\"kind\":\"provider\",\"provider\":\"relais\",\"words\":\"they know her\"}}"));

        assertEquals(
                List.of("suspended", "relais"),
                List.of(get(service).getString("status"), get(service).getString("suspension.relay.provider")));
        assertEquals("PT4H", get("/plans/life-9/coverage").getString("suspended"));
        done(ADESS.post(service + "/resume", "{\"on\":\"2026-02-05\"}"));
        assertEquals("PT4H", get("/plans/life-9/coverage").getString("started"));
    }

    @Test
    void help_outside_the_plan_is_told_by_who_gives_it() {
        drafted(assessments, "life-10");
        planned("life-10", "life", "washing");
        String delivery = created(ADESS.post(
                "/plans/life-10/unplanned-deliveries",
                "{\"provider\":\"adess\",\"kind\":\"association\",\"serviceClass\":\"home-help\","
                        + "\"perWeek\":\"PT3H\",\"on\":\"2026-02-01\"}"));

        assertEquals("PT3H", get("/plans/life-10/coverage").getString("unplanned"));
        assertEquals(
                List.of("unplanned-delivery", delivery),
                List.of(
                        get("/plans/life-10").getString("duplicates[0].kind"),
                        get("/plans/life-10").getString("duplicates[0].other")));
    }

    @Test
    void coverage_and_delays_are_metrics() {
        measured("life-11");

        eventually(() -> {
            String metrics = ADMIN.get("/q/metrics").asString();
            List.of(
                            "entrelacs_coverage_hours{part=\"required\"}",
                            "entrelacs_plans_agreed_days_total",
                            "entrelacs_plans_agreed_late_total",
                            "entrelacs_plans_overdue")
                    .forEach(name -> assertTrue(metrics.contains(name), name));
            assertFalse(metrics.contains("life-11"));
        });
    }
}

package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.goal;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class ProposalsApiTest {
    private static final Caller ADMIN = Caller.of("admin");

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    private Neighbour<AssessmentEvent> assessments;

    @BeforeEach
    void a_neighbour_is_there() {
        assessments = new Neighbour<>("assessment", "assessment", AssessmentEvent.class, log, codec, clock);
    }

    @AfterEach
    void the_neighbour_leaves() {
        assessments.close();
    }

    private static String asking(String territory, String... people) {
        List<String> wanted = List.of(people).stream()
                .map(person ->
                        "{\"person\":\"%s\",\"territory\":\"%s\",\"languages\":[\"fr\"]}".formatted(person, territory))
                .toList();
        return "{\"people\":[%s],\"seconds\":10,\"moves\":2000,\"seed\":1}".formatted(String.join(",", wanted));
    }

    private static String offer(String territory, long hours) {
        return helpOffer(hours).replace("75056", territory);
    }

    private static String begun(String asking) {
        Response reply = CASE_MANAGER.post("/proposals", asking);
        assertEquals(202, reply.statusCode(), reply.asString());
        assertEquals("/proposals/" + reply.path("proposal"), path(reply.header("Location")));
        return reply.path("proposal");
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/proposals/"));
    }

    private static String done(String asking) {
        String proposal = begun(asking);
        eventually(() -> assertEquals("done", sheet(proposal).getString("state")));
        return proposal;
    }

    private static JsonPath sheet(String proposal) {
        return CASE_MANAGER.get("/proposals/" + proposal).jsonPath();
    }

    private static JsonPath person(String proposal, String person) {
        return CASE_MANAGER.get("/proposals/" + proposal + "/people/" + person).jsonPath();
    }

    private static JsonPath plan(String person) {
        return CASE_MANAGER.get("/plans/" + person).jsonPath();
    }

    /// Both lines of the person, which are of one offer.
    private static String choice(JsonPath proposed, String goal) {
        List<String> lines = proposed.<Map<String, Object>>getList("lines").stream()
                .map(line -> "{\"need\":\"%s\",\"perWeek\":\"%s\",\"points\":%s,\"start\":%s,\"seal\":\"%s\"}"
                        .formatted(
                                line.get("need"),
                                line.get("perWeek"),
                                line.get("points"),
                                line.containsKey("start")
                                        ? '"' + line.get("start").toString() + '"'
                                        : null,
                                line.get("seal")))
                .toList();
        return """
                {"services":[{"offer":"%s","lines":[%s],"goals":["%s"],"weeks":10,"divisible":true,
                 "claim":{"urgency":0.66,"benefit":0.8,"caregiverStrain":0.5,"livesAlone":true}}]}
                """.formatted(proposed.getString("lines[0].offer"), String.join(",", lines), goal);
    }

    private static Response choose(String person, String proposal, String choice) {
        return CASE_MANAGER.post("/plans/" + person + "/proposals/" + proposal + "/choose", choice);
    }

    private static String goalOf(String person) {
        return CASE_MANAGER
                .post("/plans/" + person + "/goals", goal("stay at home"))
                .path("id");
    }

    @Test
    void a_proposal_shares_scarce_hours_and_says_why() {
        ADMIN.post("/offers/share-help", offer("share", 7));
        drafted(assessments, "share-1");
        drafted(assessments, "share-2");
        String proposal = done(asking("share", "share-1", "share-2"));

        JsonPath result = sheet(proposal);
        assertEquals("moves", result.getString("result.endedBy"));
        assertTrue(result.getBoolean("result.reproducible"));
        assertTrue(result.getLong("result.proposed.points") <= result.getLong("result.firstCome.points"));
        assertTrue(result.getMap("position.drafts").size() > 0);
        JsonPath people = CASE_MANAGER.get("/proposals/" + proposal + "/people").jsonPath();
        assertEquals(List.of("share-1", "share-2"), people.getList("items.person"));
        long minutes = people.<List<Map<String, String>>>getList("items.lines").stream()
                .flatMap(List::stream)
                .mapToLong(line -> Duration.parse(line.get("perWeek")).toMinutes())
                .sum();
        assertTrue(minutes <= 7 * 60, minutes + " minutes of 7 hours");
        assertEquals(
                List.of("share-2"),
                CASE_MANAGER
                        .get("/proposals/" + proposal + "/people?after=share-1")
                        .jsonPath()
                        .getList("items.person"));
    }

    @Test
    void the_same_question_has_the_same_answer() {
        ADMIN.post("/offers/same-help", offer("same", 5));
        drafted(assessments, "same-1");
        drafted(assessments, "same-2");
        String once = done(asking("same", "same-1", "same-2"));
        String again = done(asking("same", "same-1", "same-2"));

        assertEquals(sheet(once).getMap("result.proposed"), sheet(again).getMap("result.proposed"));
        assertEquals(
                person(once, "same-1").getList("needs"), person(again, "same-1").getList("needs"));
    }

    @Test
    void nothing_is_planned_until_a_person_chooses() {
        ADMIN.post("/offers/choose-help", offer("choose", 20));
        drafted(assessments, "choose-1");
        String proposal = done(asking("choose", "choose-1"));
        assertEquals(List.of(), plan("choose-1").getList("services"));

        JsonPath proposed = person(proposal, "choose-1");
        Response reply = choose("choose-1", proposal, choice(proposed, goalOf("choose-1")));
        assertEquals(200, reply.statusCode(), reply.asString());
        JsonPath plan = plan("choose-1");
        assertEquals(List.of("covered", "covered"), plan.getList("needs.status"));
        assertEquals(List.of("choose-help"), plan.getList("services.offer"));
        assertEquals(proposal, plan.getString("services[0].proposal.proposal"));
        assertEquals(
                proposed.getList("lines.points", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                plan.getLong("services[0].proposal.points"));
        assertEquals("PT20H", CASE_MANAGER.get("/offers/choose-help").path("free"));
    }

    @Test
    void what_is_proposed_for_a_start_is_planned_for_it() {
        ADMIN.post("/offers/start-help", offer("start", 20));
        drafted(assessments, "start-1");
        String start = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(40)
                .toString();
        String proposal = done(asking("start", "start-1").replaceFirst("\\{", "{\"start\":\"" + start + "\","));
        assertEquals(start, sheet(proposal).getString("start"));

        String choice = choice(person(proposal, "start-1"), goalOf("start-1"));
        assertEquals(
                400,
                choose("start-1", proposal, choice.replace('"' + start + '"', "null"))
                        .statusCode());
        Response reply = choose("start-1", proposal, choice);
        assertEquals(200, reply.statusCode(), reply.asString());
        assertEquals(start, plan("start-1").getString("services[0].start"));
    }

    @Test
    void a_stale_proposal_exceeds_no_capacity() {
        ADMIN.post("/offers/stale-help", offer("stale", 8));
        drafted(assessments, "stale-1");
        drafted(assessments, "stale-2");
        String first = done(asking("stale", "stale-1"));
        String second = done(asking("stale", "stale-2"));
        for (String person : List.of("stale-1", "stale-2")) {
            String proposal = person.equals("stale-1") ? first : second;
            Response reply = choose(person, proposal, choice(person(proposal, person), goalOf(person)));
            assertEquals(200, reply.statusCode(), reply.asString());
            CASE_MANAGER.post("/plans/" + person + "/submit");
            CASE_MANAGER.post("/plans/" + person + "/agree", "{\"by\":\"person\"}");
            eventually(() -> assertEquals("active", plan(person).getString("status")));
        }

        assertEquals("capacity-reserved", plan("stale-1").getString("services[0].status"));
        assertEquals("capacity-refused", plan("stale-2").getString("services[0].status"));
    }

    @Test
    void what_was_not_proposed_cannot_be_chosen() {
        ADMIN.post("/offers/forged-help", offer("forged", 20));
        drafted(assessments, "forged-1");
        drafted(assessments, "forged-2");
        String proposal = done(asking("forged", "forged-1", "forged-2"));
        JsonPath proposed = person(proposal, "forged-1");
        String genuine = choice(proposed, goalOf("forged-1"));
        String perWeek = proposed.getString("lines[0].perWeek");

        assertEquals(
                400,
                choose("forged-1", proposal, genuine.replace(perWeek, "PT20H")).statusCode());
        assertEquals(400, choose("forged-2", proposal, genuine).statusCode());
        assertEquals(400, choose("forged-1", "another", genuine).statusCode());
        assertEquals(List.of(), plan("forged-1").getList("services"));
    }

    @Test
    void who_waits_too_long_cancels_and_gets_the_best_so_far() {
        ADMIN.post("/offers/cancel-help", offer("cancel", 20));
        drafted(assessments, "cancel-1");
        String proposal = begun(asking("cancel", "cancel-1").replace("\"moves\":2000", "\"moves\":1000000000"));
        eventually(() -> assertTrue(sheet(proposal).getLong("tried") > 0));

        assertEquals(
                200, CASE_MANAGER.post("/proposals/" + proposal + "/cancel").statusCode());
        eventually(() -> assertEquals("done", sheet(proposal).getString("state")));
        assertEquals("cancelled", sheet(proposal).getString("result.endedBy"));
        assertEquals(false, sheet(proposal).getBoolean("result.reproducible"));
        assertEquals(2, person(proposal, "cancel-1").getList("lines").size());
    }

    @Test
    void progress_is_told_until_the_end() {
        ADMIN.post("/offers/told-help", offer("told", 20));
        drafted(assessments, "told-1");
        String proposal = begun(asking("told", "told-1"));

        String events = CASE_MANAGER.get("/proposals/" + proposal + "/events").asString();
        assertTrue(events.strip().lines().reduce("", (_, last) -> last).contains("\"state\":\"done\""), events);
    }
}

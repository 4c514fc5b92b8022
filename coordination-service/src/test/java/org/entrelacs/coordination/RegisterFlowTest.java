package org.entrelacs.coordination;

import static org.entrelacs.coordination.Caller.eventually;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The story of two people told by three other services, and what can be read here then. The clock is long past the
/// story, so a deadline may pass before word of what happened in time arrives: such a break is raised and taken back.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class RegisterFlowTest {
    private static final Caller CASE_MANAGER = Caller.of("case-manager");
    private static final Caller ANALYST = Caller.of("analyst");

    private static final Set<String> REGISTERS =
            Set.of(Story.ADA, Story.BEN, "envelope:respite-2026", "offer:garden", "offer:meals", "offer:respite");

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    private Neighbours neighbours;

    @BeforeEach
    void the_story_is_told() {
        neighbours = new Neighbours(log, codec, clock);
        Story.events().forEach(neighbours::say);
        eventually(() -> assertEquals(expected(), states()));
        eventually(() -> assertEquals(
                List.of("service:s-ben-walks"),
                CASE_MANAGER.read("/breaks?open=true").getList("items.resource")));
    }

    @AfterEach
    void neighbours_leave() {
        neighbours.close();
    }

    @Test
    void what_is_late_is_a_continuity_break_and_its_end_is_told() {
        String late = "items.find { it.resource == 'service:s-ada-respite' }.";
        eventually(() -> assertEquals(
                day(60).toString(), CASE_MANAGER.read("/breaks?limit=500").getString(late + "resolvedAt")));
        JsonPath breaks = CASE_MANAGER.read("/breaks?limit=500");
        assertEquals(day(42).toString(), breaks.getString(late + "since"));
        List<String> since = breaks.getList("items.since");
        assertEquals(since.stream().sorted().toList(), since);
        CASE_MANAGER
                .post("/cases/p-ben/close", "{\"reason\":\"moved away\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void every_fact_names_an_event_of_the_network() {
        Set<String> replayed = new HashSet<>();
        ANALYST.get("/replay").asString().lines().map(JsonPath::new).forEach(line -> {
            if (line.getString("id") != null) {
                replayed.add(line.getString("id"));
            }
        });
        JsonPath register = CASE_MANAGER.read("/register/p-ada");
        List<String> events = register.getList("dependencies.facts.flatten().event");
        List<String> actors = register.getList("dependencies.facts.flatten().actor");
        assertTrue(events.size() > 20);
        for (int fact = 0; fact < events.size(); fact++) {
            assertTrue(replayed.contains(events.get(fact)) || actors.get(fact).equals("system:clock"));
        }
    }

    @Test
    void the_register_can_be_asked_as_of_a_past_instant_by_either_clock() {
        String occurred = "/register?person=p-ada&clock=occurred&limit=500&asOf=";
        assertEquals(
                "broken",
                ANALYST.read(occurred + day(59))
                        .getString("items.find { it.resource == 'service:s-ada-respite' }.state"));
        assertEquals(
                List.of(),
                ANALYST.read("/register?person=p-ada&asOf=" + day(59)).getList("items"));
    }

    @Test
    void the_register_of_the_network_is_read_page_by_page() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int total = 0;
        do {
            JsonPath page = ANALYST.read("/register?limit=7&after=" + after);
            seen.addAll(page.getList("items.id"));
            total += page.getList("items").size();
            after = page.getString("next");
        } while (after != null);
        assertEquals(CASE_MANAGER.read("/register/summary").getInt("total"), total);
        assertEquals(total, seen.size());
    }

    @Test
    void the_timeline_runs_through_all_services() {
        JsonPath timeline = CASE_MANAGER.read("/timeline/p-ada?limit=500");
        assertEquals(
                Set.of("assessment", "planning", "gatekeeping", "coordination"),
                new HashSet<>(timeline.<String>getList("items.service")));
        List<String> instants = timeline.getList("items.occurredAt");
        assertEquals(instants.stream().sorted().toList(), instants);
        JsonPath page = CASE_MANAGER.read("/timeline/p-ada?limit=5");
        JsonPath next = CASE_MANAGER.read("/timeline/p-ada?limit=5&after=" + page.getString("next"));
        assertEquals(timeline.getList("items.id").subList(5, 10), next.getList("items.id"));
    }

    @Test
    void a_replay_is_filtered_and_goes_on_where_it_stopped() {
        String type = "/replay?service=planning&type=ServiceStarted&person=p-ada";
        List<JsonPath> lines =
                ANALYST.get(type).asString().lines().map(JsonPath::new).toList();
        assertEquals(3, lines.size());
        assertEquals("plan/p-ada", lines.getFirst().getString("subject"));
        assertEquals("s-ada-meals", lines.getFirst().getString("data.service"));
        assertTrue(lines.getLast().getBoolean("end"));
        List<String> behind = ANALYST.get(type + "&position=" + lines.getFirst().getString("position"))
                .asString()
                .lines()
                .toList();
        assertEquals(2, behind.size());
        assertEquals("s-ada-respite", new JsonPath(behind.getFirst()).getString("data.service"));
    }

    private static Map<UUID, String> expected() {
        Registers registers = new Registers();
        Story.events().forEach(registers::hear);
        registers.clockReaches(day(Story.END));
        return registers.shown().values().stream()
                .flatMap(register -> register.entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().course().status().name().toLowerCase(Locale.ROOT)));
    }

    private static Map<UUID, String> states() {
        JsonPath page = ANALYST.read("/register?limit=500");
        List<String> registers = page.getList("items.register");
        List<String> ids = page.getList("items.id");
        List<String> states = page.getList("items.state");
        return IntStream.range(0, ids.size())
                .filter(row -> REGISTERS.contains(registers.get(row)))
                .boxed()
                .collect(Collectors.toMap(row -> UUID.fromString(ids.get(row)), states::get));
    }
}

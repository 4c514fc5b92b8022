package org.entrelacs.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryPlayerTest {
    private static final Actor MANAGER = Actor.of("case-manager-1", "case-manager");

    private final List<String> progress = new ArrayList<>();
    private final List<Duration> clock = new ArrayList<>();
    private final TinyService service;

    StoryPlayerTest() throws IOException {
        service = new TinyService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_call_is_made_as_its_actor_with_its_key() {
        service.answers(201, "{}");
        play(call("/plans/p1/goals", body("on", "${day}"), 201, Map.of()));
        assertEquals(
                List.of("POST /plans/p1/goals Bearer token-of-case-manager-1 \"key of /plans/p1/goals\""
                        + " {\"on\":\"2026-11-22\"}"),
                service.asked);
    }

    @Test
    void what_one_step_captures_the_next_one_uses() {
        service.answers(201, "{\"id\": \"g-1\"}").answers(200, "{}");
        play(
                call("/goals", MissingNode.getInstance(), 201, Map.of("goal", "/id")),
                call("/goals/${goal}", MissingNode.getInstance(), 200, Map.of()));
        assertEquals(
                "POST /goals/g-1 Bearer token-of-case-manager-1 \"key of /goals/${goal}\" ", service.asked.getLast());
    }

    @Test
    void what_was_not_done_for_sure_is_asked_again_with_the_same_key() {
        service.answers(503, "").answers(504, "").answers(200, "{}");
        play(call("/submit", MissingNode.getInstance(), 200, Map.of()));
        assertEquals(3, service.asked.size());
        assertEquals(1, service.asked.stream().distinct().count());
    }

    @Test
    void another_status_stops_the_story_with_everything_that_helps() {
        service.answers(409, "{\"type\":\"/problems/plan-is-active\"}");
        var failure =
                assertThrows(StepFailed.class, () -> play(call("/submit", MissingNode.getInstance(), 200, Map.of())));
        assertEquals("""
                Step 1 did not go as told: /submit
                    POST %s/submit as case-manager-1, Idempotency-Key "key of /submit"
                    expected 200, got 409:
                    {
                      "type" : "/problems/plan-is-active"
                    }""".formatted(service.uri()), failure.getMessage());
    }

    @Test
    void waiting_ends_when_it_has_come_true() {
        service.answers(404, "{}")
                .answers(200, "{\"items\": []}")
                .answers(200, "{\"items\": [{\"type\": \"CaseOpened\", \"id\": \"c-1\"}]}");
        play(waiting(Map.of("/items[type=CaseOpened]/id", "*")));
        assertEquals(3, service.asked.size());
    }

    @Test
    void waiting_wants_the_very_value() {
        service.answers(200, "{\"state\": \"draft\"}").answers(200, "{\"state\": \"active\"}");
        play(waiting(Map.of("/state", "active")));
        assertEquals(2, service.asked.size());
    }

    @Test
    void waiting_in_vain_for_what_one_may_not_see_ends_at_once() {
        service.answers(403, "{}");
        assertThrows(StepFailed.class, () -> play(waiting(Map.of("/state", "active"))));
        assertEquals(1, service.asked.size());
    }

    @Test
    void the_clock_moves_and_every_step_is_told() {
        play(new Step.MoveClock("two weeks pass", Duration.ofDays(15)));
        assertEquals(List.of(Duration.ofDays(15)), clock);
        assertEquals(List.of("one", "    1/1  two weeks pass"), progress);
    }

    @Test
    void an_answer_without_the_value_to_capture_stops_the_story() {
        service.answers(201, "{\"version\": 1}");
        assertThrows(
                StepFailed.class, () -> play(call("/goals", MissingNode.getInstance(), 201, Map.of("goal", "/id"))));
    }

    private void play(Step... steps) {
        Story story = new Story(
                "t",
                List.of(),
                List.of(),
                Map.of("case-manager-1", MANAGER),
                List.of(new Story.Chapter("one", List.of(steps))));
        Client client =
                new Client(HttpClient.newHttpClient(), _ -> service.uri(), actor -> "token-of-" + actor.subject());
        new StoryPlayer(story, client, clock::add, LocalDate.of(2026, 11, 22), progress::add).play();
    }

    private static Step call(String path, JsonNode body, int expect, Map<String, String> capture) {
        return new Step.Call(path, MANAGER, Service.PLANNING, "POST", path, body, "key of " + path, expect, capture);
    }

    private static Step waiting(Map<String, String> until) {
        return new Step.Wait("w", MANAGER, Service.COORDINATION, "/timeline/p1", until, Map.of());
    }

    private static JsonNode body(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }
}

package org.entrelacs.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryReaderTest {
    private static final Actor PROVIDER = new Actor("meals", List.of("provider"), "org-1");

    @TempDir
    Path folder;

    @BeforeEach
    void a_body_in_a_file() throws IOException {
        Files.writeString(folder.resolve("offer.json"), "{\"kind\": \"public\"}");
    }

    @Test
    void a_story_is_read_as_it_is_written() throws IOException {
        Story story = read("""
                {"title": "t", "as": "meals", "service": "planning", "method": "POST", "path": "/offers/o",
                 "bodyFile": "offer.json", "key": "k", "expect": 201, "capture": {"offer": "/id"}},
                {"title": "w", "as": "meals", "service": "planning", "path": "/offers/o", "until": {"/version": "1"}},
                {"title": "c", "clock": "P15D"}""");
        assertEquals(
                new Story(
                        "a story",
                        List.of("p1"),
                        List.of("e1"),
                        Map.of("meals", PROVIDER),
                        List.of(new Story.Chapter(
                                "one",
                                List.of(
                                        new Step.Call(
                                                "t",
                                                PROVIDER,
                                                Service.PLANNING,
                                                "POST",
                                                "/offers/o",
                                                new JsonMapper().readTree("{\"kind\": \"public\"}"),
                                                "k",
                                                201,
                                                Map.of("offer", "/id")),
                                        new Step.Wait(
                                                "w",
                                                PROVIDER,
                                                Service.PLANNING,
                                                "/offers/o",
                                                Map.of("/version", "1"),
                                                Map.of()),
                                        new Step.MoveClock("c", Duration.ofDays(15)))))),
                story);
    }

    @Test
    void a_call_may_have_no_body() throws IOException {
        Story story = read("""
                {"title": "t", "as": "meals", "service": "planning", "method": "POST", "path": "/p", "key": "k",
                 "expect": 200}""");
        assertEquals(
                MissingNode.getInstance(),
                ((Step.Call) story.chapters().getFirst().steps().getFirst()).body());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_step_that_cannot_be_played_is_named_with_the_reason(String members, String reason) {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> read(("{'title': 'the step', " + members + "}").replace('\'', '"')));
        assertEquals("step 'the step': " + reason, refusal.getMessage());
    }

    @Test
    void a_key_is_used_once() {
        String step = """
                {"title": "t", "as": "meals", "service": "planning", "method": "POST", "path": "/p", "key": "k",
                 "expect": 200}""";
        var refusal = assertThrows(IllegalArgumentException.class, () -> read(step + "," + step));
        assertEquals("step 't': the key 'k' was used before", refusal.getMessage());
    }

    @Test
    void a_missing_file_is_named() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> read("""
                {"title": "t", "as": "meals", "service": "planning", "method": "POST", "path": "/p",
                 "bodyFile": "absent.json", "key": "k", "expect": 200}"""));
        assertEquals("step 't': there is no file " + folder.resolve("absent.json"), refusal.getMessage());
    }

    @Test
    void the_story_of_the_demo_can_be_read() {
        Story story = StoryReader.read(Path.of("story"));
        assertEquals(3, story.people().size());
        assertEquals("analyst", story.withRole("analyst").roles().getFirst());
    }

    private static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        "'as': 'nobody', 'service': 'planning', 'until': {}, 'path': '/x'",
                        "'nobody' is not among the actors"),
                arguments(
                        "'as': 'meals', 'service': 'billing', 'until': {}, 'path': '/x'",
                        "there is no service 'billing'"),
                arguments("'as': 'meals', 'service': 'planning', 'path': '/x', 'expect': 200", "'method' is missing"),
                arguments("'as': 'meals', 'service': 'planning', 'pth': '/x'", "unknown member 'pth'"),
                arguments("'clock': '15 days'", "Text cannot be parsed to a Duration"));
    }

    private Story read(String steps) throws IOException {
        Files.writeString(folder.resolve("story.json"), """
                {"title": "a story", "people": ["p1"], "envelopes": ["e1"],
                 "actors": {"meals": {"roles": ["provider"], "organisation": "org-1"}},
                 "chapters": [{"title": "one", "steps": [%s]}]}""".formatted(steps));
        return StoryReader.read(folder);
    }
}

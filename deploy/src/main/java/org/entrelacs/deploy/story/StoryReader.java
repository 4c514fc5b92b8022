package org.entrelacs.deploy.story;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;

/// Reads `story.json` and the bodies that it names. Strict, because people edit these files: an unknown member, a
/// missing file, a key used twice is said with the step where it stands.
public final class StoryReader {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.ALLOW_COMMENTS);
    private static final Set<String> CALL =
            Set.of("title", "as", "service", "method", "path", "body", "bodyFile", "key", "expect", "capture");
    private static final Set<String> WAIT = Set.of("title", "as", "service", "path", "until", "capture");
    private static final Set<String> CLOCK = Set.of("title", "clock");

    private final Path folder;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();

    private StoryReader(Path folder) {
        this.folder = folder;
    }

    /// @throws IllegalArgumentException with the step and the reason when the story cannot be played as it stands
    public static Story read(Path folder) {
        StoryReader reader = new StoryReader(folder);
        return reader.story(reader.file("story.json"));
    }

    private Story story(JsonNode story) {
        required(story, "actors")
                .properties()
                .forEach(entry -> actors.put(entry.getKey(), actor(entry.getKey(), entry.getValue())));
        List<Story.Chapter> chapters = new ArrayList<>();
        for (JsonNode chapter : required(story, "chapters")) {
            List<Step> steps = new ArrayList<>();
            required(chapter, "steps").forEach(step -> steps.add(step(step)));
            chapters.add(new Story.Chapter(text(chapter, "title"), List.copyOf(steps)));
        }
        return new Story(
                text(story, "title"),
                texts(required(story, "people")),
                texts(required(story, "envelopes")),
                actors,
                List.copyOf(chapters));
    }

    private Step step(JsonNode step) {
        String title = step.path("title").asText("without a title");
        try {
            if (step.has("clock")) {
                return clock(step);
            }
            return step.has("until") ? waiting(step) : call(step);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException("step '" + title + "': " + e.getMessage(), e);
        }
    }

    private static Step clock(JsonNode step) {
        onlyThese(step, CLOCK);
        return new Step.MoveClock(text(step, "title"), Duration.parse(text(step, "clock")));
    }

    private Step waiting(JsonNode step) {
        onlyThese(step, WAIT);
        return new Step.Wait(
                text(step, "title"),
                actor(step),
                Service.labelled(text(step, "service")),
                text(step, "path"),
                map(step.path("until")),
                map(step.path("capture")));
    }

    private Step call(JsonNode step) {
        onlyThese(step, CALL);
        String key = step.path("key").asText("");
        if (!key.isEmpty() && !keys.add(key)) {
            throw new IllegalArgumentException("the key '" + key + "' was used before");
        }
        return new Step.Call(
                text(step, "title"),
                actor(step),
                Service.labelled(text(step, "service")),
                text(step, "method"),
                text(step, "path"),
                body(step),
                key,
                required(step, "expect").asInt(),
                map(step.path("capture")));
    }

    private JsonNode body(JsonNode step) {
        if (step.has("body") && step.has("bodyFile")) {
            throw new IllegalArgumentException("either 'body' or 'bodyFile', not both");
        }
        return step.has("bodyFile") ? file(text(step, "bodyFile")) : step.path("body");
    }

    private Actor actor(JsonNode step) {
        String name = text(step, "as");
        Actor actor = actors.get(name);
        if (actor == null) {
            throw new IllegalArgumentException("'" + name + "' is not among the actors");
        }
        return actor;
    }

    private static Actor actor(String name, JsonNode actor) {
        onlyThese(actor, Set.of("roles", "organisation"));
        return new Actor(
                name,
                texts(required(actor, "roles")),
                actor.path("organisation").asText(""));
    }

    private JsonNode file(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is no JSON: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static JsonNode required(JsonNode parent, String member) {
        JsonNode found = parent.path(member);
        if (found instanceof MissingNode) {
            throw new IllegalArgumentException("'" + member + "' is missing");
        }
        return found;
    }

    private static String text(JsonNode parent, String member) {
        return required(parent, member).asText();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return List.copyOf(texts);
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    private static void onlyThese(JsonNode object, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown member '" + name + "'");
            }
        });
    }
}

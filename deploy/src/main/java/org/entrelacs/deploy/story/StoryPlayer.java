package org.entrelacs.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.UnexpectedAnswer;

/// Plays a story step by step over REST. Played again on the same log, it changes nothing there: keys repeat, and the
/// clock only goes where it has not been yet.
public final class StoryPlayer {
    private static final Duration COMES_TRUE_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final Story story;
    private final Client client;
    private final Consumer<Duration> clock;
    private final Variables variables;
    private final Consumer<String> progress;

    /// @param clock takes the network's clock so far ahead of the machine's
    /// @param day on which the story was first played
    /// @param progress hears of every chapter and every step
    public StoryPlayer(Story story, Client client, Consumer<Duration> clock, LocalDate day, Consumer<String> progress) {
        this.story = story;
        this.client = client;
        this.clock = clock;
        this.variables = new Variables(day);
        this.progress = progress;
    }

    /// @throws StepFailed at the first step that does not go as told
    public void play() {
        int number = 0;
        for (Story.Chapter chapter : story.chapters()) {
            progress.accept(chapter.title());
            for (Step step : chapter.steps()) {
                number++;
                play(number, step);
            }
        }
    }

    private void play(int number, Step step) {
        try {
            switch (step) {
                case Step.Call call -> call(call);
                case Step.Wait waiting -> await(waiting);
                case Step.MoveClock move -> clock.accept(move.to());
            }
        } catch (UnexpectedAnswer | Client.NoAnswer | IllegalArgumentException e) {
            throw new StepFailed(number, step.title(), e);
        }
        progress.accept("  %3d/%d  %s".formatted(number, story.length(), step.title()));
    }

    private void call(Step.Call call) {
        Client.Request request = new Client.Request(
                call.actor(),
                call.service(),
                call.method(),
                variables.in(call.path()),
                call.key(),
                variables.in(call.body()));
        Client.Answer answer = client.ask(request);
        if (answer.status() != call.expect()) {
            throw new UnexpectedAnswer(client.describe(request), Integer.toString(call.expect()), answer);
        }
        capture(call.capture(), answer.body());
    }

    private void await(Step.Wait waiting) {
        Client.Request request = Client.Request.get(waiting.actor(), waiting.service(), variables.in(waiting.path()));
        Instant deadline = Instant.now().plus(COMES_TRUE_WITHIN);
        while (true) {
            Client.Answer answer = client.ask(request);
            if (answer.status() == 200 && isSo(waiting.until(), answer.body())) {
                capture(waiting.capture(), answer.body());
                return;
            }
            // 404 is "not yet"; everything else would stay as it is.
            boolean mayComeTrue = answer.status() == 200 || answer.status() == 404;
            if (!mayComeTrue || Instant.now().isAfter(deadline)) {
                String expected =
                        variables.in(waiting.until().toString()) + " within " + COMES_TRUE_WITHIN.toSeconds() + " s";
                throw new UnexpectedAnswer(client.describe(request), expected, answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isSo(Map<String, String> until, JsonNode answer) {
        return until.entrySet().stream().allMatch(condition -> {
            JsonNode found = Selector.find(answer, variables.in(condition.getKey()));
            String wanted = variables.in(condition.getValue());
            return wanted.equals("*") ? !found.isMissingNode() : found.asText().equals(wanted);
        });
    }

    private void capture(Map<String, String> places, JsonNode answer) {
        places.forEach((name, place) -> {
            JsonNode found = Selector.find(answer, variables.in(place));
            if (!found.isValueNode()) {
                throw new IllegalArgumentException(
                        "no value at " + place + " of the answer to capture as '" + name + "': " + answer);
            }
            variables.capture(name, found.asText());
        });
    }
}

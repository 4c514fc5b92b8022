package org.entrelacs.deploy.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// Asks the services of a network. What was definitely not done (503), what may have been done (504) and what got no
/// answer is asked again with the same key until a definite answer comes.
public final class Client {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration DEFINITE_WITHIN = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<Integer> ASK_AGAIN = Set.of(503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Function<Service, URI> services;
    private final Function<Actor, String> tokens;
    private final Map<Actor, String> issued = new ConcurrentHashMap<>();

    public Client(HttpClient http, Function<Service, URI> services, Function<Actor, String> tokens) {
        this.http = http;
        this.services = services;
        this.tokens = tokens;
    }

    /// @param method such as `POST`
    /// @param key of idempotency, without quotes; empty for none
    /// @param body missing when there is none
    public record Request(Actor actor, Service service, String method, String path, String key, JsonNode body) {
        public static Request get(Actor actor, Service service, String path) {
            return new Request(actor, service, "GET", path, "", MissingNode.getInstance());
        }
    }

    /// @param body missing when it is empty or no JSON
    public record Answer(int status, JsonNode body, String text) {}

    /// @throws NoAnswer when no definite answer came within a minute
    public Answer ask(Request request) {
        Instant deadline = Instant.now().plus(DEFINITE_WITHIN);
        while (true) {
            try {
                Answer answer = once(request);
                if (!ASK_AGAIN.contains(answer.status())) {
                    return answer;
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new NoAnswer(request, "last answer: " + answer.status() + " " + answer.text());
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new NoAnswer(request, e.toString());
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /// What a read of something that is there says.
    ///
    /// @throws UnexpectedAnswer for any other status than 200
    public JsonNode read(Actor actor, Service service, String path) {
        Request request = Request.get(actor, service, path);
        Answer answer = ask(request);
        if (answer.status() != 200) {
            throw new UnexpectedAnswer(describe(request), "200", answer);
        }
        return answer.body();
    }

    /// The request line as a user would look for it in a log.
    public String describe(Request request) {
        String key = request.key().isEmpty() ? "" : ", Idempotency-Key \"" + request.key() + "\"";
        return request.method() + " " + uri(request) + " as " + request.actor().subject() + key;
    }

    private Answer once(Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri(request))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, application/problem+json, application/fhir+json")
                .header("Authorization", "Bearer " + issued.computeIfAbsent(request.actor(), tokens));
        if (!request.key().isEmpty()) {
            builder.header("Idempotency-Key", '"' + request.key() + '"');
        }
        if (request.body().isMissingNode()) {
            builder.method(request.method(), HttpRequest.BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json")
                    .method(
                            request.method(),
                            HttpRequest.BodyPublishers.ofString(request.body().toString()));
        }
        try {
            HttpResponse<String> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), tree(response.body()), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request, "interrupted");
        }
    }

    private URI uri(Request request) {
        return services.apply(request.service()).resolve(request.path());
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    /// Nobody knows what became of a request.
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(Request request, String last) {
            super(request.method() + " " + request.path() + " of "
                    + request.service().title() + " got no definite answer within " + DEFINITE_WITHIN.toSeconds()
                    + " s (" + last + ")");
        }
    }
}

package org.entrelacs.systemtests.asking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;

/// Everybody who asks one network, and what they were told. A command is repeated under its one key until the answer
/// is definite: services and broker may die meanwhile. Safe for any number of threads.
public final class Clients {
    private static final Duration DEFINITE_WITHIN = Duration.ofSeconds(90);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Function<Service, URI> services;
    private final Function<Actor, String> tokens;
    private final Duration answerWithin;
    private final Map<Actor, String> issued = new ConcurrentHashMap<>();
    private final Map<Service, AtomicInteger> underWay = new EnumMap<>(Service.class);
    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    /// @param answerWithin after which an attempt is given up
    public Clients(
            HttpClient http, Function<Service, URI> services, Function<Actor, String> tokens, Duration answerWithin) {
        this.http = http;
        this.services = services;
        this.tokens = tokens;
        this.answerWithin = answerWithin;
        for (Service service : Service.values()) {
            underWay.put(service, new AtomicInteger());
        }
    }

    /// Commands that were answered definitely, in no particular order.
    public List<Done> done() {
        return List.copyOf(done);
    }

    public int doneSoFar() {
        return done.size();
    }

    /// The longest that anybody waited from the first attempt at a command to the definite answer.
    public Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    /// Commands that the service has been sent and has not answered.
    public int underWay(Service service) {
        return Objects.requireNonNull(underWay.get(service)).get();
    }

    /// The definite answer.
    ///
    /// @throws AssertionError when none came within 90 seconds, or the service failed
    public Answer give(Order order) {
        long begin = System.nanoTime();
        long deadline = begin + DEFINITE_WITHIN.toNanos();
        String last = "";
        for (int attempt = 1; System.nanoTime() - deadline < 0; attempt++) {
            try {
                Answer answer = attempt(order);
                if (answer.isDefinite()) {
                    longest.accumulate(System.nanoTime() - begin);
                    return settled(new Done(order, answer, attempt));
                }
                last = answer.status() + " " + answer.body();
            } catch (IOException e) {
                last = e.toString();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError(order + " got no definite answer; the last was " + last);
    }

    private Answer settled(Done one) {
        if (!one.answer().isAcknowledged() && !one.answer().isRefused()) {
            throw new AssertionError(one.order() + " was answered " + one.answer());
        }
        done.add(one);
        return one.answer();
    }

    /// The body of an answer that has to be an acknowledgement.
    public JsonNode mustGive(Order order) {
        Answer answer = give(order);
        if (!answer.isAcknowledged()) {
            throw new AssertionError(order + " was refused: " + answer);
        }
        return json(answer.body());
    }

    /// Once; what comes of it is not kept.
    public Answer attempt(Order order) throws IOException {
        HttpRequest.BodyPublisher body = order.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(order.body());
        HttpRequest.Builder request = request(order.actor(), order.service(), order.path())
                .header("Idempotency-Key", '"' + order.key() + '"');
        if (!order.body().isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        AtomicInteger count = Objects.requireNonNull(underWay.get(order.service()));
        count.incrementAndGet();
        try {
            return Answer.of(send(request.POST(body).build()));
        } finally {
            count.decrementAndGet();
        }
    }

    /// What is said about what stands there, once.
    public Answer look(Actor actor, Service service, String path) throws IOException {
        return Answer.of(send(request(actor, service, path).build()));
    }

    /// What stands there, once.
    ///
    /// @throws AssertionError for any status but 200
    public String read(Actor actor, Service service, String path) {
        try {
            HttpResponse<String> response = send(request(actor, service, path).build());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        "GET " + path + " was answered " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError("GET " + path + " of " + service.title() + " was not answered", e);
        }
    }

    /// What stands there as soon as it is as wanted: others act in their own time, and may be down.
    ///
    /// @throws AssertionError when that takes more than 90 seconds
    public JsonNode await(Actor actor, Service service, String path, Predicate<JsonNode> wanted) {
        HttpRequest request = request(actor, service, path).build();
        long deadline = System.nanoTime() + DEFINITE_WITHIN.toNanos();
        String last = "";
        while (System.nanoTime() - deadline < 0) {
            try {
                HttpResponse<String> response = send(request);
                last = response.statusCode() + " " + response.body();
                if (response.statusCode() == 200 && wanted.test(json(response.body()))) {
                    return json(response.body());
                }
            } catch (IOException e) {
                last = e.toString();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("GET " + path + " of " + service.title() + " did not become as wanted: " + last);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    private HttpRequest.Builder request(Actor actor, Service service, String path) {
        return HttpRequest.newBuilder(services.apply(service).resolve(path))
                .timeout(answerWithin)
                .header("Accept", "*/*")
                .header("Authorization", "Bearer " + issued.computeIfAbsent(actor, tokens));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

package org.entrelacs.systemtests.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.journey.Cast;
import org.entrelacs.systemtests.journey.Journey;
import org.entrelacs.systemtests.journey.Scenery;

/// People in draft, offers with a third of the hours that they need, and proposals that know nothing of each other.
public final class Town {
    private static final Cast CAST = new Cast("town");
    private static final Actor CASE_MANAGER = CAST.caseManager();
    private static final Actor ADMIN = CAST.admin();
    private static final String TERRITORY = "34172";
    private static final int OFFERS_OF_A_KIND = 5;
    private static final int HOURS_A_NEED = 4;
    private static final int SCARCITY = 3;
    private static final String MOVES = "20000";

    private final List<String> people;
    private final int clients;

    /// What is proposed to a person, as planning told it.
    public record Proposed(String proposal, JsonNode sheet) {}

    /// @param clients who act for them, each for one after the other
    public Town(int people, int clients) {
        this.people =
                IntStream.range(0, people).mapToObj("town-%04d"::formatted).toList();
        this.clients = clients;
    }

    /// Everybody is assessed, and their plan drafts itself.
    public void prepare(Clients by) throws InterruptedException, ExecutionException {
        new Scenery(by).assessment();
        long hours = (long) people.size() * HOURS_A_NEED / SCARCITY / OFFERS_OF_A_KIND;
        for (int number = 0; number < OFFERS_OF_A_KIND; number++) {
            offer(by, "meals-" + number, "meals", "d630", hours);
            offer(by, "company-" + number, "company", "d660", hours);
        }
        each(
                person -> {
                    Journey journey = new Journey(by, CAST, person);
                    journey.comeIn();
                    journey.beAssessed();
                    by.await(
                            CASE_MANAGER,
                            Service.PLANNING,
                            "/plans/" + person,
                            plan -> plan.path("needs").size() == 2);
                },
                () -> {});
    }

    private static void offer(Clients by, String offer, String serviceClass, String code, long hours) {
        by.mustGive(new Order(ADMIN, Service.PLANNING, "/offers/" + offer, "once", """
                {"provider": "provider-of-%s", "kind": "association", "serviceClass": "%s", "needCodes": ["%s"],
                 "territory": "%s", "languages": ["fr"], "weeklyCapacity": "PT%dH",
                 "unitCost": {"minor": 2200, "currency": "EUR"}, "entitlement": "right"}""".formatted(
                        offer, serviceClass, code, TERRITORY, hours)));
    }

    /// Asks for each half of the people as if the other half were not there, before anybody chooses: so the two promise
    /// the same hours twice.
    ///
    /// @return by person
    public Map<String, Proposed> propose(Clients by) throws IOException {
        Map<String, Proposed> all = new TreeMap<>();
        int half = people.size() / 2;
        all.putAll(propose(by, people.subList(0, half), "first"));
        all.putAll(propose(by, people.subList(half, people.size()), "second"));
        return all;
    }

    /// How many people a proposal for the whole territory is about, as their intakes name it.
    public int inTerritory(Clients by) throws IOException {
        var answer = by.attempt(
                new Order(CASE_MANAGER, Service.PLANNING, "/proposals", "territory", """
                {"territory": "%s", "seconds": 1, "moves": 1, "seed": 1}""".formatted(TERRITORY)));
        return Clients.json(answer.body()).path("people").asInt();
    }

    private static Map<String, Proposed> propose(Clients by, List<String> some, String key) throws IOException {
        List<String> wanted = some.stream()
                .map(person -> "{\"person\": \"%s\"}".formatted(person))
                .toList();
        String body = "{\"people\": [%s], \"seconds\": 60, \"moves\": %s, \"seed\": 1}"
                .formatted(String.join(", ", wanted), MOVES);
        var answer = by.attempt(new Order(CASE_MANAGER, Service.PLANNING, "/proposals", key, body));
        if (answer.status() != 202) {
            throw new AssertionError("a proposal was answered " + answer);
        }
        String proposal = Clients.json(answer.body()).path("proposal").asText();
        String path = "/proposals/" + proposal;
        by.await(
                CASE_MANAGER,
                Service.PLANNING,
                path,
                found -> found.path("state").asText().equals("done"));
        Map<String, Proposed> proposed = new TreeMap<>();
        JsonNode page = Clients.json(by.read(CASE_MANAGER, Service.PLANNING, path + "/people?limit=500"));
        for (JsonNode sheet : page.path("items")) {
            proposed.put(sheet.path("person").asText(), new Proposed(proposal, sheet));
        }
        return proposed;
    }

    /// Everybody chooses all that is proposed to them and says yes, as many at once as there are clients.
    ///
    /// @param beside what goes on meanwhile, in this thread
    public void choose(Clients by, Map<String, Proposed> proposed, Consumer<Work> beside)
            throws InterruptedException, ExecutionException {
        AtomicInteger left = new AtomicInteger(people.size());
        each(
                person -> {
                    choose(by, person, Objects.requireNonNull(proposed.get(person)));
                    left.decrementAndGet();
                },
                () -> beside.accept(() -> left.get() == 0));
    }

    /// Whether nobody has anything left to do.
    public interface Work {
        boolean isOver();
    }

    private static void choose(Clients by, String person, Proposed proposed) {
        String plan = "/plans/" + person;
        List<String> needs = new ArrayList<>();
        proposed.sheet()
                .path("needs")
                .forEach(need -> needs.add("\"" + need.path("need").asText() + "\""));
        String goal = must(by, plan + "/goals", person, """
                        {"words": "I want to stay in my house.", "needs": [%s]}""".formatted(String.join(", ", needs)))
                .path("id")
                .asText();
        List<String> services = new ArrayList<>();
        proposed.sheet().path("lines").forEach(line -> services.add(service(line, goal)));
        if (!services.isEmpty()) {
            must(by, plan + "/proposals/" + proposed.proposal() + "/choose", person, """
                    {"services": [%s]}""".formatted(
                            String.join(", ", services)));
        }
        for (JsonNode need : proposed.sheet().path("needs")) {
            if (need.path("offer").isMissingNode()) {
                must(by, plan + "/needs/" + need.path("need").asText() + "/leave-uncovered", person, """
                        {"reason": "no-capacity", "explanation": "Nobody has hours left."}""");
            }
        }
        must(by, plan + "/submit", person, "");
        must(by, plan + "/agree", person, "{\"by\": \"person\"}");
    }

    private static String service(JsonNode line, String goal) {
        return """
                {"offer": "%s", "goals": ["%s"], "weeks": 10, "divisible": true,
                 "lines": [{"need": "%s", "perWeek": "%s", "points": %d, "seal": "%s"}],
                 "claim": {"urgency": 0.33, "benefit": 0.5, "caregiverStrain": 0.5, "livesAlone": false}}""".formatted(
                        line.path("offer").asText(),
                        goal,
                        line.path("need").asText(),
                        line.path("perWeek").asText(),
                        line.path("points").asLong(),
                        line.path("seal").asText());
    }

    private static JsonNode must(Clients by, String path, String key, String body) {
        return by.mustGive(new Order(CASE_MANAGER, Service.PLANNING, path, key, body));
    }

    private void each(Consumer<String> forOne, Runnable beside) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                all.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < people.size(); number = next.getAndIncrement()) {
                        forOne.accept(people.get(number));
                    }
                }));
            }
            beside.run();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}

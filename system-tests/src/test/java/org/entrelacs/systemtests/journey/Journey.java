package org.entrelacs.systemtests.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Predicate;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// One person's way through all four services, step after step. A step that must be possible whatever others do is
/// given with `must`: a refusal there would mean that a repeat of a command was decided twice.
public final class Journey {
    public static final String INTAKE = """
            {"source": "family", "reason": "loss-of-autonomy", "age": 82, "territory": "34172",
             "situation": "Lives with a daughter who is tired."}""";
    private static final String RESERVED = "capacity-reserved";
    private static final Set<String> UNANSWERED = Set.of("planned", "agreed");

    private final Clients clients;
    private final Cast cast;
    private final String person;
    private final String today = LocalDate.now(ZoneOffset.UTC).toString();

    public Journey(Clients clients, Cast cast, String person) {
        this.clients = clients;
        this.cast = cast;
        this.person = person;
    }

    public void go() {
        comeIn();
        beTaken();
        beAssessed();
        plan();
        agree().forEach(this::live);
        around();
        leave();
    }

    /// At the single entry point.
    public void comeIn() {
        must(cast.assessor(), Service.ASSESSMENT, "/intakes/" + person, INTAKE);
    }

    /// It opens by itself.
    public void awaitCase() {
        clients.await(
                cast.caseManager(), Service.COORDINATION, "/cases/" + person, found -> is(found, "status", "open"));
    }

    /// By a case manager.
    public void beTaken() {
        awaitCase();
        must(
                cast.caseManager(),
                Service.COORDINATION,
                "/caseloads/" + cast.name() + "/cases",
                """
                {"person": "%s"}""".formatted(person),
                person);
        must(cast.caseManager(), Service.COORDINATION, "/cases/" + person + "/mode", """
                {"mode": "dedicated", "reason": "Three providers and a tired daughter."}""");
    }

    public void beAssessed() {
        JsonNode started =
                must(cast.assessor(), Service.ASSESSMENT, "/assessments/" + person, """
                {"instruments": [{"instrument": "%s", "version": "1"}]}""".formatted(Scenery.INSTRUMENT));
        String assessment = "/assessments/" + person + "/" + started.path("id").asText();
        must(cast.assessor(), Service.ASSESSMENT, assessment + "/answers", """
                {"instrument": "%s", "answers": [
                  {"linkId": "meals", "type": "code", "value": "4", "source": "observed"},
                  {"linkId": "caregiver", "type": "code", "value": "3", "source": "reported"}]}""".formatted(Scenery.INSTRUMENT));
        must(cast.assessor(), Service.ASSESSMENT, assessment + "/compensating-resources", """
                {"code": "d630", "resource": "informal-caregiver", "compensates": 1, "stability": "stable"}""");
        must(cast.assessor(), Service.ASSESSMENT, assessment + "/complete", "");
    }

    /// What was drafted by itself gets a goal and two services.
    public void plan() {
        JsonNode needs = clients.await(
                        cast.caseManager(),
                        Service.PLANNING,
                        "/plans/" + person,
                        plan -> plan.path("needs").size() == 2)
                .path("needs");
        String meals = find(needs, "code", "d630").path("need").asText();
        String rest = find(needs, "code", "d660").path("need").asText();
        String goal = must(
                        cast.caseManager(), Service.PLANNING, "/plans/" + person + "/goals", """
                {"words": "I want to stay in my house.", "needs": ["%s", "%s"]}""".formatted(meals, rest))
                .path("id")
                .asText();
        String planned = service(Scenery.HOME_HELP, meals, goal, 3);
        service(Scenery.RESPITE, rest, goal, 8);
        must(cast.caseManager(), Service.PLANNING, "/plans/" + person + "/services/" + planned + "/change", """
                {"perWeek": "PT2H", "weeks": 10}""");
        must(cast.caseManager(), Service.PLANNING, "/plans/" + person + "/submit", "");
    }

    private String service(String offer, String need, String goal, int hours) {
        return must(
                        cast.caseManager(),
                        Service.PLANNING,
                        "/plans/" + person + "/services",
                        """
                {"offer": "%s", "needs": ["%s"], "goals": ["%s"], "perWeek": "PT%dH", "weeks": 12, "divisible": true,
                 "claim": {"urgency": 0.66, "benefit": 0.9, "caregiverStrain": 0.9, "livesAlone": false}}""".formatted(offer, need, goal, hours),
                        offer)
                .path("id")
                .asText();
    }

    /// Returns the services as soon as each offer has said yes or no, and the envelope what it can say by now.
    public JsonNode agree() {
        must(cast.caseManager(), Service.PLANNING, "/plans/" + person + "/agree", "{\"by\": \"person\"}");
        JsonNode services =
                servicesOnce(found -> found.findValuesAsText("status").stream().noneMatch(UNANSWERED::contains));
        JsonNode respite = find(services, "offer", Scenery.RESPITE);
        if (!is(respite, "status", RESERVED)) {
            return services;
        }
        String request = respite.path("progress").path("request").asText();
        String weighed = "/envelopes/" + Scenery.ENVELOPE + "/requests/" + request;
        JsonNode decided = clients.await(cast.caseManager(), Service.GATEKEEPING, weighed, _ -> true);
        return is(decided, "state", "waiting")
                ? services
                : servicesOnce(found -> !is(find(found, "offer", Scenery.RESPITE), "status", RESERVED));
    }

    private JsonNode servicesOnce(Predicate<JsonNode> wanted) {
        return clients.await(
                        cast.caseManager(),
                        Service.PLANNING,
                        "/plans/" + person,
                        plan -> wanted.test(plan.path("services")))
                .path("services");
    }

    /// A service that may begin does, costs money, and ends, which lets somebody else in.
    public void live(JsonNode service) {
        String path =
                "/plans/" + person + "/services/" + service.path("service").asText();
        boolean isRespite = service.path("offer").asText().equals(Scenery.RESPITE);
        Actor provider = isRespite ? cast.respiteHouse() : cast.homeHelp();
        if (!is(service, "status", isRespite ? "authorised" : RESERVED)) {
            return;
        }
        must(provider, Service.PLANNING, path + "/start", "{\"on\": \"%s\"}".formatted(today));
        if (isRespite) {
            String request = service.path("progress").findValue("request").asText();
            String spent = "/envelopes/" + Scenery.ENVELOPE + "/requests/" + request + "/expenditure";
            must(cast.gatekeeper(), Service.GATEKEEPING, spent, """
                    {"amount": {"minor": 2200, "currency": "EUR"}}""");
        }
        must(provider, Service.PLANNING, path + "/end", """
                {"on": "%s", "reason": "goal-reached"}""".formatted(today));
    }

    /// Meanwhile elsewhere: money is moved, rules are drafted, capacity changes. The rules may say no here.
    private void around() {
        may(cast.gatekeeper(), Service.GATEKEEPING, "/envelopes/" + Scenery.ENVELOPE + "/adjust", """
                {"change": {"minor": 1000, "currency": "EUR"}, "authority": "board", "reason": "a gift"}""");
        may(cast.gatekeeper(), Service.GATEKEEPING, "/envelopes/" + Scenery.ENVELOPE + "/adjust", """
                {"change": {"minor": -3000, "currency": "EUR"}, "authority": "board", "reason": "a cut"}""", "cut");
        must(
                cast.gatekeeper(),
                Service.GATEKEEPING,
                "/policies/of-" + cast.name() + "/versions",
                Scenery.policy(60),
                person);
        may(cast.homeHelp(), Service.PLANNING, "/offers/" + Scenery.HOME_HELP + "/change", """
                {"weeklyCapacity": "PT%dH", "unitCost": {"minor": 2200, "currency": "EUR"}}""".formatted(
                        100 + Math.floorMod(person.hashCode(), 60)));
    }

    private void leave() {
        must(cast.caseManager(), Service.COORDINATION, "/cases/" + person + "/mode", """
                {"mode": "ordinary", "reason": "It goes well."}""", "back");
        String mine = "/caseloads/" + cast.name() + "/cases/" + person;
        must(cast.caseManager(), Service.COORDINATION, mine + "/return", "{\"reason\": \"It goes well.\"}");
    }

    private static JsonNode find(JsonNode elements, String member, String value) {
        for (JsonNode element : elements) {
            if (is(element, member, value)) {
                return element;
            }
        }
        throw new AssertionError("no " + member + " " + value + " among " + elements);
    }

    private static boolean is(JsonNode found, String member, String value) {
        return found.path(member).asText().equals(value);
    }

    private JsonNode must(Actor actor, Service service, String path, String body) {
        return must(actor, service, path, body, "once");
    }

    private JsonNode must(Actor actor, Service service, String path, String body, String key) {
        return clients.mustGive(new Order(actor, service, path, person + "-" + key, body));
    }

    private void may(Actor actor, Service service, String path, String body) {
        may(actor, service, path, body, "once");
    }

    private void may(Actor actor, Service service, String path, String body, String key) {
        var _ = clients.give(new Order(actor, service, path, person + "-" + key, body));
    }
}

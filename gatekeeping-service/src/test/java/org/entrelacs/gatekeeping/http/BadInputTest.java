package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.edge.testing.BadInput;
import org.entrelacs.edge.testing.Rows;
import org.entrelacs.edge.testing.Rows.What;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Streams;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class BadInputTest {
    private static final String MONEY = "{\"minor\":%s,\"currency\":\"EUR\"}";

    private static final Map<String, String> APPEALS = new HashMap<>();

    @TestHTTPResource
    private URI service = URI.create("");

    @Inject
    private Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;

    @Inject
    private InstantSource clock;

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        Fixtures.open("bad", Fixtures.policyWithEmergencies(), "bad", 10_000_000);
        ANNA.post("/policies/bad/versions", Fixtures.policy()).statusCode(201);
        receive("granted", 1_000);
        receive("spent", 1_000);
        receive("large", 600_000);
        receive("undecided", 600_000);
        receive("wished", 600_000);
        for (var request : List.of("grant", "confirm", "judge")) {
            receive("urgent-" + request, 600_000);
        }
        for (var request : List.of("lodge", "acknowledge", "interim", "review", "drop")) {
            refuse("appeal-" + request);
        }
        var table = BadInput.at(service);
        policies(table);
        envelopes(table);
        closing(table);
        requests(table);
        signatures(table);
        emergencies(table);
        appeals(table);
        simulations(table);
        register(table);
        return table.rows();
    }

    private static void policies(BadInput table) {
        table.post("/policies/{policy}/versions")
                .with("policy", "bad")
                .body(Fixtures.policy())
                .another(Fixtures.policy().replace("55", "56"))
                .without(What.UNKNOWN_ID, "the first version makes the policy")
                .row(
                        "a criterion that nobody knows",
                        good -> good.body(Fixtures.policy().replace("\"evidence\"", "\"postcode\"")),
                        400,
                        "invalid-request")
                .row(
                        "a dose beyond the whole",
                        good -> good.body(Fixtures.policy().replace("0.40", "1.40")),
                        400,
                        "invalid-request");
        table.post("/policies/{policy}/versions/{n}/adopt")
                .with("policy", "bad")
                .with("n", "2")
                .body(Fixtures.adoption())
                .another(Fixtures.adoption("bad"))
                .unknown("policy", "no-such-policy-version")
                .row("a version that was never drafted", good -> good.with("n", "99"), 404, "no-such-policy-version")
                .row("a version adopted before", good -> good.with("n", "1"), 409, "policy-version-adopted")
                .row(
                        "a vote in the future",
                        good -> good.body(Fixtures.adoption()
                                .replace(
                                        Fixtures.today().toString(),
                                        Fixtures.today().plusDays(2).toString())),
                        409,
                        "adoption-in-future")
                .row(
                        "an envelope that cannot be",
                        good -> good.body(Fixtures.adoption("no id")),
                        400,
                        "invalid-request");
        table.get("/policies/{policy}").with("policy", "bad").unknown("policy", "no-such-policy");
        table.get("/policies/{policy}/versions/{n}")
                .with("policy", "bad")
                .with("n", "1")
                .unknown("policy", "no-such-policy")
                .row("a language nobody writes here", good -> good.query("language", "de"), 400, "invalid-request")
                .row("a version that was never drafted", good -> good.with("n", "99"), 404, "no-such-policy-version");
    }

    private static void envelopes(BadInput table) {
        table.post("/envelopes/{envelope}")
                .with("envelope", "bad-new")
                .body(Fixtures.envelope("bad", 500))
                .another(Fixtures.envelope("bad", 600))
                .without(What.UNKNOWN_ID, "any id can be opened once")
                .row("opened before", good -> good.with("envelope", "bad"), 409, "envelope-is-open")
                .row(
                        "a policy that nobody adopted",
                        good -> good.body(Fixtures.envelope("unheard-of", 500)),
                        409,
                        "policy-not-adopted")
                .row("a total below 0", good -> good.body(Fixtures.envelope("bad", -1)), 409, "total-out-of-range")
                .row(
                        "what people pay themselves",
                        good -> good.body(Fixtures.envelope("bad", 500).replace("discretionary", "own-means")),
                        400,
                        "invalid-request")
                .row(
                        "a period that ends before it begins",
                        good -> good.body(Fixtures.envelope("bad", 500)
                                .replace(
                                        Fixtures.today().plusDays(300).toString(),
                                        Fixtures.today().minusDays(31).toString())),
                        400,
                        "invalid-request")
                .row(
                        "another currency than the policy's",
                        good -> good.body(Fixtures.envelope("bad", 500).replace("EUR", "CHF")),
                        409,
                        "currency-differs")
                .row(
                        "a currency that is none",
                        good -> good.body(Fixtures.envelope("bad", 500).replace("EUR", "euro")),
                        400,
                        "invalid-request");
        table.post("/envelopes/{envelope}/adjust")
                .with("envelope", "bad")
                .body(adjustment("5"))
                .another(adjustment("6"))
                .unknown("envelope", "no-such-envelope")
                .row(
                        "more than is available taken away",
                        good -> good.body(adjustment("-99999999")),
                        409,
                        "adjustment-exceeds-available")
                .row("an astronomical amount", good -> good.body(adjustment("9".repeat(18))), 400, "invalid-request");
        table.get("/envelopes");
        table.get("/envelopes/{envelope}").with("envelope", "bad").unknown("envelope", "no-such-envelope");
        table.get("/envelopes/{envelope}/indicators").with("envelope", "bad").unknown("envelope", "no-such-envelope");
        table.get("/envelopes/{envelope}/waiting-list")
                .with("envelope", "bad")
                .unknown("envelope", "no-such-envelope")
                .row("a cursor that does not wait", good -> good.query("after", "granted"), 400, "invalid-request")
                .row("no items at all", good -> good.query("limit", "0"), 400, "invalid-request");
    }

    private static void closing(BadInput table) {
        var lastYear = Fixtures.envelope("bad", 1_000)
                .replace(
                        Fixtures.today().plusDays(300).toString(),
                        Fixtures.today().minusDays(1).toString());
        ANNA.post("/envelopes/over", lastYear).statusCode(201);
        var closing = "{\"authority\":\"%s\"}";
        table.post("/envelopes/{envelope}/close")
                .with("envelope", "over")
                .body(closing.formatted("council"))
                .another(closing.formatted("department"))
                .unknown("envelope", "no-such-envelope")
                .row("too early", good -> good.with("envelope", "bad"), 409, "period-is-not-over")
                .row(
                        "its own successor",
                        good -> good.body("{\"authority\":\"council\",\"successor\":\"over\"}"),
                        400,
                        "invalid-request");
    }

    private static void requests(BadInput table) {
        table.get("/envelopes/{envelope}/requests")
                .with("envelope", "bad")
                .unknown("envelope", "no-such-envelope")
                .row("a state that is none", good -> good.query("state", "happy"), 400, "invalid-request")
                .row("too many items", good -> good.query("limit", "501"), 400, "invalid-request");
        table.get("/envelopes/{envelope}/requests/{request}")
                .with("envelope", "bad")
                .with("request", "granted")
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request");
        table.get("/envelopes/{envelope}/requests/{request}/letter")
                .with("envelope", "bad")
                .with("request", "granted")
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("a language nobody writes here", good -> good.query("language", "de"), 400, "invalid-request");
        table.post("/envelopes/{envelope}/requests/{request}/withdraw")
                .with("envelope", "bad")
                .with("request", "undecided")
                .body(because("moved away"))
                .another(because("changed their mind"))
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("granted already", good -> good.with("request", "granted"), 409, "not-waiting")
                .row("no reason", good -> good.body(because(" ")), 400, "invalid-request");
        table.post("/envelopes/{envelope}/requests/{request}/release")
                .with("envelope", "bad")
                .with("request", "granted")
                .body(because("admission"))
                .another(because("death"))
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("not granted", good -> good.with("request", "undecided"), 409, "nothing-committed");
        table.post("/envelopes/{envelope}/requests/{request}/expenditure")
                .with("envelope", "bad")
                .with("request", "spent")
                .body("{\"amount\":" + MONEY.formatted("5") + "}")
                .another("{\"amount\":" + MONEY.formatted("6") + "}")
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("nothing", good -> good.body("{\"amount\":" + MONEY.formatted("0") + "}"), 400, "invalid-request")
                .row(
                        "more than is committed",
                        good -> good.body("{\"amount\":" + MONEY.formatted("9999") + "}"),
                        409,
                        "expenditure-exceeds-commitment")
                .row("not granted", good -> good.with("request", "undecided"), 409, "nothing-committed");
    }

    private void signatures(BadInput table) {
        var departure = "{\"departure\":{\"outcome\":\"%s\",\"reason\":\"other-help\",\"explanation\":\"No.\"}}";
        table.post("/envelopes/{envelope}/requests/{request}/decide")
                .with("envelope", "bad")
                .with("request", "large")
                .body("{}")
                .another(departure.formatted("refused"))
                .without(What.MISSING_FIELD, "an empty object confirms what the policy says")
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("decided by the policy", good -> good.with("request", "granted"), 409, "not-to-be-decided")
                .row(
                        "on authority that nobody lent",
                        good -> good.body("{\"onBehalfOf\":\"somebody\"}"),
                        409,
                        "not-delegated")
                .row(
                        "a part without its amount",
                        good -> good.body(departure.formatted("partially-granted")),
                        400,
                        "invalid-request")
                .row(
                        "a reason that is no code",
                        good -> good.body(departure.formatted("refused").replace("other-help", "Other help!")),
                        400,
                        "invalid-request")
                .row(
                        "what the policy says anyway",
                        good -> good.body(departure.formatted("granted")),
                        409,
                        "not-a-departure");
        table.get("/envelopes/{envelope}/requests/{request}/displacement")
                .with("envelope", "bad")
                .with("request", "wished")
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("decided by the policy", good -> good.with("request", "granted"), 409, "not-to-be-decided")
                .row("an outcome that is none", good -> good.query("outcome", "happy"), 400, "invalid-request")
                .row("what the policy says anyway", good -> good.query("outcome", "granted"), 409, "not-a-departure");
        table.post("/envelopes/{envelope}/delegations")
                .with("envelope", "bad")
                .body(delegation("somebody"))
                .another(delegation("another"))
                .unknown("envelope", "no-such-envelope")
                .row("to oneself", good -> good.body(delegation("bad-input")), 400, "invalid-request")
                .row(
                        "until the day before yesterday",
                        good -> good.body(delegation("somebody")
                                .replace(Fixtures.today().plusDays(9).toString(), "2020-01-01")),
                        400,
                        "invalid-request")
                .row(
                        "another currency",
                        good -> good.body(delegation("somebody").replace("EUR", "CHF")),
                        409,
                        "currency-differs");
        table.get("/envelopes/{envelope}/delegations").with("envelope", "bad").unknown("envelope", "no-such-envelope");
        String lent = new Caller("bad-input", "gatekeeper")
                .post("/envelopes/bad/delegations", delegation("for-a-while"))
                .extract()
                .path("id");
        table.get("/envelopes/{envelope}/delegations/{delegation}")
                .with("envelope", "bad")
                .with("delegation", lent)
                .unknown("envelope", "no-such-envelope")
                .unknown("delegation", "no-such-delegation");
        String others = ANNA.post("/envelopes/bad/delegations", delegation("for-a-while"))
                .extract()
                .path("id");
        table.post("/envelopes/{envelope}/delegations/{delegation}/end")
                .with("envelope", "bad")
                .with("delegation", lent)
                .unknown("envelope", "no-such-envelope")
                .unknown("delegation", "no-such-delegation")
                .row("somebody else's", good -> good.with("delegation", others), 409, "not-their-delegation");
    }

    private static void emergencies(BadInput table) {
        var emergency = "{\"reason\":\"%s\",\"evidence\":[\"letter-1\"]}";
        var bernard = new Caller("bernard", "gatekeeper");
        for (var request : List.of("confirm", "judge")) {
            bernard.post(
                            "/envelopes/bad/requests/urgent-" + request + "/provisional",
                            emergency.formatted("Nobody is there."))
                    .statusCode(200);
        }
        urgent(table.post("/envelopes/{envelope}/requests/{request}/provisional"), "grant")
                .body(emergency.formatted("Nobody is there."))
                .another(emergency.formatted("Nobody is there at night."))
                .row("no evidence", good -> good.body("{\"reason\":\"now\",\"evidence\":[]}"), 400, "invalid-request")
                .row("granted already", good -> good.with("request", "granted"), 409, "not-undecided");
        urgent(table.post("/envelopes/{envelope}/requests/{request}/provisional/confirm"), "confirm")
                .row("nothing to confirm", good -> good.with("request", "granted"), 409, "nothing-provisional");
        var judged = "{\"justified\":%s,\"explanation\":\"So it was.\"}";
        urgent(table.post("/envelopes/{envelope}/requests/{request}/provisional/review"), "judge")
                .body(judged.formatted("true"))
                .another(judged.formatted("false"))
                .row("nothing to judge", good -> good.with("request", "granted"), 409, "nothing-provisional");
    }

    private static Rows urgent(Rows rows, String request) {
        return rows.with("envelope", "bad")
                .with("request", "urgent-" + request)
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request");
    }

    private static String delegation(String to) {
        return "{\"to\":\"" + to + "\",\"upTo\":" + MONEY.formatted("5") + ",\"until\":\""
                + Fixtures.today().plusDays(9) + "T00:00:00Z\",\"reason\":\"holiday\"}";
    }

    private static void appeals(BadInput table) {
        var lodge = "{\"grounds\":[\"facts\"],\"statement\":\"%s\"}";
        table.post("/envelopes/{envelope}/requests/{request}/appeals")
                .with("envelope", "bad")
                .with("request", "appeal-lodge")
                .body(lodge.formatted("Look again."))
                .another(lodge.formatted("Look once more."))
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("no ground", good -> good.body(lodge.replace("\"facts\"", "")), 400, "invalid-request")
                .row(
                        "a ground that is none",
                        good -> good.body(lodge.replace("facts", "anger")),
                        400,
                        "invalid-request")
                .row("what was granted", good -> good.with("request", "granted"), 409, "nothing-to-appeal");
        one(table.post("/envelopes/{envelope}/requests/{request}/appeals/{appeal}/acknowledge"), "acknowledge");
        one(table.post("/envelopes/{envelope}/requests/{request}/appeals/{appeal}/interim"), "interim")
                .body("{\"amount\":" + MONEY.formatted("5") + ",\"reason\":\"now\"}")
                .another("{\"amount\":" + MONEY.formatted("6") + ",\"reason\":\"now\"}")
                .row(
                        "more than was asked",
                        good -> good.body("{\"amount\":" + MONEY.formatted("9999") + ",\"reason\":\"now\"}"),
                        409,
                        "remedy-out-of-range");
        var ruled = "{\"outcome\":\"%s\",\"explanation\":\"So it is.\"}";
        one(table.post("/envelopes/{envelope}/requests/{request}/appeals/{appeal}/decide"), "review")
                .body(ruled.formatted("dismissed"))
                .another(ruled.formatted("upheld"))
                .row("varied by how much?", good -> good.body(ruled.formatted("varied")), 400, "invalid-request");
        one(table.post("/envelopes/{envelope}/requests/{request}/appeals/{appeal}/withdraw"), "drop")
                .body(because("moved away"))
                .another(because("changed their mind"));
        one(table.get("/envelopes/{envelope}/requests/{request}/appeals/{appeal}"), "interim");
        table.get("/envelopes/{envelope}/appeals")
                .with("envelope", "bad")
                .unknown("envelope", "no-such-envelope")
                .row("a state that is none", good -> good.query("state", "happy"), 400, "invalid-request")
                .row("too many items", good -> good.query("limit", "501"), 400, "invalid-request");
    }

    private static void simulations(BadInput table) {
        var whatIf = "{\"envelope\":\"bad\",\"total\":%d}";
        var begun = "/simulations/"
                + ANNA.post("/simulations", whatIf.formatted(1))
                        .statusCode(202)
                        .extract()
                        .path("simulation");
        var id = begun.substring("/simulations/".length());
        table.post("/simulations")
                .body(whatIf.formatted(500))
                .another(whatIf.formatted(600))
                .without(What.STALE_VERSION, "nothing is written, so nothing can be stale")
                .row("no such envelope", good -> good.body("{\"envelope\":\"nowhere\"}"), 404, "no-such-envelope")
                .row("less than nothing", good -> good.body(whatIf.formatted(-1)), 400, "invalid-request")
                .row(
                        "an order without a seed",
                        good -> good.body("{\"envelope\":\"bad\",\"arrivals\":{\"withinDays\":7}}"),
                        400,
                        "invalid-request")
                .row(
                        "a policy that nobody drafted",
                        good -> good.body(
                                "{\"envelope\":\"bad\",\"policy\":{\"policy\":\"unheard-of\",\"version\":1}}"),
                        400,
                        "invalid-request")
                .row(
                        "a version that nobody drafted",
                        good -> good.body("{\"envelope\":\"bad\",\"policy\":{\"policy\":\"bad\",\"version\":99}}"),
                        400,
                        "invalid-request")
                .row(
                        "an end before the beginning",
                        good -> good.body("{\"envelope\":\"bad\",\"from\":\"2026-02-01T00:00:00Z\","
                                + "\"to\":\"2026-01-01T00:00:00Z\"}"),
                        400,
                        "invalid-request");
        table.get("/simulations");
        table.get("/simulations/{simulation}").with("simulation", id).unknown("simulation", "no-such-simulation");
        table.get("/simulations/{simulation}/changes")
                .with("simulation", id)
                .unknown("simulation", "no-such-simulation")
                .row("no items at all", good -> good.query("limit", "0"), 400, "invalid-request");
        table.get("/simulations/{simulation}/events")
                .with("simulation", id)
                .unknown("simulation", "no-such-simulation");
        table.post("/simulations/{simulation}/cancel")
                .with("simulation", id)
                .without(What.STALE_VERSION, "nothing is written, so nothing can be stale")
                .unknown("simulation", "no-such-simulation");
    }

    private static void register(BadInput table) {
        var because = "publicity: everybody may see how budgets are shared out";
        table.get("/register")
                .forEverybody(because)
                .row("a language nobody writes here", good -> good.query("language", "de"), 400, "invalid-request")
                .row("no items at all", good -> good.query("limit", "0"), 400, "invalid-request");
        table.get("/register/{envelope}")
                .forEverybody(because)
                .with("envelope", "bad")
                .unknown("envelope", "no-such-envelope")
                .row("a language nobody writes here", good -> good.query("language", "de"), 400, "invalid-request");
        table.get("/register/policies/{policy}/versions/{n}")
                .forEverybody(because)
                .with("policy", "bad")
                .with("n", "1")
                .unknown("policy", "no-such-policy-version")
                .row("a version that was never adopted", good -> good.with("n", "99"), 404, "no-such-policy-version")
                .row("a language nobody writes here", good -> good.query("language", "de"), 400, "invalid-request");
    }

    /// One appeal of its own for each operation.
    private static Rows one(Rows rows, String request) {
        return rows.with("envelope", "bad")
                .with("request", "appeal-" + request)
                .with("appeal", APPEALS.computeIfAbsent(request, BadInputTest::lodged))
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .unknown("appeal", "no-such-appeal");
    }

    private static String lodged(String request) {
        return CASE_MANAGER
                .post(
                        "/envelopes/bad/requests/appeal-" + request + "/appeals",
                        "{\"grounds\":[\"facts\"],\"statement\":\"Look again.\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String adjustment(String minor) {
        return "{\"change\":" + MONEY.formatted(minor) + ",\"authority\":\"council\",\"reason\":\"more\"}";
    }

    private static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    private void receive(String request, long cents) {
        receive(Cases.with(
                Cases.request(request, cents, 2, 3, "0.66", "0.8", "0.5", clock.instant()), Money.eur(cents)));
    }

    private void refuse(String request) {
        receive(Cases.request(request, 1_000, 4, 1, "0", "0.3", "0.0", clock.instant()));
    }

    private void receive(RequestReceived request) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var context = new CommandContext(id, "", "test", "test", now, id, id, "", CommandContext.ANY_VERSION);
        envelopes.decide("bad", context, new ReceiveRequest(request, now));
        CASE_MANAGER.get("/envelopes/bad/requests/" + request.request()).statusCode(200);
    }
}

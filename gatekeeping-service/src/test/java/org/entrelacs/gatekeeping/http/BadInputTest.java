package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.edge.testing.BadInput;
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

    @TestHTTPResource
    private URI service = URI.create("");

    @Inject
    private Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;

    @Inject
    private InstantSource clock;

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        Fixtures.open("bad", "bad", 10_000_000);
        ANNA.post("/policies/bad/versions", Fixtures.policy()).statusCode(201);
        receive("granted", 1_000);
        receive("spent", 1_000);
        receive("large", 600_000);
        receive("undecided", 600_000);
        var table = BadInput.at(service);
        policies(table);
        envelopes(table);
        requests(table);
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
        table.get("/envelopes/{envelope}/waiting-list")
                .with("envelope", "bad")
                .unknown("envelope", "no-such-envelope")
                .row("a cursor that does not wait", good -> good.query("after", "granted"), 400, "invalid-request")
                .row("no items at all", good -> good.query("limit", "0"), 400, "invalid-request");
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
        table.post("/envelopes/{envelope}/requests/{request}/decide")
                .with("envelope", "bad")
                .with("request", "large")
                .unknown("envelope", "no-such-envelope")
                .unknown("request", "no-such-request")
                .row("decided by the policy", good -> good.with("request", "granted"), 409, "not-to-be-decided");
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

    private static String adjustment(String minor) {
        return "{\"change\":" + MONEY.formatted(minor) + ",\"authority\":\"council\",\"reason\":\"more\"}";
    }

    private static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    private void receive(String request, long cents) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var context = new CommandContext(id, "", "test", "test", now, id, id, "", CommandContext.ANY_VERSION);
        var asked = Cases.with(Cases.request(request, cents, 2, 3, "0.66", "0.8", "0.5", now), Money.eur(cents));
        envelopes.decide("bad", context, new ReceiveRequest(asked, now));
        CASE_MANAGER.get("/envelopes/bad/requests/" + request).statusCode(200);
    }
}

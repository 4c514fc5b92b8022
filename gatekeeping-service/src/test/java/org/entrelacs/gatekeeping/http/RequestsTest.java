package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.BERT;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class RequestsTest {
    @Inject
    private PlanningNextDoor planning;

    @Inject
    private InstantSource clock;

    @Test
    void a_plan_pleads_and_the_envelope_grants_with_every_step_shown() {
        Fixtures.open("p-granted", "granted", 1_000);
        pleads("granted", "g1", 400);
        shows("granted", "g1", "granted");
        CASE_MANAGER
                .get("/envelopes/granted/requests/g1")
                .statusCode(200)
                .body("person", is("person-g1"))
                .body("advocate", is(Cases.ADVOCATE))
                .body("eligibility.criterion", hasItem("gir-eligible"))
                .body("contributions.criterion", hasItem("unmet-need"))
                .body("score", is(66.3740f))
                .body("encumbered.minor", is(400))
                .body("decision.decided.by", is("system:policy"))
                .body("decision.decided.available.minor", is(1_000))
                .body("now", nullValue());
        ANNA.get("/envelopes/granted")
                .statusCode(200)
                .body("ledger.available.minor", is(600))
                .body("ledger.encumbered.minor", is(400))
                .body("policy", is("p-granted"))
                .body("policyVersion", is(1))
                .body("requests.granted", is(1));
    }

    @Test
    void who_waits_sees_why_and_is_granted_when_money_is_released() {
        Fixtures.open("p-waiting", "waiting", 500);
        pleads("waiting", "w1", 400);
        shows("waiting", "w1", "granted");
        pleads("waiting", "w2", 400);
        shows("waiting", "w2", "waiting");
        pleads("waiting", "w3", 400);
        shows("waiting", "w3", "waiting");
        ANNA.get("/envelopes/waiting/waiting-list")
                .statusCode(200)
                .body("items.request", contains("w2", "w3"))
                .body("items.rank", contains(1, 2))
                .body("items[0].explanation[1].en", containsString("Asked for: €4.00; available: €1.00"))
                .body("items[1].explanation[1].fr", containsString("servies d’abord"));
        ANNA.get("/envelopes/waiting/waiting-list?limit=1").body("next", is("w2"));
        ANNA.get("/envelopes/waiting/waiting-list?limit=1&after=w2").body("items.request", contains("w3"));
        CASE_MANAGER.get("/envelopes/waiting/requests/w3").body("now.rank", is(2));
        ANNA.post("/envelopes/waiting/requests/w1/release", "{\"reason\":\"admission\"}")
                .statusCode(200)
                .body("decided.request", contains("w2"))
                .body("decided.outcome", contains("granted"));
        ANNA.get("/envelopes/waiting/requests?state=granted").body("items.request", contains("w2"));
        ANNA.get("/envelopes/waiting/requests?limit=2").body("items.request", contains("w1", "w2"));
        ANNA.get("/envelopes/waiting/requests?limit=2&after=w2").body("items.request", contains("w3"));
    }

    @Test
    void a_refusal_has_reasons_in_two_languages_and_an_end_of_appeal() {
        Fixtures.open("p-refused", "refused", 500);
        pleads("refused", Cases.weak("x1", 400));
        shows("refused", "x1", "refused");
        ANNA.get("/envelopes/refused/requests/x1")
                .body("decision.reasons[0].code", is("score-below-threshold"))
                .body("decision.reasons[0].text.fr", is("Le score (22,302) est inférieur au minimum (45)."))
                .body("decision.reasons[0].text.en", is("The score (22.302) is below the minimum (45)."))
                .body("decision.wouldChange", not(empty()))
                .body("decision.appealUntil", not(nullValue()));
    }

    @Test
    void a_large_amount_is_decided_by_a_person_who_does_not_plead() {
        Fixtures.open("p-large", "large", 1_000_000);
        pleads("large", "l1", 600_000);
        shows("large", "l1", "to-be-decided");
        new Caller(Cases.ADVOCATE, "gatekeeper")
                .post("/envelopes/large/requests/l1/decide", "{}")
                .statusCode(409)
                .body("type", is("/problems/duties-conflict"))
                .body("person", is(Cases.ADVOCATE))
                .body("duty", is("advocate"));
        ANNA.get("/envelopes/large/requests/l1")
                .body("decision.proposal.outcome", is("granted"))
                .body("decision.proposal.because", contains("amount"));
        ANNA.post("/envelopes/large/requests/l1/decide", "{}")
                .statusCode(200)
                .body("decided.outcome", contains("signed", "granted"));
        BERT.post("/envelopes/large/requests/l1/decide", "{}")
                .statusCode(409)
                .body("type", is("/problems/not-to-be-decided"))
                .body("state", is("granted"));
    }

    @Test
    void a_gatekeeper_departs_from_the_policy_for_a_reason_that_stays() {
        Fixtures.open("p-departs", "departs", 1_000_000);
        pleads("departs", "d1", 600_000);
        shows("departs", "d1", "to-be-decided");
        ANNA.post("/envelopes/departs/requests/d1/decide", departure("partially-granted", ""))
                .statusCode(400)
                .body("errors[0].field", is("departure.amount"));
        ANNA.post("/envelopes/departs/requests/d1/decide", departure("refused", ""))
                .statusCode(200)
                .body("decided.outcome", contains("signed", "refused"));
        ANNA.get("/envelopes/departs/requests/d1")
                .body("state", is("refused"))
                .body("decision.reasons[0].code", is("by-gatekeeper"))
                .body("decision.reasons[0].text.en", containsString("other-help"));
    }

    @Test
    void authority_is_lent_used_and_taken_back() {
        Fixtures.open("p-lent", "lent", 1_000_000);
        pleads("lent", "t1", 600_000);
        shows("lent", "t1", "to-be-decided");
        var hand = "{\"onBehalfOf\":\"anna\"}";
        BERT.post("/envelopes/lent/requests/t1/decide", hand)
                .statusCode(409)
                .body("type", is("/problems/not-delegated"));
        String delegation = ANNA.post("/envelopes/lent/delegations", delegation("bert"))
                .statusCode(201)
                .extract()
                .path("id");
        ANNA.get("/envelopes/lent/delegations")
                .body("items.to", contains("bert"))
                .body("items.holds", contains(true));
        BERT.post("/envelopes/lent/requests/t1/decide", hand).statusCode(200);
        ANNA.get("/envelopes/lent/requests/t1").body("deciders", contains("bert", "anna"));
        BERT.post("/envelopes/lent/delegations/" + delegation + "/end", "")
                .statusCode(409)
                .body("type", is("/problems/not-their-delegation"));
        ANNA.post("/envelopes/lent/delegations/" + delegation + "/end", "").statusCode(200);
        ANNA.get("/envelopes/lent/delegations/" + delegation).body("holds", is(false));
    }

    @Test
    void a_refusal_is_appealed_reviewed_by_somebody_else_and_granted() {
        Fixtures.open("p-appeal", "appeal", 1_000);
        pleads("appeal", Cases.weak("x1", 400));
        shows("appeal", "x1", "refused");
        String appeal = CASE_MANAGER
                .post("/envelopes/appeal/requests/x1/appeals", "{\"grounds\":[\"facts\"],\"statement\":\"Ask me.\"}")
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/envelopes/appeal/requests/x1/appeals/" + appeal;
        ANNA.post(path + "/acknowledge", "").statusCode(200);
        ANNA.get("/envelopes/appeal/appeals?state=pending").body("items.appeal", contains(appeal));
        var upheld = "{\"outcome\":\"upheld\",\"explanation\":\"She was right.\"}";
        new Caller(Cases.ADVOCATE, "appeal-reviewer")
                .post(path + "/decide", upheld)
                .statusCode(409)
                .body("type", is("/problems/duties-conflict"));
        var reviewer = new Caller("reviewer", "appeal-reviewer");
        reviewer.post(path + "/interim", "{\"amount\":{\"minor\":100,\"currency\":\"EUR\"},\"reason\":\"now\"}")
                .statusCode(200);
        reviewer.post(path + "/decide", upheld).statusCode(200).body("decided.outcome", contains("granted"));
        reviewer.get(path)
                .body("state", is("decided"))
                .body("outcome", is("upheld"))
                .body("original.outcome", is("refused"))
                .body("today.policyVersion", is(1));
        ANNA.get("/envelopes/appeal").body("ledger.encumbered.minor", is(400)).body("requests.granted", is(1));
        ANNA.get("/envelopes/appeal/appeals?state=pending").body("items", empty());
    }

    private static String departure(String outcome, String more) {
        return "{\"departure\":{\"outcome\":\"" + outcome + "\"" + more
                + ",\"reason\":\"other-help\",\"explanation\":\"A neighbour comes.\"}}";
    }

    private String delegation(String to) {
        return "{\"to\":\"" + to + "\",\"upTo\":{\"minor\":900000,\"currency\":\"EUR\"},\"until\":\""
                + clock.instant().plus(Duration.ofDays(9)) + "\",\"reason\":\"holiday\"}";
    }

    @Test
    void a_plan_that_asks_nowhere_is_told_no() {
        pleads("nowhere", "n1", 400);
        shows("nowhere", "n1", "refused");
        ANNA.get("/envelopes/nowhere/requests/n1").body("decision.reasons[0].code", is("no-such-envelope"));
        ANNA.get("/envelopes/nowhere").statusCode(404);
        ANNA.get("/envelopes/nowhere/waiting-list").statusCode(404);
    }

    @Test
    void a_service_that_ends_gives_its_money_to_the_next() {
        Fixtures.open("p-ended", "ended", 500);
        pleads("ended", "e1", 400);
        shows("ended", "e1", "granted");
        pleads("ended", "e2", 400);
        shows("ended", "e2", "waiting");
        planning.says(
                "person-e1",
                new ServiceEnded(
                        "service-e1", "offer-1", "e1", "ended", LocalDate.of(2026, 3, 2), EndReason.GOAL_REACHED));
        shows("ended", "e2", "granted");
        shows("ended", "e1", "released");
    }

    @Test
    void an_adopted_policy_enters_the_envelopes_it_was_adopted_for() {
        Fixtures.open("p-adopted", "adopted", 500);
        ANNA.post("/policies/p-adopted/versions", Fixtures.policy()).statusCode(201);
        BERT.post("/policies/p-adopted/versions/2/adopt", Fixtures.adoption("adopted"))
                .statusCode(200);
        Awaitility.await().untilAsserted(() -> ANNA.get("/envelopes/adopted").body("policyVersion", is(2)));
    }

    @Test
    void money_is_spent_within_what_is_committed() {
        Fixtures.open("p-spent", "spent", 500);
        pleads("spent", "s1", 400);
        shows("spent", "s1", "granted");
        ANNA.post("/envelopes/spent/requests/s1/expenditure", amount(401))
                .statusCode(409)
                .body("type", is("/problems/expenditure-exceeds-commitment"))
                .body("committed.minor", is(400));
        ANNA.post("/envelopes/spent/requests/s1/expenditure", amount(300)).statusCode(200);
        ANNA.get("/envelopes/spent").body("ledger.expended.minor", is(300));
    }

    @Test
    void a_request_that_waits_may_be_withdrawn() {
        Fixtures.open("p-withdrawn", "withdrawn", 0);
        pleads("withdrawn", "v1", 400);
        shows("withdrawn", "v1", "waiting");
        CASE_MANAGER
                .post("/envelopes/withdrawn/requests/v1/withdraw", "{\"reason\":\"moved away\"}")
                .statusCode(200);
        shows("withdrawn", "v1", "withdrawn");
        CASE_MANAGER
                .post("/envelopes/withdrawn/requests/v1/withdraw", "{\"reason\":\"moved away\"}")
                .statusCode(409)
                .body("type", is("/problems/not-waiting"));
    }

    @Test
    void envelopes_are_listed_with_their_ledgers() {
        Fixtures.open("p-listed", "listed-a", 500);
        ANNA.post("/envelopes/listed-b", Fixtures.envelope("p-listed", 700)).statusCode(201);
        ANNA.post(
                        "/envelopes/listed-b/adjust",
                        "{\"change\":{\"minor\":50,\"currency\":\"EUR\"},\"authority\":\"council\",\"reason\":\"more\"}")
                .statusCode(200)
                .body("decided", empty());
        Awaitility.await()
                .untilAsserted(() -> ANNA.get("/envelopes?after=listed-&limit=2")
                        .statusCode(200)
                        .body("items.envelope", contains("listed-a", "listed-b"))
                        .body("items.total.minor", contains(500, 750)));
        ANNA.get("/envelopes?after=listed-&limit=1").body("items", hasSize(1)).body("next", is("listed-a"));
    }

    private static String amount(long cents) {
        return "{\"amount\":{\"minor\":" + cents + ",\"currency\":\"EUR\"}}";
    }

    private void pleads(String envelope, String request, long cents) {
        pleads(envelope, Cases.strong(request, cents));
    }

    /// The evidence is as fresh as in the case, whatever day it is.
    private void pleads(String envelope, RequestReceived request) {
        planning.says(
                request.person().value(),
                new AuthorisationRequested(
                        request.request(),
                        request.service(),
                        request.serviceClass(),
                        envelope,
                        new Money(request.amount().minor(), "EUR"),
                        request.divisible(),
                        request.advocate(),
                        request.claim(),
                        Cases.evidence(
                                request.evidence().scores().getFirst().value().intValue(),
                                clock.instant().minus(Duration.ofDays(1)),
                                2),
                        List.copyOf(request.needs())));
    }

    private static void shows(String envelope, String request, String state) {
        Awaitility.await()
                .untilAsserted(() -> ANNA.get("/envelopes/" + envelope + "/requests/" + request)
                        .statusCode(200)
                        .body("state", is(state)));
    }
}

package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the assessment to the end of services, through the log: plans, offers, and two neighbours that say what
/// happened elsewhere.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class PlanFlowTest {
    private static final Caller ADMIN = Caller.of("admin");
    private static final Caller ADESS = Caller.provider("adess");
    private static final Caller RELAIS = Caller.provider("relais");
    private static final String TODAY = "2026-02-02";

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    private Neighbour<AssessmentEvent> assessments;
    private Neighbour<EnvelopeEvent> envelopes;

    @BeforeEach
    void neighbours_are_there() {
        assessments = new Neighbour<>("assessment", "assessment", AssessmentEvent.class, log, codec, clock);
        envelopes = new Neighbour<>("gatekeeping", "envelope", EnvelopeEvent.class, log, codec, clock);
    }

    @AfterEach
    void neighbours_leave() {
        assessments.close();
        envelopes.close();
    }

    @Test
    void a_plan_runs_from_needs_to_the_end_of_its_services() {
        ADMIN.post("/offers/flow-help", Inputs.helpOffer(10));
        ADMIN.post("/offers/flow-respite", Inputs.respiteOffer());
        Inputs.drafted(assessments, "flow-1");
        assertEquals("draft", plan("flow-1").getString("status"));
        assertEquals(List.of("open", "open"), plan("flow-1").getList("needs.status"));

        String help = planned("flow-1", "flow-help", "washing");
        String respite = planned("flow-1", "flow-respite", "household");
        assertEquals(List.of("covered", "covered"), plan("flow-1").getList("needs.status"));
        assertEquals(List.of(List.of(help), List.of(respite)), plan("flow-1").getList("needs.services"));
        assertEquals("PT8H", plan("flow-1").getString("plannedPerWeek"));
        accepted(CASE_MANAGER.post("/plans/flow-1/submit"));
        assertEquals("caller-case-manager", plan("flow-1").getString("advocate"));
        accepted(CASE_MANAGER.post("/plans/flow-1/agree", "{\"by\":\"person\"}"));
        eventually(() -> assertEquals("active", plan("flow-1").getString("status")));
        assertEquals(
                List.of("capacity-reserved", "capacity-reserved"),
                plan("flow-1").getList("services.status"));
        assertEquals(List.of("PT4H", "PT0S", "PT6H"), ledger("flow-help"));

        String request = plan("flow-1").getString("services[1].progress.request");
        assertEquals(
                409, RELAIS.post(service("flow-1", respite, "start"), on(TODAY)).statusCode());
        envelopes.says("respite-75", granted(request, "flow-1", respite));
        eventually(() -> assertEquals("authorised", plan("flow-1").getString("services[1].status")));
        accepted(ADESS.post(service("flow-1", help, "start"), on(TODAY)));
        accepted(RELAIS.post(service("flow-1", respite, "start"), on(TODAY)));
        eventually(() -> assertEquals(List.of("PT0S", "PT4H", "PT6H"), ledger("flow-help")));

        accepted(ADESS.post(
                service("flow-1", help, "not-delivered"), "{\"on\":\"" + TODAY + "\",\"reason\":\"person-absent\"}"));
        accepted(ADESS.post(service("flow-1", help, "end"), "{\"on\":\"" + TODAY + "\",\"reason\":\"goal-reached\"}"));
        eventually(() -> assertEquals(List.of("PT0S", "PT0S", "PT10H"), ledger("flow-help")));
        assertEquals(List.of("open", "covered"), plan("flow-1").getList("needs.status"));

        accepted(CASE_MANAGER.post("/plans/flow-1/close", "{\"reason\":\"moved\"}"));
        eventually(() -> assertEquals(List.of("PT0S", "PT0S", "PT20H"), ledger("flow-respite")));
        assertEquals("closed", plan("flow-1").getString("status"));
        assertEquals(List.of("ended", "ended"), plan("flow-1").getList("services.status"));
    }

    @Test
    void hours_that_do_not_fit_leave_the_need_open() {
        ADMIN.post("/offers/flow-small", Inputs.helpOffer(3));
        Inputs.drafted(assessments, "flow-2");
        planned("flow-2", "flow-small", "washing");
        agreedWithoutHousehold("flow-2");

        eventually(() -> assertEquals("active", plan("flow-2").getString("status")));
        assertEquals(List.of("capacity-refused"), plan("flow-2").getList("services.status"));
        assertEquals("PT3H", plan("flow-2").getString("services[0].progress.available"));
        assertEquals(List.of("open", "declined"), plan("flow-2").getList("needs.status"));
    }

    @Test
    void a_refused_request_gives_the_hours_back() {
        ADMIN.post("/offers/flow-refused", Inputs.respiteOffer());
        Inputs.drafted(assessments, "flow-3");
        String respite = planned("flow-3", "flow-refused", "washing");
        agreedWithoutHousehold("flow-3");
        eventually(() -> assertEquals(List.of("PT4H", "PT0S", "PT16H"), ledger("flow-refused")));

        String request = plan("flow-3").getString("services[0].progress.request");
        envelopes.says(
                "respite-75",
                new RequestRefused(
                        request,
                        new PersonId("flow-3"),
                        respite,
                        List.of(new Reason("score-below-threshold", "40", "55")),
                        List.of(new Reason("urgency", "0", "0.66")),
                        Instant.parse("2026-06-01T00:00:00Z"),
                        decided()));

        eventually(() -> assertEquals(List.of("PT0S", "PT0S", "PT20H"), ledger("flow-refused")));
        assertEquals(List.of("not-authorised"), plan("flow-3").getList("services.status"));
        assertEquals(List.of("score-below-threshold"), plan("flow-3").getList("services[0].progress.reasons"));
    }

    @Test
    void a_later_assessment_revises_the_plan_and_keeps_its_services() {
        ADMIN.post("/offers/flow-kept", Inputs.helpOffer(10));
        Inputs.drafted(assessments, "flow-4");
        String help = planned("flow-4", "flow-kept", "washing");
        agreedWithoutHousehold("flow-4");
        eventually(() -> assertEquals("active", plan("flow-4").getString("status")));
        String first = plan("flow-4").getString("plan");

        assessments.says("flow-4", Inputs.assessment("a-later"));

        eventually(() -> assertEquals("draft", plan("flow-4").getString("status")));
        assertEquals(false, first.equals(plan("flow-4").getString("plan")));
        assertEquals(List.of(help), plan("flow-4").getList("services.service"));
        assertEquals(List.of("covered", "declined"), plan("flow-4").getList("needs.status"));
    }

    @Test
    void an_offer_that_is_withdrawn_tells_the_plans_that_hold_its_hours() {
        ADMIN.post("/offers/flow-withdrawn", Inputs.helpOffer(10));
        Inputs.drafted(assessments, "flow-5");
        String help = planned("flow-5", "flow-withdrawn", "washing");
        agreedWithoutHousehold("flow-5");
        eventually(() -> assertEquals("active", plan("flow-5").getString("status")));

        accepted(ADMIN.post("/offers/flow-withdrawn/withdraw", "{\"reason\":\"no staff\"}"));

        eventually(() ->
                assertEquals(List.of(List.of(help), List.of()), plan("flow-5").getList("needs.atRisk")));
        assertEquals("withdrawn", plan("flow-5").getString("services[0].atRisk.kind"));
        assertEquals(List.of("capacity-reserved"), plan("flow-5").getList("services.status"));
    }

    @Test
    void hours_wait_for_a_start_and_can_be_renewed() {
        ADMIN.post("/offers/flow-waits", Inputs.helpOffer(10));
        Inputs.drafted(assessments, "flow-6");
        String help = planned("flow-6", "flow-waits", "washing");
        agreedWithoutHousehold("flow-6");
        eventually(() -> assertEquals("active", plan("flow-6").getString("status")));
        Instant first = until("flow-waits");

        accepted(ADESS.post("/offers/flow-waits/reservations/" + help + "/renew"));

        assertEquals(true, until("flow-waits").isAfter(first));
    }

    private static Instant until(String offer) {
        return Instant.parse(CASE_MANAGER.get("/offers/" + offer).path("services[0].until"));
    }

    @Test
    void a_search_knows_what_the_plan_of_a_person_knows() {
        ADMIN.post("/offers/flow-search", Inputs.fullOffer("Aide de nuit", "22001"));
        Inputs.drafted(assessments, "flow-7");
        String search = "/offers/search?territory=22001&person=flow-7";
        eventually(() -> assertEquals(
                List.of("cannot-be-told"), CASE_MANAGER.get(search).jsonPath().getList("items.eligible")));

        assertEquals(
                List.of("met", "cannot-be-told", "met"),
                CASE_MANAGER.get(search).jsonPath().getList("items[0].eligibility.answer"));
        assertEquals(
                List.of("met"), CASE_MANAGER.get(search + "&age=60").jsonPath().getList("items.eligible"));
    }

    @Test
    void a_search_and_a_plan_know_what_the_intake_of_a_person_told() {
        neighbours_leave();
        ADMIN.post("/offers/flow-young", Inputs.fullOffer("Aide de nuit", "22002"));
        try (var intakes = new Neighbour<>("assessment", "intake", IntakeEvent.class, log, codec, clock)) {
            intakes.says(
                    "flow-8",
                    new IntakeReceived(
                            "i8", IntakeSource.SELF, IntakeReason.HOUSING, 41, "22002", new PersonalText("damp")));
        }
        neighbours_are_there();
        Inputs.drafted(assessments, "flow-8");
        String search = "/offers/search?territory=22002&person=flow-8";
        eventually(() -> assertEquals(
                List.of("met", "not-met", "met"),
                CASE_MANAGER.get(search).jsonPath().getList("items[0].eligibility.answer")));

        String goal = CASE_MANAGER
                .post("/plans/flow-8/goals", Inputs.goal("stay at home"))
                .path("id");
        var refused =
                CASE_MANAGER.post("/plans/flow-8/services", Inputs.service("flow-young", "washing", goal, "PT4H"));
        assertEquals(409, refused.statusCode(), refused.asString());
        assertEquals(List.of("age"), refused.jsonPath().getList("rules"));
    }

    private static void agreedWithoutHousehold(String person) {
        accepted(CASE_MANAGER.post(
                "/plans/" + person + "/needs/household/decline", "{\"words\":\"I can do this myself\"}"));
        accepted(CASE_MANAGER.post("/plans/" + person + "/submit"));
        accepted(CASE_MANAGER.post(
                "/plans/" + person + "/agree",
                "{\"by\":\"representative\",\"consent\":{\"capacity\":\"cannot-decide\",\"basis\":\"mandate\"}}"));
    }

    private static void accepted(Response reply) {
        assertEquals(200, reply.statusCode(), reply.asString());
    }

    private static JsonPath plan(String person) {
        return CASE_MANAGER.get("/plans/" + person).jsonPath();
    }

    private static List<String> ledger(String offer) {
        JsonPath sheet = CASE_MANAGER.get("/offers/" + offer).jsonPath();
        return List.of(sheet.getString("reserved"), sheet.getString("confirmed"), sheet.getString("free"));
    }

    private static String service(String person, String service, String report) {
        return "/plans/" + person + "/services/" + service + "/" + report;
    }

    private static String on(String date) {
        return "{\"on\":\"" + date + "\"}";
    }

    private static RequestGranted granted(String request, String person, String service) {
        return new RequestGranted(
                request,
                new PersonId(person),
                service,
                Money.eur(120_000),
                Instant.parse("2026-12-06T00:00:00Z"),
                decided());
    }

    private static Decided decided() {
        return new Decided(
                "system:policy",
                Instant.parse("2026-02-01T10:00:00Z"),
                "policy",
                1,
                new BigDecimal("61.5"),
                new BigDecimal("55"),
                Money.eur(1_000_000),
                Money.eur(120_000),
                0);
    }
}

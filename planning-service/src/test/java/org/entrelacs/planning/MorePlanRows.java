package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.testing.BadInput;

/// Bad input to what surrounds the services of a plan.
final class MorePlanRows {
    private static final String REFUSED =
            "{\"about\":\"provider\",\"value\":\"%s\",\"stance\":\"refused\",\"by\":\"person\",\"words\":\"no\"}";
    private static final String BACK = "{\"by\":\"%s\",\"words\":\"after all\"}";
    private static final String DELIVERED =
            "{\"provider\":\"adess\",\"kind\":\"informal\",\"serviceClass\":\"%s\",\"perWeek\":\"PT2H\","
                    + "\"on\":\"2026-02-01\"}";
    private static final String BOTH = "{\"resolution\":\"both\",\"reason\":\"%s\"}";
    private static final String REVIEW = "{\"on\":\"2026-02-01\",\"attainments\":[],\"next\":\"2026-0%d-01\"}";
    private static final String CONFERENCE =
            "{\"on\":\"2026-02-01\",\"participants\":[{\"role\":\"nurse\",\"organisation\":\"adess\","
                    + "\"attendance\":\"present\"}],\"decisions\":\"%s\"}";
    private static final String REST =
            "{\"from\":\"2026-02-02\",\"reason\":\"hospital\",\"relay\":{\"kind\":\"none\",\"words\":\"%s\"}}";
    private static final String ON = "{\"on\":\"2026-02-0%d\"}";

    private MorePlanRows() {}

    static void addTo(BadInput table, Neighbour<AssessmentEvent> assessments) {
        lists(table);
        preferences(table, assessments);
        duplicates(table, assessments);
        reviews(table, assessments);
        rests(table, assessments);
    }

    private static void lists(BadInput table) {
        table.get("/plans/{person}/coverage").with("person", "bad-draft").unknown("person", "no-such-plan");
        table.get("/plans/{person}/versions").with("person", "bad-draft").unknown("person", "no-such-plan");
        for (String list : new String[] {"/coverage", "/plan-reviews", "/derogations"}) {
            table.get(list)
                    .row("a page too large", good -> good.query("limit", "501"), 400, "invalid-request")
                    .row("a page of nothing", good -> good.query("limit", "0"), 400, "invalid-request");
        }
    }

    private static void preferences(BadInput table, Neighbour<AssessmentEvent> assessments) {
        drafted(assessments, "bad-preference");
        drafted(assessments, "bad-withdrawn");
        drafted(assessments, "bad-taken-back");
        CASE_MANAGER.post("/plans/bad-taken-back/needs/washing/decline", "{\"words\":\"no\"}");
        String preference = CASE_MANAGER
                .post("/plans/bad-withdrawn/preferences", REFUSED.formatted("adess"))
                .path("id");
        table.post("/plans/{person}/preferences")
                .with("person", "bad-preference")
                .body(REFUSED.formatted("adess"))
                .another(REFUSED.formatted("relais"))
                .unknown("person", "no-such-plan")
                .row(
                        "a provider that can be none",
                        good -> good.body(REFUSED.formatted("a b")),
                        400,
                        "invalid-request");
        table.get("/plans/{person}/preferences/{preference}")
                .with("person", "bad-withdrawn")
                .with("preference", preference)
                .unknown("person", "no-such-plan")
                .unknown("preference", "no-such-preference");
        table.post("/plans/{person}/preferences/{preference}/withdraw")
                .with("person", "bad-withdrawn")
                .with("preference", preference)
                .body(BACK.formatted("person"))
                .another(BACK.formatted("representative"))
                .unknown("person", "no-such-plan")
                .unknown("preference", "no-such-preference");
        table.post("/plans/{person}/needs/{need}/take-refusal-back")
                .with("person", "bad-taken-back")
                .with("need", "washing")
                .body(BACK.formatted("person"))
                .another(BACK.formatted("representative"))
                .unknown("person", "no-such-plan")
                .unknown("need", "no-such-need")
                .row("what nobody declined", good -> good.with("need", "household"), 409, "need-is-not-declined");
    }

    private static void duplicates(BadInput table, Neighbour<AssessmentEvent> assessments) {
        drafted(assessments, "bad-delivery");
        drafted(assessments, "bad-duplicate");
        String delivery = CASE_MANAGER
                .post("/plans/bad-delivery/unplanned-deliveries", DELIVERED.formatted("meals"))
                .path("id");
        String first = planned("bad-duplicate", "bad-plan", "washing");
        planned("bad-duplicate", "bad-plan", "washing");
        String duplicate = CASE_MANAGER.get("/plans/bad-duplicate").path("duplicates[0].duplicate");
        table.post("/plans/{person}/unplanned-deliveries")
                .with("person", "bad-delivery")
                .as("provider")
                .of("adess")
                .body(DELIVERED.formatted("shopping"))
                .another(DELIVERED.formatted("cooking"))
                .unknown("person", "no-such-plan")
                .row(
                        "another provider",
                        good -> good.token(Caller.provider("relais").token()),
                        403,
                        "service-of-another-provider")
                .row(
                        "more than a week",
                        good -> good.body(DELIVERED.formatted("x").replace("PT2H", "PT169H")),
                        400,
                        "invalid-request");
        table.get("/plans/{person}/unplanned-deliveries/{delivery}")
                .with("person", "bad-delivery")
                .with("delivery", delivery)
                .unknown("person", "no-such-plan")
                .unknown("delivery", "no-such-delivery");
        table.get("/plans/{person}/duplicates/{duplicate}")
                .with("person", "bad-duplicate")
                .with("duplicate", duplicate)
                .unknown("person", "no-such-plan")
                .unknown("duplicate", "no-such-duplicate");
        table.post("/plans/{person}/duplicates/{duplicate}/resolve")
                .with("person", "bad-duplicate")
                .with("duplicate", duplicate)
                .body(BOTH.formatted("weekdays and weekends"))
                .another(BOTH.formatted("mornings and evenings"))
                .unknown("person", "no-such-plan")
                .unknown("duplicate", "no-such-duplicate")
                .row("no reason", good -> good.body(BOTH.formatted(" ")), 400, "invalid-request")
                .row(
                        "something else is kept",
                        good -> good.body("{\"resolution\":\"kept-one\",\"kept\":\"other\",\"reason\":\"why\"}"),
                        409,
                        "not-one-of-the-two")
                .row(
                        "both stay and one is kept",
                        good -> good.body(
                                "{\"resolution\":\"both\",\"kept\":\"%s\",\"reason\":\"why\"}".formatted(first)),
                        409,
                        "not-one-of-the-two");
    }

    private static void reviews(BadInput table, Neighbour<AssessmentEvent> assessments) {
        drafted(assessments, "bad-review");
        drafted(assessments, "bad-conference");
        String conference = CASE_MANAGER
                .post("/plans/bad-conference/conferences", CONFERENCE.formatted("none"))
                .path("id");
        table.post("/plans/{person}/reviews")
                .with("person", "bad-review")
                .body(REVIEW.formatted(8))
                .another(REVIEW.formatted(9))
                .unknown("person", "no-such-plan")
                .row("a review before the review", good -> good.body(REVIEW.formatted(1)), 409, "dates-are-reversed")
                .row(
                        "a day to come",
                        good -> good.body(REVIEW.formatted(8).replace("2026-02", "2999-02")),
                        409,
                        "date-in-the-future")
                .row(
                        "an unknown goal",
                        good -> good.body(REVIEW.formatted(8)
                                .replace("[]", "[{\"goal\":\"g\",\"status\":\"achieved\",\"words\":\"yes\"}]")),
                        409,
                        "no-such-goals");
        table.post("/plans/{person}/conferences")
                .with("person", "bad-conference")
                .body(CONFERENCE.formatted("respite first"))
                .another(CONFERENCE.formatted("home first"))
                .unknown("person", "no-such-plan")
                .row(
                        "nobody there",
                        good -> good.body("{\"on\":\"2026-02-01\",\"participants\":[],\"decisions\":\"none\"}"),
                        400,
                        "invalid-request");
        table.get("/plans/{person}/conferences/{conference}")
                .with("person", "bad-conference")
                .with("conference", conference)
                .unknown("person", "no-such-plan")
                .unknown("conference", "no-such-conference");
    }

    private static void rests(BadInput table, Neighbour<AssessmentEvent> assessments) {
        var rest = started(assessments, "bad-rest");
        var resumed = started(assessments, "bad-resume");
        CASE_MANAGER.post(service(resumed) + "/suspend", REST.formatted("family"));
        table.post("/plans/{person}/services/{service}/suspend")
                .with("person", rest.person())
                .with("service", rest.service())
                .as("provider")
                .of("adess")
                .body(REST.formatted("family"))
                .another(REST.formatted("neighbours"))
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service")
                .row(
                        "another provider",
                        good -> good.token(Caller.provider("relais").token()),
                        403,
                        "service-of-another-provider")
                .row(
                        "before it started",
                        good -> good.body(REST.formatted("family").replace("02-02", "01-31")),
                        409,
                        "dates-are-reversed");
        table.post("/plans/{person}/services/{service}/resume")
                .with("person", resumed.person())
                .with("service", resumed.service())
                .as("provider")
                .of("adess")
                .body(ON.formatted(3))
                .another(ON.formatted(4))
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service")
                .row("before it rested", good -> good.body(ON.formatted(1)), 409, "dates-are-reversed");
    }

    private static BadInputTest.Planned started(Neighbour<AssessmentEvent> assessments, String person) {
        var planned = BadInputTest.agreedTo(assessments, person, true);
        assertEquals(
                200,
                Caller.provider("adess")
                        .post(service(planned) + "/start", ON.formatted(1))
                        .statusCode());
        return planned;
    }

    private static String service(BadInputTest.Planned planned) {
        return "/plans/" + planned.person() + "/services/" + planned.service();
    }
}

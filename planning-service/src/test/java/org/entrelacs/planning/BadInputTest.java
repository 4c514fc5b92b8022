package org.entrelacs.planning;

import static org.entrelacs.planning.Inputs.CASE_MANAGER;
import static org.entrelacs.planning.Inputs.advocacy;
import static org.entrelacs.planning.Inputs.carePlan;
import static org.entrelacs.planning.Inputs.drafted;
import static org.entrelacs.planning.Inputs.eventually;
import static org.entrelacs.planning.Inputs.goal;
import static org.entrelacs.planning.Inputs.helpOffer;
import static org.entrelacs.planning.Inputs.planned;
import static org.entrelacs.planning.Inputs.service;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.edge.testing.BadInput;
import org.entrelacs.edge.testing.Rows.What;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each operation that changes something has a person or an offer of its own, so that its good request is good
/// whatever the others did.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class BadInputTest {
    private static final Caller ADMIN = Caller.of("admin");
    private static final String CHANGE =
            "{\"weeklyCapacity\":\"PT%dH\",\"unitCost\":{\"minor\":1,\"currency\":\"EUR\"}}";
    private static final String DOSE = "{\"perWeek\":\"PT%dH\",\"weeks\":4}";
    private static final String ON = "{\"on\":\"2026-02-0%d\"}";
    private static final String MISSED = "{\"on\":\"2026-02-0%d\",\"reason\":\"provider-absent\"}";
    private static final String ENDED = "{\"on\":\"2026-02-0%d\",\"reason\":\"goal-reached\"}";

    @TestHTTPResource
    URI service = URI.create("");

    @Inject
    LogAccess log;

    @Inject
    EventCodec codec;

    @Inject
    InstantSource clock;

    private static final String SUSPENSION = "{\"from\":\"%s\",\"until\":\"%s\",\"reason\":\"moving house\"}";

    record Planned(String person, String service) {}

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        for (String offer : new String[] {"bad-plan", "bad-change", "bad-withdraw", "bad-suspend"}) {
            ADMIN.post("/offers/" + offer, helpOffer(100));
        }
        var table = BadInput.at(service);
        try (var assessments = new Neighbour<>("assessment", "assessment", AssessmentEvent.class, log, codec, clock)) {
            offers(table);
            plans(table, assessments);
            carePlans(table, assessments);
            services(table, assessments);
            reports(table, assessments);
            MorePlanRows.addTo(table, assessments);
            proposals(table, assessments);
        }
        return table.rows();
    }

    private static void offers(BadInput table) {
        table.get("/offers")
                .row("a page too large", good -> good.query("limit", "501"), 400, "invalid-request")
                .row("a page of nothing", good -> good.query("limit", "0"), 400, "invalid-request")
                .row("an unknown order", good -> good.query("sort", "beauty"), 400, "invalid-request")
                .row("an unknown kind", good -> good.query("kind", "holy"), 400, "invalid-request")
                .row("an unknown funding", good -> good.query("funding", "gold"), 400, "invalid-request")
                .row("an unknown day", good -> good.query("openOn", "someday"), 400, "invalid-request")
                .row("hours that are none", good -> good.query("free", "five"), 400, "invalid-request")
                .row("a day that is none", good -> good.query("from", "2026-02-31"), 400, "invalid-request")
                .row("weeks that are none", good -> good.query("weeks", "few"), 400, "invalid-request")
                .row("no weeks", good -> good.query("weeks", "0"), 400, "invalid-request")
                .row(
                        "a cursor of another list",
                        good -> good.query("sort", "free").query("after", "offer"),
                        400,
                        "invalid-request");
        table.get("/offers/search")
                .row("an age beyond all", good -> good.query("age", "131"), 400, "invalid-request")
                .row("a gir that is none", good -> good.query("gir", "7"), 400, "invalid-request")
                .row("perhaps alone", good -> good.query("livesAlone", "perhaps"), 400, "invalid-request")
                .row("a need without severity", good -> good.query("need", "d510"), 400, "invalid-request")
                .row("a person that can be none", good -> good.query("person", "no id"), 400, "invalid-request")
                .row("a person without plan", good -> good.query("person", "nobody"), 404, "no-such-plan")
                .row("a page of nothing", good -> good.query("limit", "0"), 400, "invalid-request");
        table.get("/offers/search/counts")
                .row("an unknown kind", good -> good.query("kind", "holy"), 400, "invalid-request");
        table.get("/offers/{offer}").with("offer", "bad-plan").unknown("offer", "no-such-offer");
        table.post("/offers/{offer}")
                .with("offer", "bad-publish")
                .as("provider")
                .of("adess")
                .body(helpOffer(10))
                .another(helpOffer(20))
                .without(What.UNKNOWN_ID, "any offer can be published")
                .row("no capacity", good -> good.body(helpOffer(0)), 400, "invalid-request")
                .row("no ICF category", good -> good.body(helpOffer(10).replace("d510", "x1")), 400, "invalid-request")
                .row("no currency", good -> good.body(helpOffer(10).replace("EUR", "euro")), 400, "invalid-request")
                .row(
                        "an unknown rule",
                        good -> good.body(full().replace("gir-between", "good")),
                        400,
                        "invalid-request")
                .row(
                        "a rule for nobody",
                        good -> good.body(full().replace("\"to\":4", "\"to\":0")),
                        400,
                        "invalid-request")
                .row(
                        "a rule without codes",
                        good -> good.body(full().replace("[\"d510\"],\"least\"", "[],\"least\"")),
                        400,
                        "invalid-request")
                .row(
                        "hours that end before they begin",
                        good -> good.body(full().replace("19:30", "07:30")),
                        400,
                        "invalid-request")
                .row("no hour", good -> good.body(full().replace("19:30", "25:30")), 400, "invalid-request")
                .row("no day", good -> good.body(full().replace("\"mon\"", "\"lun\"")), 400, "invalid-request")
                .row("an unknown funding", good -> good.body(full().replace("own", "gold")), 400, "invalid-request")
                .row(
                        "a wait of less than nothing",
                        good -> good.body(full().replace("21", "-1")),
                        400,
                        "invalid-request")
                .row("a negative cost", good -> good.body(helpOffer(10).replace("2450", "-1")), 400, "invalid-request")
                .row(
                        "an envelope that can be none",
                        good -> good.body(Inputs.respiteOffer().replace("respite-75", "respite 75")),
                        400,
                        "invalid-request")
                .row(
                        "another provider",
                        good -> good.body(helpOffer(10).replace("adess", "relais")),
                        403,
                        "offer-of-another-provider");
        table.post("/offers/{offer}/change")
                .with("offer", "bad-change")
                .as("admin")
                .body(CHANGE.formatted(100))
                .another(CHANGE.formatted(90))
                .unknown("offer", "no-such-offer")
                .row("a day that is none", good -> good.body(from("2026-02-31")), 400, "invalid-request")
                .row("a day beyond ten years", good -> good.body(from("2999-01-01")), 400, "invalid-request")
                .row("a day that has passed", good -> good.body(from("2020-01-01")), 409, "day-has-passed");
        table.post("/offers/{offer}/suspend")
                .with("offer", "bad-suspend")
                .as("admin")
                .body(SUSPENSION.formatted("2999-01-01", "2999-02-01"))
                .another(SUSPENSION.formatted("2999-01-01", "2999-02-02"))
                .unknown("offer", "no-such-offer")
                .row(
                        "an end before the beginning",
                        good -> good.body(SUSPENSION.formatted("2999-01-02", "2999-01-01")),
                        409,
                        "ends-before-it-begins")
                .row(
                        "days that have passed",
                        good -> good.body(SUSPENSION.formatted("2020-01-01", "2020-01-02")),
                        409,
                        "day-has-passed")
                .row(
                        "no reason",
                        good -> good.body(
                                SUSPENSION.formatted("2999-01-01", "2999-02-01").replace("moving house", " ")),
                        400,
                        "invalid-request");
        table.post("/offers/{offer}/withdraw")
                .with("offer", "bad-withdraw")
                .as("admin")
                .body("{\"reason\":\"no staff\"}")
                .another("{\"reason\":\"no money\"}")
                .unknown("offer", "no-such-offer")
                .row("a reason of blanks", good -> good.body("{\"reason\":\" \"}"), 400, "invalid-request");
    }

    private static void carePlans(BadInput table, Neighbour<AssessmentEvent> assessments) {
        drafted(assessments, "bad-care-plan");
        table.get("/plans/{person}/care-plan").with("person", "bad-care-plan").unknown("person", "no-such-plan");
        table.post("/plans/{person}/care-plan")
                .with("person", "bad-care-plan")
                .body(carePlan("walk", "bad-care-plan", "bad-plan"))
                .another(carePlan("cook", "bad-care-plan", "bad-plan"))
                .missing("resourceType")
                .unknown("person", "no-such-plan")
                .row(
                        "an element that R4 does not know",
                        good -> good.body(
                                carePlan("walk", "bad-care-plan", "bad-plan").replace("\"intent\"", "\"purpose\"")),
                        400,
                        "invalid-request")
                .row(
                        "no need of the plan",
                        good -> good.body(
                                carePlan("walk", "bad-care-plan", "bad-plan").replace("d510", "b280")),
                        400,
                        "invalid-request")
                .row(
                        "an offer that nobody has",
                        good -> good.body(carePlan("walk", "bad-care-plan", "nobodys")),
                        409,
                        "offer-unknown")
                .row("no words", good -> good.body(carePlan("", "bad-care-plan", "bad-plan")), 400, "invalid-request");
    }

    private static String full() {
        return Inputs.fullOffer("Aide de nuit", "35238");
    }

    private static String from(String day) {
        return CHANGE.formatted(100).replaceFirst("}$", ",\"from\":\"" + day + "\"}");
    }

    private static void plans(BadInput table, Neighbour<AssessmentEvent> assessments) {
        for (String person : new String[] {"bad-goal", "bad-leave", "bad-decline", "bad-close", "bad-draft"}) {
            drafted(assessments, person);
        }
        agreedTo(assessments, "bad-submitted", false);
        table.get("/plans/{person}").with("person", "bad-draft").unknown("person", "no-such-plan");
        table.get("/plans/{person}/goals/{goal}")
                .with("person", "bad-draft")
                .with(
                        "goal",
                        CASE_MANAGER
                                .post("/plans/bad-draft/goals", goal("walk"))
                                .path("id"))
                .unknown("person", "no-such-plan")
                .unknown("goal", "no-such-goal");
        table.post("/plans/{person}/goals")
                .with("person", "bad-goal")
                .body(goal("walk"))
                .another(goal("cook"))
                .unknown("person", "no-such-plan")
                .row("no need", good -> good.body("{\"words\":\"walk\",\"needs\":[]}"), 400, "invalid-request")
                .row("an unknown need", good -> good.body(goal("walk").replace("washing", "n")), 409, "no-such-needs");
        table.post("/plans/{person}/needs/{need}/leave-uncovered")
                .with("person", "bad-leave")
                .with("need", "washing")
                .body("{\"reason\":\"no-offer\",\"explanation\":\"nobody comes\"}")
                .another("{\"reason\":\"no-capacity\",\"explanation\":\"nobody comes\"}")
                .unknown("person", "no-such-plan")
                .unknown("need", "no-such-need");
        table.post("/plans/{person}/needs/{need}/decline")
                .with("person", "bad-decline")
                .with("need", "washing")
                .body("{\"words\":\"no\"}")
                .another("{\"words\":\"never\"}")
                .unknown("person", "no-such-plan")
                .unknown("need", "no-such-need");
        table.post("/plans/{person}/submit")
                .with("person", "bad-draft")
                .unknown("person", "no-such-plan")
                .row("open needs", good -> good, 409, "needs-are-open");
        table.post("/plans/{person}/agree")
                .with("person", "bad-submitted")
                .body("{\"by\":\"person\"}")
                .another("{\"by\":\"person\",\"reviewOn\":\"2026-09-01\"}")
                .unknown("person", "no-such-plan")
                .row(
                        "a representative by no right",
                        good -> good.body("{\"by\":\"representative\"}"),
                        409,
                        "basis-is-missing")
                .row(
                        "a person who cannot decide",
                        good -> good.body("{\"by\":\"person\",\"consent\":{\"capacity\":\"cannot-decide\"}}"),
                        409,
                        "person-cannot-decide");
        table.post("/plans/{person}/revise")
                .with("person", "bad-draft")
                .unknown("person", "no-such-plan")
                .row("a draft", good -> good, 409, "plan-in-another-phase");
        table.post("/plans/{person}/close")
                .with("person", "bad-close")
                .body("{\"reason\":\"moved\"}")
                .another("{\"reason\":\"death\"}")
                .unknown("person", "no-such-plan")
                .row(
                        "a day in the future",
                        good -> good.header("Occurred-At", "2999-01-01T00:00:00Z"),
                        400,
                        "invalid-request");
    }

    private static void services(BadInput table, Neighbour<AssessmentEvent> assessments) {
        drafted(assessments, "bad-service");
        drafted(assessments, "bad-dose");
        drafted(assessments, "bad-remove");
        String goal =
                CASE_MANAGER.post("/plans/bad-service/goals", goal("walk")).path("id");
        String good = service("bad-plan", "washing", goal, "PT1H");
        table.post("/plans/{person}/services")
                .with("person", "bad-service")
                .body(good)
                .another(service("bad-plan", "washing", goal, "PT2H"))
                .missing("weeks")
                .missing("divisible")
                .unknown("person", "no-such-plan")
                .row(
                        "a derogation from nothing",
                        right -> right.body(good.replace("\"weeks\"", "\"derogation\":\"why\",\"weeks\"")),
                        409,
                        "nothing-to-derogate-from")
                .row("more than a week", right -> right.body(good.replace("PT1H", "PT169H")), 400, "invalid-request")
                .row("half a minute", right -> right.body(good.replace("PT1H", "PT1H30S")), 409, "not-whole-minutes")
                .row(
                        "a start before the assessment",
                        right -> right.body(good.replace("\"weeks\"", "\"start\":\"1999-01-01\",\"weeks\"")),
                        409,
                        "start-out-of-reach")
                .row(
                        "a start that is no day",
                        right -> right.body(good.replace("\"weeks\"", "\"start\":\"2027-02-30\",\"weeks\"")),
                        400,
                        "invalid-request")
                .row("no weeks", right -> right.body(good.replace("10", "0")), 400, "invalid-request")
                .row("urgency beyond 1", right -> right.body(good.replace("0.66", "1.1")), 400, "invalid-request")
                .row("no offer", right -> right.body(good.replace("bad-plan", "none")), 409, "offer-unknown")
                .row("an unknown goal", right -> right.body(good.replace(goal, "g")), 409, "no-such-goals")
                .row("an unknown need", right -> right.body(good.replace("washing", "n")), 409, "no-such-needs");
        pleading(table, assessments);
        String dosed = planned("bad-dose", "bad-plan", "washing");
        table.get("/plans/{person}/services/{service}")
                .with("person", "bad-dose")
                .with("service", dosed)
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service");
        table.post("/plans/{person}/services/{service}/change")
                .with("person", "bad-dose")
                .with("service", dosed)
                .body(DOSE.formatted(1))
                .another(DOSE.formatted(2))
                .missing("weeks")
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service")
                .row(
                        "a start in a thousand years",
                        right -> right.body(DOSE.formatted(1).replace("}", ",\"start\":\"3027-01-01\"}")),
                        409,
                        "start-out-of-reach");
        table.post("/plans/{person}/services/{service}/remove")
                .with("person", "bad-remove")
                .with("service", planned("bad-remove", "bad-plan", "washing"))
                .body("{\"reason\":\"another way\"}")
                .another("{\"reason\":\"no way\"}")
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service");
    }

    private static void pleading(BadInput table, Neighbour<AssessmentEvent> assessments) {
        ADMIN.post("/offers/bad-respite", Inputs.respiteOffer());
        drafted(assessments, "bad-pleading");
        drafted(assessments, "bad-unpleading");
        String pleading = planned("bad-pleading", "bad-respite", "household");
        String unpleading = planned("bad-unpleading", "bad-respite", "household");
        String right = planned("bad-pleading", "bad-plan", "washing");
        CASE_MANAGER.post("/plans/bad-unpleading/services/" + unpleading + "/advocacy", advocacy("home"));
        table.post("/plans/{person}/services/{service}/advocacy")
                .with("person", "bad-pleading")
                .with("service", pleading)
                .body(advocacy("home"))
                .another(advocacy("away"))
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service")
                .row(
                        "no facts",
                        good -> good.body(advocacy("").replace("Her daughter leaves in May.", " ")),
                        400,
                        "invalid-request")
                .row("words too many", good -> good.body(advocacy("x".repeat(4001))), 400, "invalid-request")
                .row("no id", good -> good.body(advocacy("").replace("letter-7", "a letter")), 400, "invalid-request")
                .row("a right", good -> good.with("service", right), 409, "needs-no-authorisation");
        table.get("/plans/{person}/services/{service}/advocacy")
                .with("person", "bad-unpleading")
                .with("service", unpleading)
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service");
        table.post("/plans/{person}/services/{service}/advocacy/remove")
                .with("person", "bad-unpleading")
                .with("service", unpleading)
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service");
    }

    private static void reports(BadInput table, Neighbour<AssessmentEvent> assessments) {
        var renewed = agreedTo(assessments, "bad-renew", true);
        table.post("/offers/{offer}/reservations/{service}/renew")
                .with("offer", "bad-plan")
                .with("service", renewed.service())
                .as("case-manager")
                .unknown("offer", "no-such-offer")
                .unknown("service", "no-such-reservation");
        var start = agreedTo(assessments, "bad-start", true);
        table.post("/plans/{person}/services/{service}/start")
                .with("person", start.person())
                .with("service", start.service())
                .of("adess")
                .body(ON.formatted(1))
                .another(ON.formatted(2))
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service")
                .row(
                        "another provider",
                        good -> good.token(Caller.provider("relais").token()),
                        403,
                        "service-of-another-provider")
                .row("no day", good -> good.body("{\"on\":\"2026-02-31\"}"), 400, "invalid-request")
                .row("a day to come", good -> good.body("{\"on\":\"2999-01-01\"}"), 409, "date-in-the-future");
        var missed = agreedTo(assessments, "bad-missed", true);
        table.post("/plans/{person}/services/{service}/not-delivered")
                .with("person", missed.person())
                .with("service", missed.service())
                .of("adess")
                .body(MISSED.formatted(1))
                .another(MISSED.formatted(2))
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service");
        var end = agreedTo(assessments, "bad-end", true);
        table.post("/plans/{person}/services/{service}/end")
                .with("person", end.person())
                .with("service", end.service())
                .as("provider")
                .of("adess")
                .body(ENDED.formatted(1))
                .another(ENDED.formatted(2))
                .unknown("person", "no-such-plan")
                .unknown("service", "no-such-service")
                .row(
                        "another provider",
                        good -> good.token(Caller.provider("relais").token()),
                        403,
                        "service-of-another-provider");
    }

    private static void proposals(BadInput table, Neighbour<AssessmentEvent> assessments) {
        drafted(assessments, "bad-proposal");
        drafted(assessments, "bad-choice");
        String people = "{\"people\":[{\"person\":\"bad-proposal\",\"territory\":\"75056\"},"
                + "{\"person\":\"bad-choice\",\"territory\":\"75056\"}],\"seconds\":5,\"moves\":%d,\"seed\":1}";
        String known = CASE_MANAGER.post("/proposals", people.formatted(1)).path("proposal");
        eventually(() ->
                assertEquals("done", CASE_MANAGER.get("/proposals/" + known).path("state")));
        table.post("/proposals")
                .body(people.formatted(2))
                .another(people.formatted(3))
                .without(What.STALE_VERSION, "nothing is written, so nothing can be stale")
                .row("nobody", good -> good.body("{\"people\":[],\"seconds\":5,\"seed\":1}"), 400, "invalid-request")
                .row("no people and no place", good -> good.body("{\"seconds\":5,\"seed\":1}"), 400, "invalid-request")
                .row(
                        "a place where nobody is in need",
                        good -> good.body("{\"territory\":\"nowhere\",\"seconds\":5,\"seed\":1}"),
                        409,
                        "nobody-with-open-needs")
                .row(
                        "somebody without a draft",
                        good -> good.body(people.formatted(2).replace("bad-choice", "nobody")),
                        400,
                        "invalid-request")
                .row(
                        "somebody twice",
                        good -> good.body(people.formatted(2).replace("bad-choice", "bad-proposal")),
                        400,
                        "invalid-request")
                .row(
                        "somebody of nowhere",
                        good -> good.body(people.formatted(2).replace(",\"territory\":\"75056\"", "")),
                        400,
                        "invalid-request")
                .row(
                        "too many seconds",
                        good -> good.body(people.formatted(2).replace("\"seconds\":5", "\"seconds\":121")),
                        400,
                        "invalid-request")
                .row(
                        "a start that has passed",
                        good -> good.body(people.formatted(2).replace("\"seed\"", "\"start\":\"2020-01-01\",\"seed\"")),
                        400,
                        "invalid-request")
                .row("moves below none", good -> good.body(people.formatted(-1)), 400, "invalid-request")
                .row(
                        "a weight that nothing has",
                        good -> good.body(people.formatted(2).replace("\"seed\"", "\"weights\":{\"luck\":1},\"seed\"")),
                        400,
                        "invalid-request")
                .row(
                        "a hard constraint for sale",
                        good -> good.body(
                                people.formatted(2).replace("\"seed\"", "\"weights\":{\"capacity\":1},\"seed\"")),
                        400,
                        "invalid-request")
                .row(
                        "a distance of none",
                        good -> good.body(people.formatted(2)
                                .replace(
                                        "\"seed\"",
                                        "\"distances\":[{\"from\":\"a\",\"to\":\"b\",\"steps\":0}],\"seed\"")),
                        400,
                        "invalid-request");
        table.get("/proposals");
        table.get("/proposals/weights");
        table.get("/proposals/{proposal}").with("proposal", known).unknown("proposal", "no-such-proposal");
        table.get("/proposals/{proposal}/people")
                .with("proposal", known)
                .unknown("proposal", "no-such-proposal")
                .row("a page too large", good -> good.query("limit", "501"), 400, "invalid-request");
        table.get("/proposals/{proposal}/people/{person}")
                .with("proposal", known)
                .with("person", "bad-proposal")
                .unknown("proposal", "no-such-proposal")
                .unknown("person", "nothing-proposed-to-person");
        table.get("/proposals/{proposal}/events").with("proposal", known).unknown("proposal", "no-such-proposal");
        table.post("/proposals/{proposal}/cancel")
                .with("proposal", known)
                .without(What.STALE_VERSION, "nothing is written, so nothing can be stale")
                .unknown("proposal", "no-such-proposal");
        choice(table, known);
    }

    private static void choice(BadInput table, String proposal) {
        String goal = CASE_MANAGER.post("/plans/bad-choice/goals", goal("walk")).path("id");
        var line = CASE_MANAGER
                .get("/proposals/" + proposal + "/people/bad-choice")
                .jsonPath()
                .getMap("lines[0]");
        String choice = """
                {"services":[{"offer":"%s","lines":[{"need":"%s","perWeek":"%s","points":%s,"seal":"%s"}],
                 "goals":["%s"],"weeks":%%d,"divisible":true,
                 "claim":{"urgency":0.66,"benefit":0.8,"caregiverStrain":0.5,"livesAlone":true}}]}
                """.formatted(
                line.get("offer"), line.get("need"), line.get("perWeek"), line.get("points"), line.get("seal"), goal);
        table.post("/plans/{person}/proposals/{proposal}/choose")
                .with("person", "bad-choice")
                .with("proposal", proposal)
                .body(choice.formatted(10))
                .another(choice.formatted(20))
                .without(What.UNKNOWN_ID, "nothing was proposed to others, so their seal is another")
                .row("no service", good -> good.body("{\"services\":[]}"), 400, "invalid-request")
                .row(
                        "a line twice over",
                        good -> good.body(choice.formatted(10).replaceFirst("\\[(\\{\"need\"[^]]*)\\]", "[$1,$1]")),
                        400,
                        "invalid-request")
                .row("another person's lines", good -> good.with("person", "bad-proposal"), 400, "invalid-request")
                .row(
                        "an unknown goal",
                        good -> good.body(choice.formatted(10).replace(goal, "g")),
                        409,
                        "no-such-goals")
                .row("no weeks", good -> good.body(choice.formatted(0)), 400, "invalid-request");
    }

    /// A plan with one service, submitted, and agreed to and with its hours reserved if so wanted.
    static Planned agreedTo(Neighbour<AssessmentEvent> assessments, String person, boolean agreed) {
        return agreedTo(assessments, person, "bad-plan", agreed);
    }

    static Planned agreedTo(Neighbour<AssessmentEvent> assessments, String person, String offer, boolean agreed) {
        drafted(assessments, person);
        String service = planned(person, offer, "washing");
        CASE_MANAGER.post("/plans/" + person + "/needs/household/decline", "{\"words\":\"no\"}");
        CASE_MANAGER.post("/plans/" + person + "/submit");
        if (agreed) {
            CASE_MANAGER.post("/plans/" + person + "/agree", "{\"by\":\"person\"}");
            eventually(() ->
                    assertEquals("active", CASE_MANAGER.get("/plans/" + person).path("status")));
        }
        return new Planned(person, service);
    }
}

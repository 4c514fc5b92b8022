package org.entrelacs.assessment;

import static org.entrelacs.assessment.Caller.ASSESSOR;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.entrelacs.edge.testing.BadInput;
import org.entrelacs.edge.testing.Rows.What;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class BadInputTest {
    private static final String INTAKE = """
            {"source": "self", "reason": "housing", "age": %s, "territory": "75114", "situation": "Damp walls."}
            """;
    private static final String SCREENING = """
            {"answers": [{"question": "gets-lost", "answer": "%s"}]}
            """;
    private static final String REDIRECTION = """
            {"organisation": "%s", "reason": "They know the forms.", "followUpBy": "2026-12-18"}
            """;
    private static final String ANSWERS = """
            {"instrument": "%s", "answers": [
              {"linkId": "washing", "type": "code", "value": "%s", "source": "observed"}]}
            """;
    private static final String RESPONSE = """
            {"resourceType": "QuestionnaireResponse", "questionnaire": "urn:test:grid", "status": "completed",
             "item": [{"linkId": "washing", "answer": [{"valueCoding": {"code": "%s"}}]}]}
            """;
    private static final String RESOURCE = """
            {"code": "d510", "resource": "equipment", "compensates": %s, "stability": "stable"}
            """;
    private static final String CORRECTION = """
            {"instrument": "%s", "reason": "wrong line ticked", "answers": [
              {"linkId": "washing", "type": "code", "value": "%s", "source": "observed"}]}
            """;
    private static final String ENDING = """
            {"code": "d510", "resource": "equipment", "reason": "%s"}
            """;
    private static final String CAREGIVER = """
            {"caregiver": "caregiver-1", "relation": "child", "strain": %s, "perWeek": "PT14H", "wish": "relief"}
            """;

    @TestHTTPResource
    private URI service = URI.create("");

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        var table = BadInput.at(service);
        intakes(table);
        afterTriage(table);
        instruments(table);
        assessments(table);
        reference(table);
        return table.rows();
    }

    private static void intakes(BadInput table) {
        String person = Caller.someone();
        table.post("/intakes/{person}")
                .with("person", person)
                .body(INTAKE.formatted("70"))
                .another(INTAKE.formatted("71"))
                .without(What.UNKNOWN_ID, "anybody may come in")
                .row("too old", good -> good.body(INTAKE.formatted("131")), 400, "invalid-request")
                .row(
                        "no words",
                        good -> good.body(INTAKE.formatted("70").replace("Damp walls.", " ")),
                        400,
                        "invalid-request");
        table.get("/intakes/{person}").with("person", person).unknown("person", "no-such-intake");
        table.get("/intakes/{person}/{intake}")
                .with("person", person)
                .with("intake", "i1")
                .unknown("person", "no-such-intake")
                .unknown("intake", "no-such-intake");
    }

    private static void afterTriage(BadInput table) {
        String person = Caller.someone();
        String young = redirected(person);
        String eligible = ASSESSOR.post("/intakes/" + person, INTAKE.formatted("70"))
                .statusCode(201)
                .extract()
                .path("id");
        table.post("/intakes/{person}/{intake}/screening")
                .with("person", person)
                .with("intake", young)
                .body(SCREENING.formatted("yes"))
                .another(SCREENING.formatted("no"))
                .unknown("person", "no-such-intake")
                .unknown("intake", "no-such-intake")
                .row("perhaps", good -> good.body(SCREENING.formatted("perhaps")), 400, "invalid-request")
                .row(
                        "a question twice",
                        good -> good.body(SCREENING
                                .formatted("yes")
                                .replace("}]", "}, {\"question\": \"gets-lost\", \"answer\": \"no\"}]")),
                        400,
                        "invalid-request");
        table.post("/intakes/{person}/{intake}/redirect")
                .with("person", person)
                .with("intake", young)
                .body(REDIRECTION.formatted("clic-14"))
                .another(REDIRECTION.formatted("mdph-75"))
                .unknown("person", "no-such-intake")
                .unknown("intake", "no-such-intake")
                .row("eligible", good -> good.with("intake", eligible), 409, "intake-is-eligible");
        table.post("/intakes/{person}/{intake}/follow-up")
                .with("person", person)
                .with("intake", young)
                .body("{\"outcome\": \"not-reached\", \"followUpBy\": \"2999-01-04\"}")
                .another("{\"outcome\": \"not-arrived\", \"followUpBy\": \"2999-01-04\"}")
                .unknown("person", "no-such-intake")
                .unknown("intake", "no-such-intake")
                .row("not redirected", good -> good.with("intake", eligible), 409, "no-follow-up-awaited")
                .row(
                        "known and yet awaited",
                        good -> good.body("{\"outcome\": \"arrived\", \"followUpBy\": \"2999-01-04\"}"),
                        400,
                        "invalid-request");
        table.post("/intakes/{person}/{intake}/withdraw")
                .with("person", person)
                .with("intake", redirected(person))
                .body("{\"reason\": \"moved away\"}")
                .another("{\"reason\": \"found help\"}")
                .unknown("person", "no-such-intake")
                .unknown("intake", "no-such-intake");
        table.get("/intakes/follow-ups");
        table.get("/intakes/demand").row("no month", good -> good.query("after", "2026-13"), 400, "invalid-request");
    }

    private static String redirected(String person) {
        return ASSESSOR.post("/intakes/" + person, INTAKE.formatted("50"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void instruments(BadInput table) {
        String grid = Caller.published("1");
        table.get("/instruments");
        table.get("/instruments/{instrument}").with("instrument", grid).unknown("instrument", "no-such-instrument");
        table.get("/instruments/{instrument}/versions/{version}")
                .with("instrument", grid)
                .with("version", "1")
                .unknown("instrument", "no-such-instrument-version")
                .unknown("version", "no-such-instrument-version");
        table.post("/instruments/{instrument}/versions")
                .with("instrument", grid)
                .body(Caller.grid("2"))
                .another(Caller.grid("3"))
                .without(What.UNKNOWN_ID, "any instrument can be drafted")
                .row("published before", good -> good.body(Caller.grid("1")), 409, "version-is-immutable")
                .row(
                        "an unsupported item",
                        good -> good.body(Caller.grid("2").replace("\"choice\"", "\"reference\"")),
                        400,
                        "invalid-request")
                .row(
                        "an example of a question that is not there",
                        good -> good.body(Caller.grid("2")
                                .replaceFirst(
                                        "\\{",
                                        "{\"examples\": [{\"name\": \"x\","
                                                + " \"given\": {\"cooking\": \"A\"}, \"then\": {}}],")),
                        400,
                        "invalid-request")
                .row(
                        "a qualifier beyond the scale",
                        good -> good.body(Caller.grid("2").replace("\"C\": 4", "\"C\": 9")),
                        400,
                        "invalid-request")
                .row(
                        "hours of an unknown score",
                        good -> good.body(hours("nose", "PT8H", "a study")),
                        400,
                        "invalid-request")
                .row(
                        "hours that are none",
                        good -> good.body(hours("score", "PT0S", "a study")),
                        400,
                        "invalid-request")
                .row(
                        "hours that nobody vouches for",
                        good -> good.body(hours("score", "PT8H", " ")),
                        400,
                        "invalid-request");
        table.post("/instruments/{instrument}/versions/{version}/publish")
                .with("instrument", grid)
                .with("version", "1")
                .unknown("instrument", "no-such-instrument-version")
                .unknown("version", "no-such-instrument-version")
                .row("published before", good -> good, 409, "version-is-immutable");
        table.post("/instruments/{instrument}/versions/{version}/$check")
                .with("instrument", grid)
                .with("version", "1")
                .unknown("instrument", "no-such-instrument-version")
                .unknown("version", "no-such-instrument-version");
        table.post("/instruments/{instrument}/versions/{version}/$dry-run")
                .with("instrument", grid)
                .with("version", "1")
                .body("{\"needRules\": []}")
                .missing("needRules")
                .unknown("instrument", "no-such-instrument-version")
                .unknown("version", "no-such-instrument-version")
                .row("neither rules nor draft", good -> good.body("{}"), 400, "invalid-request")
                .row("no such draft", good -> good.body("{\"draft\": \"7\"}"), 400, "invalid-request")
                .row(
                        "a rule of a question that is not there",
                        good -> good.body("{\"needRules\": [{\"linkId\": \"cooking\", \"code\": \"d630\","
                                + " \"dimension\": \"functional\", \"disabilityByAnswer\": {\"A\": 1}}]}"),
                        400,
                        "invalid-request");
        table.post("/instruments/{instrument}/versions/{version}/retire")
                .with("instrument", Caller.published("1"))
                .with("version", "1")
                .body("{\"reason\": \"replaced\"}")
                .another("{\"reason\": \"unclear\"}")
                .unknown("instrument", "no-such-instrument-version")
                .unknown("version", "no-such-instrument-version");
        table.post("/instruments/{instrument}/$evaluate")
                .with("instrument", grid)
                .body(RESPONSE.formatted("C"))
                .missing("resourceType")
                .unknown("instrument", "no-such-instrument")
                .row("unknown version", good -> good.query("version", "7"), 404, "no-such-instrument-version")
                .row("no option", good -> good.body(RESPONSE.formatted("Z")), 400, "invalid-request");
    }

    private static String hours(String score, String perWeek, String source) {
        return Caller.grid("2").replace("\"needRules\":", """
                "caseMix": {"score": "%s", "classes": [{"value": 12, "perWeek": "%s"}], "ceilings": [], "source": "%s"},
                "needRules":""".formatted(score, perWeek, source));
    }

    private static void assessments(BadInput table) {
        String person = Caller.someone();
        String grid = Caller.published("1");
        String start = "{\"instruments\": [{\"instrument\": \"" + grid + "\"}]}";
        String open = started(person, start);
        String ready = started(person, start);
        ASSESSOR.post("/assessments/" + person + "/" + ready + "/answers", ANSWERS.formatted(grid, "A"))
                .statusCode(200);

        table.post("/assessments/{person}")
                .with("person", person)
                .body(start)
                .another(start.replace("}]", ", \"version\": \"1\"}]"))
                .without(What.UNKNOWN_ID, "anybody may be assessed")
                .row("no instrument", good -> good.body("{\"instruments\": []}"), 400, "invalid-request")
                .row(
                        "an instrument that nobody published",
                        good -> good.body(start.replace(grid, "unheard-of")),
                        409,
                        "instrument-not-published");
        table.get("/assessments/{person}").with("person", person).unknown("person", "no-such-assessment");
        table.get("/assessments/{person}/needs").with("person", person).unknown("person", "no-such-assessment");
        table.get("/assessments/{person}/{assessment}")
                .with("person", person)
                .with("assessment", open)
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment");
        table.post("/assessments/{person}/{assessment}/answers")
                .with("person", person)
                .with("assessment", open)
                .body(ANSWERS.formatted(grid, "A"))
                .another(ANSWERS.formatted(grid, "C"))
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("no option", good -> good.body(ANSWERS.formatted(grid, "Z")), 400, "invalid-request")
                .row(
                        "another instrument",
                        good -> good.body(ANSWERS.formatted("other", "A")),
                        409,
                        "instrument-not-in-assessment");
        table.post("/assessments/{person}/{assessment}/questionnaire-response")
                .with("person", person)
                .with("assessment", open)
                .body(RESPONSE.formatted("A"))
                .another(RESPONSE.formatted("C"))
                .missing("resourceType")
                .missing("questionnaire")
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("no option", good -> good.body(RESPONSE.formatted("Z")), 400, "invalid-request")
                .row("no such source", good -> good.query("source", "hearsay"), 400, "invalid-request");
        table.get("/assessments/{person}/{assessment}/questionnaire-response")
                .with("person", person)
                .with("assessment", open)
                .query("instrument", grid)
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("no instrument", good -> good.query("instrument", ""), 400, "invalid-request")
                .row(
                        "another instrument",
                        good -> good.query("instrument", "other"),
                        409,
                        "instrument-not-in-assessment");
        table.post("/assessments/{person}/{assessment}/compensating-resources")
                .with("person", person)
                .with("assessment", open)
                .body(RESOURCE.formatted("1"))
                .another(RESOURCE.formatted("2"))
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("beyond the scale", good -> good.body(RESOURCE.formatted("5")), 400, "invalid-request");
        table.post("/assessments/{person}/{assessment}/complete")
                .with("person", person)
                .with("assessment", ready)
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row(
                        "unanswered",
                        good -> good.with("assessment", started(person, start)),
                        409,
                        "required-items-unanswered");
        String done = completed(person, start, grid);
        table.post("/assessments/{person}/planned")
                .with("person", person)
                .body("{\"reason\": \"initial\", \"dueBy\": \"2026-12-18\"}")
                .another("{\"reason\": \"appeal\", \"dueBy\": \"2026-12-18\"}")
                .without(What.UNKNOWN_ID, "anybody may be assessed")
                .row("no such reason", good -> good.body("{\"reason\": \"whim\"}"), 400, "invalid-request")
                .row(
                        "no such day",
                        good -> good.body("{\"reason\": \"initial\", \"dueBy\": \"2026-02-30\"}"),
                        400,
                        "invalid-request");
        table.post("/assessments/{person}/{assessment}/start")
                .with("person", person)
                .with("assessment", planned(person))
                .body(start)
                .another(start.replace("}]", ", \"version\": \"1\"}]"))
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("started", good -> good.with("assessment", open), 409, "assessment-already-started");
        table.post("/assessments/{person}/{assessment}/sign")
                .with("person", person)
                .with("assessment", done)
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("in progress", good -> good.with("assessment", open), 409, "assessment-not-completed");
        table.post("/assessments/{person}/{assessment}/corrections")
                .with("person", person)
                .with("assessment", done)
                .body(CORRECTION.formatted(grid, "C"))
                .another(CORRECTION.formatted(grid, "A"))
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("no option", good -> good.body(CORRECTION.formatted(grid, "Z")), 400, "invalid-request")
                .row(
                        "another instrument",
                        good -> good.body(CORRECTION.formatted("other", "A")),
                        409,
                        "instrument-not-in-assessment")
                .row("in progress", good -> good.with("assessment", open), 409, "assessment-not-completed");
        table.post("/assessments/{person}/{assessment}/compensating-resources/end")
                .with("person", person)
                .with("assessment", helped(person, start))
                .body(ENDING.formatted("worn out"))
                .another(ENDING.formatted("given back"))
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row(
                        "in the future",
                        good -> good.body(ENDING.formatted("x").replace("{", "{\"endedOn\": \"2999-01-01\",")),
                        400,
                        "invalid-request")
                .row(
                        "of somebody else",
                        good -> good.body(ENDING.formatted("x").replace("{", "{\"giver\": \"caregiver-9\",")),
                        409,
                        "no-such-resource");
        table.get("/assessments/{person}/{assessment}/comparison")
                .with("person", person)
                .with("assessment", done)
                .query("with", done)
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment")
                .row("in progress", good -> good.with("assessment", open), 409, "assessment-not-completed");
        table.post("/assessments/{person}/caregivers")
                .with("person", person)
                .body(CAREGIVER.formatted("0.40"))
                .another(CAREGIVER.formatted("0.50"))
                .without(What.UNKNOWN_ID, "anybody may have a caregiver")
                .row("beyond the scale", good -> good.body(CAREGIVER.formatted("1.1")), 400, "invalid-request")
                .row(
                        "more than a week in a week",
                        good -> good.body(CAREGIVER.formatted("0.40").replace("PT14H", "PT169H")),
                        400,
                        "invalid-request");
        table.get("/assessments/{person}/caregivers").with("person", person).unknown("person", "no-such-assessment");
        table.get("/assessments/{person}/caregivers/{caregiver}")
                .with("person", person)
                .with("caregiver", "caregiver-1")
                .unknown("person", "no-such-caregiver")
                .unknown("caregiver", "no-such-caregiver");
        table.get("/assessments/due").row("no such state", good -> good.query("state", "late"), 400, "invalid-request");
        table.get("/assessments/drift");
        table.post("/assessments/{person}/{assessment}/enter-in-error")
                .with("person", person)
                .with("assessment", started(person, start))
                .body("{\"reason\": \"other person\"}")
                .another("{\"reason\": \"other day\"}")
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment");
    }

    private static String planned(String person) {
        return ASSESSOR.post("/assessments/" + person + "/planned", "{\"reason\": \"initial\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String completed(String person, String start, String grid) {
        String id = started(person, start);
        ASSESSOR.post("/assessments/" + person + "/" + id + "/answers", ANSWERS.formatted(grid, "A"))
                .statusCode(200);
        ASSESSOR.post("/assessments/" + person + "/" + id + "/complete").statusCode(200);
        return id;
    }

    private static String helped(String person, String start) {
        String id = started(person, start);
        ASSESSOR.post("/assessments/" + person + "/" + id + "/compensating-resources", RESOURCE.formatted("1"))
                .statusCode(200);
        return id;
    }

    private static void reference(BadInput table) {
        table.get("/reference/apa-ceilings")
                .query("on", "2026-05-01")
                .row("a day that is none", good -> good.query("on", "yesterday"), 400, "invalid-request")
                .row("a year without a tariff", good -> good.query("on", "1999-05-01"), 404, "no-tariff-known");
        table.get("/reference/apa-participation")
                .query("on", "2026-05-01")
                .query("income", "120000")
                .query("plan", "60000")
                .row("a debt is no income", good -> good.query("income", "-1"), 400, "invalid-request")
                .row("a plan beyond reason", good -> good.query("plan", "100000001"), 400, "invalid-request")
                .row("a year without a tariff", good -> good.query("on", "1999-05-01"), 404, "no-tariff-known");
    }

    private static String started(String person, String start) {
        return ASSESSOR.post("/assessments/" + person, start)
                .statusCode(201)
                .extract()
                .path("id");
    }
}

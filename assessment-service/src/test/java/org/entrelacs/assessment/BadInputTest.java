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

    @TestHTTPResource
    private URI service = URI.create("");

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_bad_input() {
        var table = BadInput.at(service);
        intakes(table);
        instruments(table);
        assessments(table);
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
        table.post("/assessments/{person}/{assessment}/enter-in-error")
                .with("person", person)
                .with("assessment", started(person, start))
                .body("{\"reason\": \"other person\"}")
                .another("{\"reason\": \"other day\"}")
                .unknown("person", "no-such-assessment")
                .unknown("assessment", "no-such-assessment");
    }

    private static String started(String person, String start) {
        return ASSESSOR.post("/assessments/" + person, start)
                .statusCode(201)
                .extract()
                .path("id");
    }
}

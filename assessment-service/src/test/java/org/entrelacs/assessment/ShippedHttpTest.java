package org.entrelacs.assessment;

import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

/// The shipped instruments as a network uses them: drafted from their files, published, answered, completed.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class ShippedHttpTest {
    private static final List<String> VARIABLES = List.of(
            "coherence",
            "orientation",
            "toilette",
            "habillage",
            "alimentation",
            "elimination",
            "transferts",
            "deplacement_interieur",
            "deplacement_exterieur",
            "alerter");

    private final String person = Caller.someone();

    @Test
    void aggir_tells_its_deciding_group_and_where_it_is_not_monotone() {
        String aggir = published("instrument-aggir-2.json", "2");
        ASSESSOR.post("/instruments/" + aggir + "/$evaluate", letters("AAAAAABAAA"))
                .statusCode(200)
                .body("scores.code", contains("rank", "gir", "deciding-group", "oddity"))
                .body("scores.value", contains(12, 5, 8, 1))
                .body(
                        "scores.meaning",
                        contains(
                                nullValue(),
                                nullValue(),
                                equalTo("H"),
                                equalTo("one step worse in transfers would lower the dependency found")));
    }

    @Test
    void a_completed_assessment_tells_the_hours_that_are_required_and_keeps_them() {
        String assessment = started(published("instrument-aggir-2.json", "2"));
        ASSESSOR.post(assessment + "/questionnaire-response?source=observed", letters("AABBAAAAAA"))
                .statusCode(200);
        ASSESSOR.post(assessment + "/complete")
                .statusCode(200)
                .body("scores.find { it.code == 'gir' }.value", equalTo(4))
                .body("required.perWeek", equalTo("PT4H54M"))
                .body("required.byNeed.perWeek", contains("PT3H1M", "PT1H44M"));
        ASSESSOR.get(assessment)
                .body("required.perWeek", equalTo("PT4H54M"))
                .body("scores.code", hasItems("deciding-group", "oddity"));
    }

    @Test
    void the_hours_of_a_need_rise_when_what_made_up_for_it_ends() {
        String assessment = started(published("instrument-aggir-2.json", "2"));
        ASSESSOR.post(assessment + "/questionnaire-response?source=observed", letters("AABBAAAAAA"))
                .statusCode(200);
        ASSESSOR.post(assessment + "/compensating-resources", """
                        {"code": "d510", "resource": "informal-caregiver", "compensates": 1, "stability": "stable"}
                        """).statusCode(200);
        ASSESSOR.post(assessment + "/complete")
                .statusCode(200)
                .body("required.byNeed.perWeek", contains("PT1H11M", "PT1H44M"));
        ASSESSOR.post(assessment + "/compensating-resources/end", """
                        {"code": "d510", "resource": "informal-caregiver", "endedOn": "2026-11-20",
                         "reason": "moved away"}
                        """).statusCode(200);
        ASSESSOR.get(assessment).statusCode(200).body("required.byNeed.perWeek", contains("PT3H1M", "PT1H44M"));
    }

    @Test
    void a_completed_assessment_says_in_words_where_the_grid_is_not_monotone() {
        String assessment = started(published("instrument-aggir-2.json", "2"));
        ASSESSOR.post(assessment + "/questionnaire-response?source=observed", letters("AAAAAACAAA"))
                .statusCode(200);
        ASSESSOR.post(assessment + "/complete").statusCode(200);
        ASSESSOR.get(assessment)
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("meanings.score", contains("deciding-group", "oddity"))
                .body(
                        "meanings.meaning",
                        contains("H", "one step better in transfers would raise the dependency found"));
    }

    @Test
    void an_illustrative_variable_may_be_answered_and_finds_a_need_but_no_rank() {
        String aggir = published("instrument-aggir-2.json", "2");
        String washed = letters("AAAAAAAAAA").replace("]}]}", "]}, " + answered("cuisine", "C") + "]}");
        ASSESSOR.post("/instruments/" + aggir + "/$evaluate", washed)
                .statusCode(200)
                .body("scores.find { it.code == 'gir' }.value", equalTo(6))
                .body("needs.code", contains("d630"));
    }

    @Test
    void facts_become_letters_needs_and_hours() {
        String assessment = started(published("instrument-aggir-observed.json", "1"));
        for (String part : List.of(
                "coherence.communication",
                "coherence.comportement",
                "orientation.temps",
                "orientation.espace",
                "toilette.haut",
                "toilette.bas",
                "habillage.haut",
                "habillage.moyen",
                "habillage.bas",
                "alimentation.se_servir",
                "alimentation.manger",
                "elimination.urinaire",
                "elimination.fecale",
                "transferts",
                "deplacement_interieur",
                "deplacement_exterieur",
                "alerter")) {
            observe(assessment, part, part.startsWith("habillage"), part.equals("toilette.bas"));
        }
        ASSESSOR.post(assessment + "/complete")
                .statusCode(200)
                .body("scores.find { it.code == 'toilette.modality' }.value", equalTo(1))
                .body("scores.find { it.code == 'habillage.modality' }.value", equalTo(4))
                .body("scores.find { it.code == 'gir' }.value", equalTo(4))
                .body("needs.code", contains("d510", "d540"))
                .body("needs.disability", contains(1, 4))
                .body("required.perWeek", equalTo("PT4H54M"));
    }

    private void observe(String assessment, String part, boolean doesNotDo, boolean wantsPrompting) {
        ASSESSOR.post(assessment + "/answers", """
                {"instrument": "%s", "answers": [
                  {"linkId": "%s.does-not-do", "type": "boolean", "value": "%s", "source": "observed"},
                  {"linkId": "%s.spontaneously", "type": "boolean", "value": "%s", "source": "observed"},
                  {"linkId": "%s.totally", "type": "boolean", "value": "true", "source": "observed"},
                  {"linkId": "%s.correctly", "type": "boolean", "value": "true", "source": "observed"},
                  {"linkId": "%s.usually", "type": "boolean", "value": "true", "source": "observed"}]}
                """.formatted(
                                instrument(assessment), part, doesNotDo, part, !wantsPrompting, part, part, part))
                .statusCode(200);
    }

    private static String instrument(String assessment) {
        return ASSESSOR.get(assessment).extract().path("instruments[0].instrument");
    }

    private String started(String instrument) {
        return ASSESSOR.post("/assessments/" + person, "{\"instruments\": [{\"instrument\": \"" + instrument + "\"}]}")
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /// Under an id of its own for each test.
    private static String published(String file, String version) {
        String id = "shipped-" + UUID.randomUUID();
        ADMIN.post("/instruments/" + id + "/versions", text(file)).statusCode(201);
        ADMIN.post("/instruments/" + id + "/versions/" + version + "/publish").statusCode(200);
        return id;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("src", "main", "resources", "instruments", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String letters(String letters) {
        return "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"completed\","
                + " \"questionnaire\": \"urn:entrelacs:questionnaire:aggir|2\", \"item\": ["
                + VARIABLES.stream()
                        .map(variable -> answered(variable, letter(letters, variable)))
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    private static String letter(String letters, String variable) {
        int at = VARIABLES.indexOf(variable);
        return letters.substring(at, at + 1);
    }

    private static String answered(String linkId, String code) {
        return "{\"linkId\": \"%s\", \"answer\": [{\"valueCoding\": {\"code\": \"%s\"}}]}".formatted(linkId, code);
    }
}

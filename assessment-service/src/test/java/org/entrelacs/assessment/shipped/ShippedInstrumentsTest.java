package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.assessment.questionnaire.NeedRuleFaults;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedInstrumentsTest {
    private static final FhirPath FHIR_PATH = new FhirPath();
    private static final Path STORY = Path.of("..", "deploy", "story");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instrument-aggir.json",
                "instrument-aggir-2.json",
                "instrument-aggir-observed.json",
                "instrument-aggir-observed-2.json",
                "instrument-baseline.json",
                "instrument-baseline-2.json"
            })
    void the_file_is_what_the_generator_makes_of_the_tables(String file) throws IOException {
        assertEquals(ShippedInstruments.generate().get(file), Table.text(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instrument-aggir.json", "instrument-aggir-2.json", "instrument-baseline.json"})
    void the_story_publishes_what_is_shipped(String file) throws IOException {
        assertEquals(Table.text(file), Files.readString(STORY.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggir", "aggir-2", "aggir-observed", "aggir-observed-2", "baseline", "baseline-2"})
    void the_need_rules_fit_the_questionnaire(String id) {
        assertEquals(List.of(), NeedRuleFaults.of(EvaluatedGrid.compiled(FHIR_PATH, id), rules(id)));
    }

    @Test
    void the_baseline_asks_at_least_twenty_questions_over_every_dimension() {
        assertTrue(EvaluatedGrid.compiled(FHIR_PATH, "baseline").questions().size() >= 20);
        assertEquals(
                EnumSet.allOf(NeedDimension.class),
                rules("baseline").stream().map(NeedRule::dimension).collect(Collectors.toSet()));
    }

    @Test
    void what_is_not_known_or_does_not_apply_is_an_answer_that_means_no_need() {
        var baseline = EvaluatedGrid.compiled(FHIR_PATH, "baseline");
        for (var question : baseline.questions().values()) {
            assertEquals(
                    List.of("0", "1", "2", "3", "4", "8", "9"),
                    List.copyOf(question.options().keySet()));
        }
        for (NeedRule rule : rules("baseline")) {
            assertEquals(Map.of("0", 0, "1", 1, "2", 2, "3", 3, "4", 4), rule.disabilityByAnswer());
        }
    }

    @Test
    void the_grid_means_no_a_moderate_or_a_complete_difficulty() {
        for (NeedRule rule : rules("aggir")) {
            assertEquals(Map.of("A", 0, "B", 2, "C", 4), rule.disabilityByAnswer());
        }
    }

    @Test
    void every_variable_of_the_grid_is_a_need_of_its_own() {
        assertEquals(10, rules("aggir").stream().map(NeedRule::code).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "aggir, baseline",
        "aggir, baseline-2",
        "aggir-2, baseline",
        "aggir-2, baseline-2",
        "aggir-observed, baseline",
        "aggir-observed, baseline-2",
        "aggir-observed-2, baseline",
        "aggir-observed-2, baseline-2"
    })
    void a_grid_and_a_baseline_agree_on_the_dimension_of_a_category(String grid, String baseline) {
        Map<String, NeedDimension> ofBaseline =
                rules(baseline).stream().collect(Collectors.toMap(NeedRule::code, NeedRule::dimension));
        for (NeedRule rule : rules(grid)) {
            assertEquals(rule.dimension(), ofBaseline.getOrDefault(rule.code(), rule.dimension()));
        }
    }

    @Test
    void a_missing_answer_makes_rank_and_gir_not_computable_and_is_named() {
        var grid = new EvaluatedGrid("aggir");
        assertEquals(Map.of(), grid.scores("CCCCCC"));
        List<String> missing = List.of("transferts", "deplacement_interieur");
        assertEquals(Map.of("rank", missing, "gir", missing), grid.missing("CCCCCC"));
    }

    @Test
    void the_two_variables_without_weight_are_required_but_the_gir_does_not_read_them() {
        var grid = EvaluatedGrid.compiled(FHIR_PATH, "aggir");
        assertTrue(grid.questions().values().stream().allMatch(question -> question.required()));
        for (var calculation : grid.calculations()) {
            assertEquals(
                    Set.of(
                            "coherence",
                            "orientation",
                            "toilette",
                            "habillage",
                            "alimentation",
                            "elimination",
                            "transferts",
                            "deplacement_interieur"),
                    calculation.needs());
        }
    }

    static List<NeedRule> rules(String id) {
        return new JsonMapper()
                .convertValue(ShippedInstruments.body(id).get("needRules"), new TypeReference<List<NeedRule>>() {});
    }
}

package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// AGGIR with seventeen variables: all 3^8 combinations of those that count, from a FHIR `QuestionnaireResponse` to
/// the scores of `$evaluate`, against CASF annexe 2-2 evaluated by hand-written arithmetic.
class AggirGridTest {
    private static final List<String> DISCRIMINATING = List.of(
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
    private static final Set<String> ILLUSTRATIVE =
            Set.of("gestion", "cuisine", "menage", "transports", "achats", "suivi_du_traitement", "temps_libre");

    private static final List<Map<String, Integer>> SCORES = new ArrayList<>();

    @BeforeAll
    static void evaluate_every_combination() {
        var grid = new EvaluatedGrid("aggir-2");
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            SCORES.add(grid.scores(Combinations.letters(combination)));
        }
    }

    @Test
    void every_combination_has_the_rank_the_gir_and_the_deciding_group_of_the_law() {
        List<Map<String, Integer>> law = new ArrayList<>();
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            law.add(Annexe22.scores(Combinations.letters(combination)));
        }
        assertEquals(law, SCORES.stream().map(AggirGridTest::withoutOddity).toList());
    }

    @Test
    void ranks_and_girs_are_spread_as_published() {
        assertEquals(Combinations.PUBLISHED_RANKS, histogram("rank"));
        assertEquals(Combinations.PUBLISHED_GIRS, histogram("gir"));
    }

    @ParameterizedTest
    @CsvSource({
        "AAAAAAAA, 13, 6, 8",
        "CCCCCCCC, 1, 1, 1",
        "CCAAAAAA, 4, 2, 2",
        "CAAAAAAA, 13, 6, 8",
        "AACCAAAA, 9, 3, 6",
        "AABBAAAA, 11, 4, 8",
        "AABAAAAA, 12, 5, 8",
        "AACCCCCC, 5, 2, 3"
    })
    void a_named_vector_has_its_rank_gir_and_deciding_group(String letters, int rank, int gir, int group) {
        assertEquals(
                Map.of("rank", rank, "gir", gir, "deciding-group", group),
                withoutOddity(SCORES.get(Combinations.number(letters))));
    }

    /// Each of the 34,992 single worsenings is tried; who lowers the dependency found is told so on both sides, and
    /// nobody else is.
    @Test
    void exactly_the_thirty_worsenings_that_lower_the_dependency_are_told_before_and_after() {
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            for (int variable = 0; variable < 8; variable++) {
                int step = (int) Math.pow(3, 7 - variable);
                if (combination / step % 3 < 2 && gir(combination + step) > gir(combination)) {
                    boolean transfers = variable == 6;
                    expected.put(combination, transfers ? 1 : 2);
                    expected.put(combination + step, transfers ? 3 : 4);
                }
            }
        }
        Map<Integer, Integer> told = new TreeMap<>();
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            if (oddity(combination) > 0) {
                told.put(combination, oddity(combination));
            }
        }
        assertEquals(expected, told);
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 12", "1, 5, 4", "2, 2, 14", "3, 5, 12", "3, 6, 4", "4, 3, 14"})
    void an_oddity_is_as_frequent_as_published(int oddity, int gir, int times) {
        int found = 0;
        for (int combination = 0; combination < Combinations.COUNT; combination++) {
            found += oddity(combination) == oddity && gir(combination) == gir ? 1 : 0;
        }
        assertEquals(times, found);
    }

    @Test
    void ten_variables_must_be_answered_and_seven_may_be() {
        var questions = EvaluatedGrid.compiled(new FhirPath(), "aggir-2").questions();
        assertEquals(17, questions.size());
        for (Question question : questions.values()) {
            assertEquals(DISCRIMINATING.contains(question.linkId()), question.required());
            assertEquals(ILLUSTRATIVE.contains(question.linkId()), !question.required());
        }
    }

    @Test
    void no_score_reads_an_illustrative_variable() {
        var grid = EvaluatedGrid.compiled(new FhirPath(), "aggir-2");
        assertEquals(
                List.of("rank", "gir", "deciding-group", "oddity"),
                grid.calculations().stream().map(one -> one.code()).toList());
        for (var calculation : grid.calculations()) {
            assertEquals(new TreeSet<>(DISCRIMINATING.subList(0, 8)), new TreeSet<>(calculation.needs()));
        }
    }

    @Test
    void every_variable_is_a_need_of_its_own_and_converted_one_way() {
        List<NeedRule> rules = ShippedInstrumentsTest.rules("aggir-2");
        assertEquals(17, rules.stream().map(NeedRule::code).distinct().count());
        assertTrue(rules.stream().allMatch(rule -> rule.disabilityByAnswer().equals(Map.of("A", 0, "B", 2, "C", 4))));
    }

    @Test
    void every_item_names_its_category_and_the_map_it_is_converted_by() {
        JsonNode items = new JsonMapper()
                .valueToTree(ShippedInstruments.questionnaire("aggir-2"))
                .get("item");
        Map<String, String> categories = new TreeMap<>();
        for (JsonNode item : items) {
            if (item.has("code")) {
                JsonNode coding = item.get("code").get(0);
                assertEquals(
                        "urn:entrelacs:conceptmap:aggir-icf|1",
                        coding.get("extension").get(0).get("valueUri").asText());
                categories.put(item.get("linkId").asText(), coding.get("code").asText());
            }
        }
        Map<String, String> needs = new TreeMap<>();
        ShippedInstrumentsTest.rules("aggir-2").forEach(rule -> needs.put(rule.linkId(), rule.code()));
        assertEquals(needs, categories);
    }

    @Test
    void a_missing_answer_makes_every_score_not_computable() {
        assertEquals(
                Set.of("rank", "gir", "deciding-group", "oddity"),
                new EvaluatedGrid("aggir-2").missing("CCCCCCC").keySet());
    }

    private static Map<Integer, Integer> histogram(String score) {
        return Combinations.histogram(SCORES.stream()
                .mapToInt(scores -> scores.getOrDefault(score, 0))
                .toArray());
    }

    private static int gir(int combination) {
        return SCORES.get(combination).getOrDefault("gir", 0);
    }

    private static int oddity(int combination) {
        return SCORES.get(combination).getOrDefault("oddity", -1);
    }

    private static Map<String, Integer> withoutOddity(Map<String, Integer> scores) {
        Map<String, Integer> rest = new TreeMap<>(scores);
        rest.remove("oddity");
        return rest;
    }
}

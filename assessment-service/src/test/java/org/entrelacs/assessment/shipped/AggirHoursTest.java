package org.entrelacs.assessment.shipped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.assessment.casemix.CaseMixFaults;
import org.entrelacs.assessment.questionnaire.FhirPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The hours that are shipped with AGGIR, read from its files.
class AggirHoursTest {

    /// CASF annexe 2-5, longest help: washing 70 minutes a day, dressing 40, eating 1 h 45, toileting 50, moving
    /// indoors with transfers 35 (halved by us), going out 30 hours a year, social life 30 hours a month.
    @ParameterizedTest
    @CsvSource({
        "d510, PT1H10M",
        "d540, PT40M",
        "d550, PT1H45M",
        "d530, PT50M",
        "d420, PT17M30S",
        "d4600, PT17M30S",
        "d4602, PT4M56S",
        "d920, PT59M11S"
    })
    void the_ceilings_are_those_of_annexe_2_5(String code, Duration perDay) {
        for (JsonNode ceiling : table("aggir-2").get("ceilings")) {
            if (ceiling.get("code").asText().equals(code)) {
                assertEquals(perDay, Duration.parse(ceiling.get("perDay").asText()));
                return;
            }
        }
        throw new AssertionError(code + " has no ceiling");
    }

    /// DREES, human help in plans of 2011: 2.1 hours a day for GIR 1 and 0.7 for GIR 4; GIR 2 and 3 are assumed.
    @Test
    void the_classes_are_those_of_plans_as_they_were() {
        Map<Integer, Duration> classes = new TreeMap<>();
        table("aggir-2")
                .get("classes")
                .forEach(one -> classes.put(
                        one.get("value").asInt(),
                        Duration.parse(one.get("perWeek").asText())));
        assertEquals(
                Map.of(
                        1, Duration.ofMinutes(21 * 6 * 7),
                        2, Duration.ofHours(11),
                        3, Duration.ofHours(8),
                        4, Duration.ofMinutes(7 * 6 * 7)),
                classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aggir-2", "aggir-observed", "aggir-observed-2"})
    void the_table_fits_its_instrument(String id) {
        assertEquals(
                List.of(),
                CaseMixFaults.of(
                        EvaluatedGrid.compiled(new FhirPath(), id),
                        ShippedInstrumentsTest.rules(id),
                        AggirHours.table()));
    }

    @Test
    void both_ways_of_asking_have_the_same_table() {
        assertEquals(table("aggir-2"), table("aggir-observed"));
        assertEquals(table("aggir-2"), table("aggir-observed-2"));
    }

    private static JsonNode table(String id) {
        return new JsonMapper().valueToTree(ShippedInstruments.body(id).get("caseMix"));
    }
}

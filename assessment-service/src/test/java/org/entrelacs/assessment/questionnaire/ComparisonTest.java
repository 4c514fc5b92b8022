package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private final TimeZone here = TimeZone.getDefault();

    @AfterEach
    void come_back() {
        TimeZone.setDefault(here);
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 2025-12-31T23:30:00Z",
        "2026-11, 2026-10-31T23:30:00Z",
        "2026-11-23, 2026-11-22T23:30:00Z",
        "2026-11-23T00:00:00+01:00, 2026-11-22T22:30:00Z"
    })
    void a_time_without_zone_begins_in_utc_wherever_the_machine_stands(String answer, String before) {
        for (String zone : List.of("Pacific/Kiritimati", "UTC", "Pacific/Midway")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertEquals(
                    true,
                    Comparison.holds(
                            List.of(new DateTimeType(answer)),
                            QuestionnaireItemOperator.GREATER_THAN,
                            new DateTimeType(before)),
                    zone);
        }
    }
}

package org.entrelacs.deploy.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
    private final Variables variables = new Variables(LocalDate.of(2026, 11, 22));

    @Test
    void captured_values_stand_where_they_are_referred_to() {
        variables.capture("service", "s-1");
        assertEquals("/plans/p/services/s-1/start", variables.in("/plans/p/services/${service}/start"));
    }

    @ParameterizedTest
    @CsvSource({"${day}, 2026-11-22", "${day+15}, 2026-12-07", "${day-22}, 2026-10-31"})
    void dates_count_from_the_first_day(String text, String date) {
        assertEquals(date, variables.in(text));
    }

    @Test
    void every_text_of_a_document_is_filled_in_and_nothing_else() throws JsonProcessingException {
        var json = new JsonMapper();
        variables.capture("need", "n1");
        assertEquals(
                json.readTree("{\"on\": \"2026-11-22\", \"needs\": [\"n1\"], \"weeks\": 12, \"divisible\": false}"),
                variables.in(json.readTree(
                        "{\"on\": \"${day}\", \"needs\": [\"${need}\"], \"weeks\": 12, \"divisible\": false}")));
    }

    @Test
    void no_document_stays_no_document() {
        assertEquals(MissingNode.getInstance(), variables.in(MissingNode.getInstance()));
    }

    @Test
    void what_was_not_captured_is_named() {
        var failure = assertThrows(IllegalArgumentException.class, () -> variables.in("${grant}"));
        assertEquals("nothing was captured as 'grant'", failure.getMessage());
    }
}

package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Visit(
            @Nullable String words,
            int count,
            @Nullable Duration lasts,
            @Nullable Instant at,
            @Nullable LocalDate on,
            @Nullable BigDecimal cost) {}

    private final JsonMapper json = Json.mapper();

    @Test
    void times_are_iso_texts_and_absent_values_are_left_out() throws JacksonException {
        var visit = new Visit(null, 2, Duration.ofHours(8), Instant.EPOCH, LocalDate.EPOCH, new BigDecimal("1.50"));
        String text = json.writeValueAsString(visit);
        assertEquals(
                "{\"count\":2,\"lasts\":\"PT8H\",\"at\":\"1970-01-01T00:00:00Z\",\"on\":\"1970-01-01\",\"cost\":1.50}",
                text);
        assertEquals(visit, json.readValue(text, Visit.class));
    }

    @Test
    void an_amount_keeps_its_decimals() throws JacksonException {
        assertEquals(Map.of("cost", new BigDecimal("0.10")), json.readValue("{\"cost\":0.10}", Map.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"count\":null}",
                "{\"count\":\"2\"}",
                "{\"count\":1.5}",
                "{\"count\":true}",
                "{\"count\":1,\"words\":3}",
                "{\"count\":1,\"words\":true}",
                "{\"count\":1,\"words\":[]}",
                "{\"count\":1,\"lasts\":28800}",
                "{\"count\":1,\"lasts\":28800.5}",
                "{\"count\":1,\"at\":0}",
                "{\"count\":1,\"on\":20000}",
                "{\"count\":1,\"cost\":\"2\"}",
                "{\"count\":1,\"unheard\":1}",
                "{\"count\":1,\"count\":1}",
                "{\"count\":1}x",
                "{\"count\":1"
            })
    void nothing_is_guessed(String text) {
        assertThrows(JacksonException.class, () -> json.readValue(text, Visit.class));
    }
}

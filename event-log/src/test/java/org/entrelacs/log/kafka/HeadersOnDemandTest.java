package org.entrelacs.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class HeadersOnDemandTest {
    private final RecordHeaders sent = new RecordHeaders();
    private final Map<String, String> headers = new HeadersOnDemand(sent);

    @Test
    void a_header_is_its_text() {
        sent.add("ce_actor", "Zoë".getBytes(UTF_8));

        assertEquals("Zoë", headers.get("ce_actor"));
    }

    @Test
    void a_header_that_is_missing_is_missing() {
        assertNull(headers.get("ce_actor"));
    }

    @Test
    void of_a_header_that_occurs_twice_the_last_counts() {
        sent.add("a", "1".getBytes(UTF_8)).add("b", "2".getBytes(UTF_8)).add("a", "3".getBytes(UTF_8));

        assertEquals(List.of("3", Map.of("a", "3", "b", "2")), List.of(headers.getOrDefault("a", ""), headers));
    }

    @Test
    void a_header_without_a_value_hides_none_before_it() {
        sent.add("a", "1".getBytes(UTF_8)).add("a", null);

        assertEquals(List.of("1", Map.of("a", "1")), List.of(headers.getOrDefault("a", ""), headers));
    }

    @Test
    void a_header_without_a_value_is_missing() {
        sent.add("a", null);

        assertFalse(headers.containsKey("a"));
    }

    @Test
    void nobody_changes_what_was_read() {
        sent.add("a", "1".getBytes(UTF_8));

        assertThrows(UnsupportedOperationException.class, headers::clear);
    }
}

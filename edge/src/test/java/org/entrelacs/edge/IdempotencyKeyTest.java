package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ' ',
            value = {
                "\"8e03978e-40d5\" 8e03978e-40d5",
                "8e03978e-40d5 8e03978e-40d5",
                "\"a,b;c=d(e)\" a,b;c=d(e)",
                "\"a\\\"b\\\\c\" a\"b\\c",
                "\"x\" x"
            })
    void a_quoted_string_or_a_bare_token_is_a_key(String header, String key) {
        assertEquals(Optional.of(new IdempotencyKey(key)), IdempotencyKey.parse(header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"a",
                "a\"",
                "\"a b\"",
                "a b",
                "\"a\\b\"",
                "\"é\"",
                "é",
                "a,b",
                "\"a\", \"b\"",
                "\"a\nb\""
            })
    void anything_else_is_none(String header) {
        assertEquals(Optional.empty(), IdempotencyKey.parse(header));
    }

    @Test
    void a_key_has_at_most_255_characters() {
        String longest = "k".repeat(255);
        assertEquals(Optional.of(new IdempotencyKey(longest)), IdempotencyKey.parse(longest));
        assertEquals(Optional.of(new IdempotencyKey(longest)), IdempotencyKey.parse("\"" + longest + "\""));
        assertEquals(Optional.empty(), IdempotencyKey.parse(longest + "k"));
        assertEquals(Optional.empty(), IdempotencyKey.parse("\"" + longest + "k\""));
        String escaped = "\\\"".repeat(255);
        assertEquals(Optional.of(new IdempotencyKey("\"".repeat(255))), IdempotencyKey.parse("\"" + escaped + "\""));
    }
}

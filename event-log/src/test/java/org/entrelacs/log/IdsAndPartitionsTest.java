package org.entrelacs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsAndPartitionsTest {
    @Test
    void the_published_vector_of_rfc_9562_appendix_a_4_holds() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertEquals(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Uuid5.of(dns, "www.example.com"));
    }

    @Test
    void parts_that_would_run_together_give_different_ids() {
        assertNotEquals(Uuid5.of(Uuid5.ENTRELACS, "ab", "c"), Uuid5.of(Uuid5.ENTRELACS, "a", "bc"));
    }

    @Test
    void a_part_with_a_line_feed_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Uuid5.of(Uuid5.ENTRELACS, "a\nb"));
    }

    @Test
    void keys_lie_where_kafkas_default_partitioner_would_put_them() {
        Random random = new Random(20261122);
        for (int i = 0; i < 10_000; i++) {
            String key = Long.toString(random.nextLong(), 36).repeat(random.nextInt(4)) + "é";
            int kafka = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % 12;
            assertEquals(kafka, PartitionNumber.of(key, 12), key);
        }
    }

    @Test
    void a_stream_is_named_by_kind_and_key() {
        assertEquals(new StreamId("plan", "p-1"), StreamId.parse("plan/p-1"));
    }

    @Test
    void a_key_with_a_slash_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> StreamId.parse("plan/a/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a b", "é", "a\nb", "a,b"})
    void no_key_of_another_alphabet(String key) {
        assertFalse(StreamId.isKey(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z9", "person-7k2m", "a.b_c:d-e"})
    void a_key_of_letters_digits_and_four_signs(String key) {
        assertTrue(StreamId.isKey(key));
    }

    @Test
    void a_key_has_at_most_128_characters() {
        assertTrue(StreamId.isKey("k".repeat(128)));
        assertFalse(StreamId.isKey("k".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Plan", "-plan", "plan1", "plan_b", "a-kind-of-more-than-thirty-two-ch"})
    void a_kind_is_a_short_lower_case_word(String kind) {
        assertThrows(IllegalArgumentException.class, () -> new StreamId(kind, "key"));
    }
}

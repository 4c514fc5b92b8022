package org.entrelacs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

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
}

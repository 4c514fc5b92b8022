package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerDirectoryTest {
    private Map<Integer, String> owners = Map.of(0, "http://a", 1, "http://b");
    private boolean unsettled;
    private int asked;
    private long now;
    private final OwnerDirectory directory = new OwnerDirectory(this::ask, () -> now);

    private Map<Integer, String> ask() {
        asked++;
        if (unsettled) {
            throw new LogUnavailable("as told");
        }
        return owners;
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void one_question_tells_the_owners_of_all_partitions() {
        assertEquals(Optional.of("http://a"), directory.find(0));
        assertEquals(Optional.of("http://b"), directory.find(1));
        assertEquals(1, asked);
    }

    @Test
    void what_is_known_is_asked_again_after_five_seconds() {
        directory.find(0);
        owners = Map.of(0, "http://c");
        pass(Duration.ofSeconds(4));
        assertEquals(Optional.of("http://a"), directory.find(0));
        pass(Duration.ofSeconds(1));
        assertEquals(Optional.of("http://c"), directory.find(0));
    }

    @Test
    void an_owner_in_doubt_is_asked_for_again() {
        directory.find(0);
        owners = Map.of(0, "http://c", 1, "http://b");
        directory.doubt(0, "http://a");
        pass(Duration.ofMillis(10));
        assertEquals(Optional.of("http://c"), directory.find(0));
    }

    @Test
    void a_doubt_about_an_owner_of_before_changes_nothing() {
        directory.find(0);
        directory.doubt(0, "http://z");
        assertEquals(Optional.of("http://a"), directory.lastKnown(0));
    }

    @Test
    void a_partition_without_an_owner_is_asked_for_again_and_not_more_often_than_every_10_ms() {
        owners = Map.of(1, "http://b");
        assertEquals(Optional.empty(), directory.find(0));
        pass(Duration.ofMillis(9));
        directory.find(0);
        assertEquals(1, asked);
        pass(Duration.ofMillis(1));
        directory.find(0);
        assertEquals(2, asked);
    }

    @Test
    void while_the_partitions_are_shared_out_anew_the_last_owners_stand() {
        directory.find(0);
        unsettled = true;
        pass(Duration.ofSeconds(5));
        assertEquals(Optional.of("http://a"), directory.find(0));
        assertTrue(directory.knowsSomebody());
    }

    @Test
    void alone_it_knows_nobody() {
        owners = Map.of();
        assertFalse(directory.knowsSomebody());
    }
}

package org.entrelacs.coordination.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.entrelacs.log.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayPositionTest {

    @Test
    void what_is_written_is_read_again() {
        String text = "assessment.events/0:12,planning.events/3:7";
        assertEquals(text, ReplayPosition.parse(text).orElseThrow().toString());
    }

    @Test
    void nothing_is_the_beginning() {
        assertEquals(Optional.of(ReplayPosition.BEGINNING), ReplayPosition.parse(""));
    }

    @Test
    void a_partition_is_named_without_its_networks_prefix() {
        assertEquals(
                "planning.events/3", ReplayPosition.name(new Partition("lyon-est.planning.events", 3), "lyon-est"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planning.events/3",
                "planning.events/x:1",
                "planning.events/3:-1",
                "planning.inbox/3:1",
                "planning.events/3:1,",
                "planning.events/3:1,planning.events/3:2",
                "planning.events/3:99999999999999999999"
            })
    void anything_else_is_no_position(String text) {
        assertEquals(Optional.empty(), ReplayPosition.parse(text));
    }
}

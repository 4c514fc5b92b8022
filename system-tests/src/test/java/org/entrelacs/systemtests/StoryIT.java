package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.entrelacs.deploy.record.NetworkRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ToldStory.Once.class)
class StoryIT {
    private final ToldStory told;

    StoryIT(ToldStory told) {
        this.told = told;
    }

    @AfterAll
    static void the_log_is_clean(ToldStory told) {
        Quiescence.of(told.network()).audited();
    }

    @Test
    void the_story_leaves_the_record_that_is_expected() throws IOException {
        NetworkRecord record = NetworkRecord.of(told.story(), told.client());
        String expected = Files.readString(Networks.root().resolve("deploy/story/expected-record.txt"));
        assertEquals(expected, record.labelled());
        System.out.printf(
                "StoryIT: %d steps told in %.1f s, events %s%n",
                told.story().length(), told.took().toMillis() / 1000.0, told.events());
    }

    @Test
    void told_again_it_adds_no_event_and_leaves_the_same_record() {
        Map<String, Long> before = told.events();
        String first = NetworkRecord.of(told.story(), told.client()).text();
        assertEquals(before, told.tell());
        assertEquals(first, NetworkRecord.of(told.story(), told.client()).text());
    }
}

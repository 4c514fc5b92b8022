package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Map<String, Long> POSITION = Map.of("entrelacs.planning.events-0", 17L);

    @Test
    void a_full_page_says_where_the_next_begins() {
        var page = Page.of(List.of("a", "b", "c"), 2, item -> "after-" + item, POSITION);
        assertEquals(new Page<>(List.of("a", "b"), "after-b", POSITION), page);
    }

    @Test
    void the_last_page_says_nothing_of_a_next() throws JsonProcessingException {
        var page = Page.of(List.of("a", "b"), 2, item -> item, POSITION);
        assertEquals(
                "{\"items\":[\"a\",\"b\"],\"position\":{\"entrelacs.planning.events-0\":17}}",
                Json.mapper().writeValueAsString(page));
    }
}

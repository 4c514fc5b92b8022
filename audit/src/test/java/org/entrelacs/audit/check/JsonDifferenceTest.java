package org.entrelacs.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonDifferenceTest {
    @Test
    void it_names_fields_and_no_values() {
        assertEquals(
                "decided.at, name",
                JsonDifference.fields(
                        "{\"name\":\"Ada\",\"decided\":{\"at\":1,\"by\":2}}",
                        "{\"name\":\"Eve\",\"decided\":{\"at\":3,\"by\":2}}"));
    }

    @Test
    void a_field_that_is_missing_differs() {
        assertEquals("b", JsonDifference.fields("{\"a\":1,\"b\":2}", "{\"a\":1}"));
    }

    @Test
    void the_same_fields_in_another_order_are_not_the_same_bytes() {
        assertEquals("the order of fields", JsonDifference.fields("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}"));
    }

    @Test
    void what_is_no_json_is_said_so() {
        assertEquals("JSON", JsonDifference.fields("{\"a\":1}", "nothing"));
    }
}

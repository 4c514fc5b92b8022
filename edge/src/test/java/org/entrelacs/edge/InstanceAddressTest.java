package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceAddressTest {
    @Test
    void an_address_is_taken_as_it_is() {
        assertEquals("https://planning-3.local:8443", new InstanceAddress("https://planning-3.local:8443").text());
    }

    @Test
    void listening_everywhere_is_told_as_the_address_of_the_machine() {
        String text = new InstanceAddress("http://0.0.0.0:8080").text();
        assertFalse(text.contains("0.0.0.0"), text);
        assertTrue(text.matches("http://.+:8080"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.7:8080", "ftp://a", "http://a/path", "http://a:1/?q=1", "http:///"})
    void what_others_could_not_use_stops_the_start(String text) {
        assertThrows(IllegalArgumentException.class, () -> new InstanceAddress(text));
    }
}

package org.entrelacs.deploy.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final String ONE = "6f0a3f3e-54a4-5d0b-9b3c-0e4c1b7a2d51";
    private static final String OTHER = "0d1f4c11-0000-5000-8000-0123456789ab";

    private final Labels labels = new Labels();

    @Test
    void ids_are_numbered_as_they_appear() {
        assertEquals(
                "id-1 before id-2, service:id-1 again",
                labels.in(ONE + " before " + OTHER + ", service:" + ONE + " again"));
    }

    @Test
    void an_id_keeps_its_number_in_later_texts() {
        labels.in(ONE);
        assertEquals("id-2 id-1", labels.in(OTHER + " " + ONE));
    }

    @Test
    void times_and_dates_say_only_what_they_are() {
        assertEquals(
                "<time> <time> <time> <date>",
                labels.in("2026-11-22T10:12:03.123456Z 2026-11-22T10:12:03Z 2026-11-22T10:12Z 2026-12-07"));
    }

    @Test
    void everything_else_stays() {
        String line = "sharing.budget  managed  budget  240000 EUR  person-7k2m  v1 2026";
        assertEquals(line, labels.in(line));
    }
}

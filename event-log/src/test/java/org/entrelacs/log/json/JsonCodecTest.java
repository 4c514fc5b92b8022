package org.entrelacs.log.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.log.UnreadableRecord;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedNestedClass") // found by reflection
class JsonCodecTest {
    private static final String DECLINED = "org.entrelacs.planning.ServiceDeclined.v1";
    private final JsonCodec codec = JsonCodec.published();

    private sealed interface Twins {
        @EventType("org.entrelacs.test.Same.v1")
        record One() implements Twins {}

        @EventType("org.entrelacs.test.Same.v1")
        record Other() implements Twins {}
    }

    private sealed interface Unnamed {
        record Nobody() implements Unnamed {}
    }

    @Test
    void an_event_is_written_without_saying_which_it_is() {
        byte[] json = codec.encode(new ServiceDeclined("n-1", new PersonalText("no")));
        assertEquals("{\"need\":\"n-1\",\"words\":\"no\"}", new String(json, UTF_8));
    }

    @Test
    void an_unknown_field_is_passed_over() {
        byte[] json = "{\"need\":\"n-1\",\"words\":\"no\",\"later\":1}".getBytes(UTF_8);
        assertEquals(new ServiceDeclined("n-1", new PersonalText("no")), codec.decode(DECLINED, json));
    }

    @Test
    void a_payload_that_does_not_fit_is_unreadable() {
        assertThrows(UnreadableRecord.class, () -> codec.decode(DECLINED, "[1]".getBytes(UTF_8)));
    }

    @Test
    void what_is_unreadable_is_not_repeated_in_the_message() {
        byte[] json = "{\"need\":{\"secret\":1}}".getBytes(UTF_8);
        var unreadable = assertThrows(UnreadableRecord.class, () -> codec.decode(DECLINED, json));
        assertFalse(String.valueOf(unreadable.getMessage()).contains("secret"));
    }

    @Test
    void an_unknown_type_is_unreadable() {
        assertThrows(UnreadableRecord.class, () -> codec.decode("org.entrelacs.x.Y.v1", "{}".getBytes(UTF_8)));
    }

    @Test
    void a_personal_text_does_not_show_in_a_log_line() {
        assertFalse(new ServiceDeclined("n-1", new PersonalText("secret"))
                .toString()
                .contains("secret"));
    }

    @Test
    void two_events_of_one_name_stop_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new JsonCodec(List.of(Twins.class)));
    }

    @Test
    void an_event_without_a_name_stops_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new JsonCodec(List.of(Unnamed.class)));
    }
}

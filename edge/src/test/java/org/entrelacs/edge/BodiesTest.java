package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class BodiesTest {
    private static final int LIMIT = 8;

    private static int refusal(InputStream body) {
        return assertThrows(WebApplicationException.class, () -> Bodies.read(body, LIMIT))
                .getResponse()
                .getStatus();
    }

    private static InputStream of(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    private static InputStream brokenOff() throws IOException {
        InputStream gone = InputStream.nullInputStream();
        gone.close();
        return gone;
    }

    @Test
    void a_body_of_the_largest_size_is_read_whole() {
        assertArrayEquals(new byte[LIMIT], Bodies.read(of(LIMIT), LIMIT));
    }

    @Test
    void a_body_that_is_larger_is_refused() {
        assertEquals(413, refusal(of(LIMIT + 1)));
    }

    @Test
    void a_body_that_breaks_off_is_a_bad_request_and_no_failure_of_ours() throws IOException {
        assertEquals(400, refusal(new SequenceInputStream(of(3), brokenOff())));
    }
}

package org.entrelacs.systemtests.takeover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void quantiles_are_values_that_occurred() {
        List<Duration> ten =
                LongStream.rangeClosed(1, 10).mapToObj(Duration::ofMillis).toList();
        assertEquals("n 10, p50 5, p90 9, max 10 ms", new Spread(ten.reversed()).toString());
    }

    @Test
    void one_value_is_every_quantile() {
        assertEquals("n 1, p50 7, p90 7, max 7 ms", new Spread(List.of(Duration.ofMillis(7))).toString());
    }

    @Test
    void of_nothing_there_is_nothing_to_say() {
        assertEquals("n 0, p50 0, p90 0, max 0 ms", new Spread(List.of()).toString());
    }
}

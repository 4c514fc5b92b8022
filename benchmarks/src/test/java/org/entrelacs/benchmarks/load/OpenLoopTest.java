package org.entrelacs.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Window HALF_A_SECOND = new Window(Duration.ZERO, Duration.ofMillis(500));

    @Test
    void a_pause_counts_for_every_call_that_was_due_meanwhile() throws InterruptedException {
        long goesOnAt = System.nanoTime() + Duration.ofMillis(300).toNanos();

        Measured measured = OpenLoop.run(100, HALF_A_SECOND, () -> {
            for (long left = goesOnAt - System.nanoTime(); left > 0; left = goesOnAt - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return true;
        });

        assertTrue(measured.p90() > 150, () -> "a tenth of the calls waited for most of the pause: " + measured);
    }

    @Test
    void a_call_that_throws_has_failed() throws InterruptedException {
        Measured measured = OpenLoop.run(100, HALF_A_SECOND, () -> {
            throw new IllegalStateException("no");
        });

        assertTrue(measured.calls() > 0);
        assertEquals(measured.calls(), measured.failed());
        assertEquals(0, measured.perSecond());
    }
}

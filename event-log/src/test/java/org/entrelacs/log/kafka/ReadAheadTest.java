package org.entrelacs.log.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final Queue<Runnable> otherThread = new ArrayDeque<>();
    private final ReadAhead<String> ahead = new ReadAhead<>(otherThread::add);

    @Test
    void what_was_begun_is_taken_once() {
        ahead.begin(() -> "portion");
        otherThread.remove().run();

        assertEquals(Optional.of("portion"), ahead.take());
        assertEquals(Optional.empty(), ahead.take());
    }

    @Test
    void who_takes_is_told_why_it_could_not_be_read() {
        KafkaException fault = new KafkaException("no broker");
        ahead.begin(() -> {
            throw fault;
        });
        otherThread.remove().run();

        assertSame(fault, assertThrows(KafkaException.class, ahead::take));
        assertFalse(ahead.isUnderWay());
    }

    @Test
    void what_is_waited_for_in_vain_is_not_lost() {
        ahead.begin(() -> "portion");
        Thread.currentThread().interrupt();

        assertThrows(InterruptException.class, ahead::take);
        assertTrue(Thread.interrupted());
        otherThread.remove().run();

        assertEquals(Optional.of("portion"), ahead.take());
    }

    @Test
    void what_is_dropped_is_forgotten_and_an_interrupt_is_not() {
        ahead.begin(() -> "portion");
        otherThread.remove().run();
        Thread.currentThread().interrupt();

        ahead.drop();

        assertTrue(Thread.interrupted());
        assertEquals(Optional.empty(), ahead.take());
    }
}

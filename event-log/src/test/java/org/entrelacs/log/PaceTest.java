package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger wakes = new AtomicInteger();
    private final Mailbox mailbox = new Mailbox(10, wakes::incrementAndGet);
    private final Pace pace = new Pace(Duration.ofNanos(100), now::get, mailbox);

    private void somethingComesIn() throws InterruptedException {
        mailbox.deliver(List.of(new StoredRecord(new Partition("pace.inbox", 0), 0, Map.of(), new byte[0])));
    }

    @Test
    void after_a_lone_command_the_next_group_begins_at_once() {
        pace.groupEnded(1);

        assertEquals(0, pace.left());
    }

    @Test
    void after_several_commands_the_owner_rests() {
        pace.groupEnded(2);
        now.addAndGet(30);

        assertEquals(70, pace.left());
    }

    @Test
    void the_rest_ends() {
        pace.groupEnded(2);
        now.addAndGet(100);

        assertEquals(0, pace.left());
    }

    @Test
    void nobody_wakes_an_owner_that_rests() throws InterruptedException {
        pace.groupEnded(2);
        pace.left();

        somethingComesIn();

        assertEquals(0, wakes.get());
    }

    @Test
    void whoever_comes_after_the_rest_wakes_the_owner() throws InterruptedException {
        pace.groupEnded(2);
        pace.left();
        now.addAndGet(100);
        pace.left();

        somethingComesIn();

        assertEquals(1, wakes.get());
    }

    @Test
    void an_owner_that_lets_go_is_woken_again() throws InterruptedException {
        pace.groupEnded(2);
        pace.left();
        pace.forget();

        somethingComesIn();

        assertEquals(1, wakes.get());
    }
}

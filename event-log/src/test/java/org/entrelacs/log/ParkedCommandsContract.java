package org.entrelacs.log;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.entrelacs.log.counter.Counter.ECHO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entrelacs.log.Reaction.WhileParked;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.CounterCommand;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.entrelacs.log.counter.Echo;
import org.junit.jupiter.api.Test;

/// What becomes of inbox records that cannot be decided, whatever log lies beneath.
public abstract class ParkedCommandsContract extends HostContract {
    private final AtomicBoolean stumbling = new AtomicBoolean(true);

    /// Stumbles over 13 until it is mended.
    private final class StumblingEcho extends Echo {
        private final WhileParked whileParked;

        StumblingEcho(WhileParked whileParked) {
            this.whileParked = whileParked;
        }

        @Override
        public CounterCommand command(Recorded<? extends Increased> event, String target) {
            if (event.event().by() == 13 && stumbling.get()) {
                throw new IllegalArgumentException("not this one");
            }
            return super.command(event, target);
        }

        @Override
        public WhileParked whileParked() {
            return whileParked;
        }
    }

    private StreamHost serving(WhileParked whileParked) {
        return ready(started(
                List.of(COUNTER, ECHO),
                List.of(new StumblingEcho(whileParked)),
                HostSettings.of(prefix(), 1, "test"),
                access(),
                HostListener.NONE));
    }

    private static void count(StreamHost host, String key, int... steps) {
        for (int by : steps) {
            host.streams(COUNTER).decide(key, command(key + by), new Increase(by));
        }
    }

    private static void awaitEcho(StreamHost host, String key, long version, int count) {
        await().atMost(SOON)
                .until(
                        () -> host.streams(ECHO).read(key),
                        new Reading.Found<>(version, new Counter(count, List.of()))::equals);
    }

    private static void awaitParked(StreamHost host, String... reasons) {
        await().atMost(SOON)
                .until(
                        () -> host.deadLetters().all().stream()
                                .map(ParkedCommand::why)
                                .toList(),
                        List.of(reasons)::equals);
    }

    /// Over 13 it stumbles; 7 waits behind it.
    private StreamHost stumbled() {
        StreamHost host = serving(WhileParked.WAIT);
        count(host, "a", 13, 7);
        awaitParked(host, "IllegalArgumentException", "WaitsForAnEarlierOne");
        return host;
    }

    @Test
    void the_next_to_the_same_stream_waits_behind_a_parked_one() {
        assertEquals(
                List.of(new StreamId("echo", "a"), new StreamId("echo", "a")),
                stumbled().deadLetters().all().stream()
                        .map(ParkedCommand::stream)
                        .toList());
    }

    @Test
    void the_next_to_another_stream_goes_on() {
        StreamHost host = stumbled();
        count(host, "b", 5);
        awaitEcho(host, "b", 1, 5);
    }

    @Test
    void the_next_overtakes_when_its_reaction_says_so() {
        StreamHost host = serving(WhileParked.OVERTAKE);
        count(host, "a", 13, 7);
        awaitEcho(host, "a", 1, 7);
        awaitParked(host, "IllegalArgumentException");
    }

    @Test
    void a_retry_that_still_fails_leaves_everything_parked() {
        StreamHost host = stumbled();
        assertTrue(host.deadLetters().retry(0, 0));
        awaitParked(host, "IllegalArgumentException", "WaitsForAnEarlierOne");
    }

    @Test
    void a_retry_that_succeeds_lets_those_behind_it_go_on_in_order() {
        StreamHost host = stumbled();
        count(host, "a", 11);
        awaitParked(host, "IllegalArgumentException", "WaitsForAnEarlierOne", "WaitsForAnEarlierOne");
        stumbling.set(false);
        assertTrue(host.deadLetters().retry(0, 0));
        awaitEcho(host, "a", 3, 31);
        awaitParked(host);
    }

    @Test
    void those_behind_a_discarded_one_go_on() {
        StreamHost host = stumbled();
        assertTrue(host.deadLetters().discard(0, 0, "counted by hand", "admin-1"));
        awaitEcho(host, "a", 1, 7);
        awaitParked(host);
    }

    @Test
    void a_discarded_one_arrives_in_vain_when_it_comes_again() {
        StreamHost host = stumbled();
        StoredRecord copy = retryable(host);
        assertTrue(host.deadLetters().discard(0, 0, "counted by hand", "admin-1"));
        awaitEcho(host, "a", 1, 7);
        stumbling.set(false);
        try (var writer = access().inboxWriter(SERVICE, 1)) {
            writer.write(List.of(new LogRecord("a", copy.headers(), copy.payload())));
        }
        count(host, "a", 11);
        awaitEcho(host, "a", 2, 18);
    }

    private static StoredRecord retryable(StreamHost host) {
        return host.deadLetters().record(0, 0).orElseThrow();
    }

    @Test
    void a_parked_record_can_be_looked_at() {
        assertEquals("echo/a", retryable(stumbled()).header(RecordHeaders.TARGET));
    }

    @Test
    void what_is_not_parked_cannot_be_looked_at_nor_taken_again_nor_discarded() {
        StreamHost host = stumbled();
        assertEquals(Optional.empty(), host.deadLetters().record(0, 4711));
        assertFalse(host.deadLetters().retry(0, 4711));
        assertFalse(host.deadLetters().discard(0, 4711, "never there", "admin-1"));
    }

    @Test
    void what_is_parked_stays_so_for_the_next_owner_and_goes_on_there() {
        stumbled().close();
        StreamHost second = serving(WhileParked.WAIT);
        awaitParked(second, "IllegalArgumentException", "WaitsForAnEarlierOne");
        assertTrue(second.deadLetters().discard(0, 0, "counted by hand", "admin-1"));
        awaitEcho(second, "a", 1, 7);
    }

    @Test
    void an_event_that_arrives_again_is_not_parked_again() {
        StreamHost host = stumbled();
        StoredRecord copy = retryable(host);
        try (var writer = access().inboxWriter(SERVICE, 1)) {
            writer.write(List.of(new LogRecord("a", copy.headers(), copy.payload())));
        }
        count(host, "b", 5);
        awaitEcho(host, "b", 1, 5);
        awaitParked(host, "IllegalArgumentException", "WaitsForAnEarlierOne");
    }

    @Test
    void a_discarded_one_is_settled_with_its_reason() {
        StreamHost host = stumbled();
        host.deadLetters().discard(0, 0, "counted by hand", "admin-1");
        SettledCommand settled = host.settled().getFirst();
        assertEquals(
                List.of("discarded", "counted by hand", "admin-1"),
                List.of(settled.outcome(), settled.why(), settled.actor()));
    }
}

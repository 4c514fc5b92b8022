package org.entrelacs.log;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.Counter.Full;
import org.entrelacs.log.counter.CounterCommand;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterCommand.RemindAt;
import org.entrelacs.log.counter.CounterCommand.Write;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.junit.jupiter.api.Test;

/// What a start from a snapshot and a warm follower may rely on, whatever log lies beneath.
public abstract class SnapshotContract extends HostContract {
    private static final int EVERY = 20;

    private final ConcurrentLinkedQueue<Long> taken = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> restored = new ConcurrentLinkedQueue<>();

    private StreamHost host(LogAccess log, Duration window, List<StreamKind<?, ?, ?, ?>> kinds) {
        HostSettings settings = HostSettings.draft(prefix(), 1, "test")
                .idempotencyWindow(window)
                .maxBatchCommands(512)
                .answerWithin(Duration.ofSeconds(20))
                .snapshotEvery(EVERY)
                .build();
        HostListener listener = new HostListener() {
            @Override
            public void snapshotTaken(int partition, long position, long bytes) {
                taken.add(position);
            }

            @Override
            public void restored(int partition, long position) {
                restored.add(position);
            }
        };
        return started(kinds, List.of(), settings, log, listener);
    }

    private StreamHost serving() {
        return ready(host(access(), Duration.ofDays(30), List.of(COUNTER)));
    }

    private static Streams<CounterCommand, Counter, CounterEvent, Full> counters(StreamHost host) {
        return host.streams(COUNTER);
    }

    private void count(StreamHost host, int from, int to) {
        for (int i = from; i < to; i++) {
            counters(host).decide("key" + i % 3, command("k" + i), new Increase(1));
        }
    }

    /// Counts to 30 and waits for the snapshot that this brings about; then five more.
    private StreamHost withSnapshot() {
        StreamHost host = serving();
        count(host, 0, 30);
        await().atMost(SOON).until(() -> !taken.isEmpty());
        count(host, 30, 35);
        return host;
    }

    @Test
    void a_snapshot_and_the_rest_of_the_log_make_what_a_replay_makes() {
        withSnapshot().close();
        StreamHost second = serving();
        assertTrue(taken.containsAll(restored) && restored.size() == 1, taken + " " + restored);
        StateHash served = second.stateHashes().served(0);
        assertEquals(second.stateHashes().replayed(0, served.offset()), served);
    }

    @Test
    void what_came_after_the_snapshot_is_there() {
        withSnapshot().close();
        assertEquals(
                new Reading.Found<>(12, new Counter(12, List.of())),
                counters(serving()).read("key0"));
    }

    @Test
    void a_command_from_before_the_snapshot_gets_its_first_answer() {
        withSnapshot().close();
        assertEquals(
                new Outcome.Committed<>(1, List.of(new Increased(1))),
                counters(serving()).decide("key0", command("k0"), new Increase(1)));
    }

    @Test
    void a_deadline_from_before_the_snapshot_is_waited_for() {
        StreamHost first = serving();
        Instant at = NOON.plus(Duration.ofDays(14));
        counters(first).decide("late", command("remind"), new RemindAt(at));
        count(first, 0, 30);
        await().atMost(SOON).until(() -> !taken.isEmpty());
        first.close();
        StreamHost second = serving();
        now.set(at);
        await().atMost(SOON)
                .until(() -> counters(second).read("late"), new Reading.Found<>(2, new Counter(0, List.of()))::equals);
        assertEquals(1, restored.size());
    }

    @Test
    void a_snapshot_of_many_parts_is_read_back() {
        StreamHost first = serving();
        for (int i = 0; i < 4; i++) {
            counters(first).decide("big" + i, command("big" + i), new Write("x".repeat(400_000)));
        }
        count(first, 0, 30);
        await().atMost(SOON).until(() -> !taken.isEmpty());
        first.close();
        StreamHost second = serving();
        StateHash served = second.stateHashes().served(0);
        assertEquals(second.stateHashes().replayed(0, served.offset()), served);
        assertEquals(1, restored.size());
    }

    @Test
    void a_snapshot_made_by_other_rules_is_passed_over() {
        withSnapshot().close();
        StreamHost other = ready(host(access(), Duration.ofDays(30), List.of(COUNTER, Remembering.KIND)));
        assertEquals(List.of(), List.copyOf(restored));
        assertEquals(
                new Reading.Found<>(12, new Counter(12, List.of())),
                counters(other).read("key0"));
    }

    @Test
    void a_snapshot_that_remembers_commands_for_another_time_is_passed_over() {
        withSnapshot().close();
        ready(host(access(), Duration.ofDays(60), List.of(COUNTER)));
        assertEquals(List.of(), List.copyOf(restored));
    }

    @Test
    void a_snapshot_that_was_never_finished_is_passed_over() {
        withSnapshot().close();
        try (SnapshotStore store = access().snapshots(SERVICE, 0)) {
            store.begin("unfinished").add(new byte[100]);
        }
        serving();
        assertEquals(1, restored.size());
    }

    @Test
    void a_snapshot_whose_parts_are_damaged_is_passed_over() {
        withSnapshot().close();
        try (SnapshotStore store = access().snapshots(SERVICE, 0)) {
            Map<String, String> description = store.latest().orElseThrow().description();
            SnapshotStore.Unfinished damaged = store.begin("damaged");
            damaged.add(new byte[] {1, 2, 3});
            damaged.finish(description);
        }
        StreamHost second = serving();
        assertEquals(List.of(), List.copyOf(restored));
        assertEquals(
                new Reading.Found<>(12, new Counter(12, List.of())),
                counters(second).read("key0"));
    }

    @Test
    void the_next_snapshot_does_not_destroy_the_last_one_before_it_is_finished() {
        withSnapshot().close();
        try (SnapshotStore store = access().snapshots(SERVICE, 0)) {
            for (int begun = 0; begun < 3; begun++) {
                store.begin("unfinished" + begun).add(new byte[100]);
            }
        }
        serving();
        assertEquals(1, restored.size());
    }

    @Test
    void a_follower_knows_what_the_owner_has_committed() {
        StreamHost owner = serving();
        FaultyAccess elsewhere = new FaultyAccess(access());
        elsewhere.ownNothing();
        StreamHost follower = host(elsewhere, Duration.ofDays(30), List.of(COUNTER));
        count(owner, 0, 30);
        long position = owner.partitions().getFirst().nextOffset();
        await().atMost(SOON).until(() -> follower.partitions().getFirst().nextOffset() >= position);
        assertEquals(
                owner.stateHashes().served(0).sha256(),
                follower.stateHashes().served(0).sha256());
    }

    @Test
    void a_follower_answers_no_command_and_shows_nothing() {
        serving();
        FaultyAccess elsewhere = new FaultyAccess(access());
        elsewhere.ownNothing();
        StreamHost follower = host(elsewhere, Duration.ofDays(30), List.of(COUNTER));
        await().atMost(SOON).until(() -> counters(follower).read("a"), new Reading.OwnedElsewhere<Counter>(0)::equals);
        assertEquals(
                new Outcome.Rejected<>(new Rejection.OwnedElsewhere(0)),
                counters(follower).decide("a", command("k"), new Increase(1)));
    }

    /// One more kind, by which the code of the service differs.
    private static final class Remembering implements Decider<String, String, CounterEvent, Full> {
        static final StreamKind<String, String, CounterEvent, Full> KIND =
                new StreamKind<>("remembering", new Remembering(), CounterEvent.class);

        @Override
        public String initial() {
            return "";
        }

        @Override
        public Verdict<CounterEvent, Full> decide(String command, String state) {
            return Verdict.accept();
        }

        @Override
        public String evolve(String state, CounterEvent event) {
            return state;
        }
    }
}

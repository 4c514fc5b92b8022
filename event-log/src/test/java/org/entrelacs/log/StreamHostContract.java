package org.entrelacs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.entrelacs.log.counter.Counter.ECHO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.entrelacs.log.FaultyAccess.Fault;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.Counter.Full;
import org.entrelacs.log.counter.CounterCommand;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterCommand.LookAt;
import org.entrelacs.log.counter.CounterCommand.RemindAt;
import org.entrelacs.log.counter.CounterCommand.Stumble;
import org.entrelacs.log.counter.CounterCommand.Write;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.entrelacs.log.counter.CounterEvent.Poisoned;
import org.entrelacs.log.counter.CounterEvent.Reminded;
import org.entrelacs.log.counter.CounterEvent.ReminderSet;
import org.entrelacs.log.counter.Echo;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.Test;

/// What a service may rely on, whatever log lies beneath: the owner loop walked through its failure points.
public abstract class StreamHostContract extends HostContract {
    private StreamHost start(LogAccess log, List<Reaction<?, ?>> reactions, int partitions) {
        return start(log, reactions, partitions, Duration.ofSeconds(6));
    }

    private StreamHost start(LogAccess log, List<Reaction<?, ?>> reactions, int partitions, Duration freshness) {
        HostSettings settings = HostSettings.draft(prefix(), partitions, "test")
                .maxRecordBytes(100_000)
                .maxBatchCommands(512)
                .answerWithin(Duration.ofSeconds(20))
                .freshness(freshness)
                .snapshotEvery(0)
                .build();
        return started(List.of(COUNTER, ECHO), reactions, settings, log, HostListener.NONE);
    }

    private StreamHost serving(LogAccess log, List<Reaction<?, ?>> reactions) {
        return ready(start(log, reactions, 1));
    }

    private StreamHost serving() {
        return serving(access(), List.of());
    }

    private StreamHost servingWithFreshness(LogAccess log, Duration freshness) {
        return ready(start(log, List.of(), 1, freshness));
    }

    private static Streams<CounterCommand, Counter, CounterEvent, Full> counters(StreamHost host) {
        return host.streams(COUNTER);
    }

    private static Outcome<CounterEvent, Full> committed(long version, CounterEvent... events) {
        return new Outcome.Committed<>(version, List.of(events));
    }

    @Test
    void an_accepted_command_answers_with_version_and_events() {
        assertEquals(committed(1, new Increased(5)), counters(serving()).decide("a", command("k1"), new Increase(5)));
    }

    @Test
    void what_was_committed_can_be_read() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(
                new Reading.Found<>(1, new Counter(5, List.of())),
                counters(host).read("a"));
    }

    @Test
    void a_command_that_changes_nothing_answers_with_the_version_as_it_is() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(committed(1), counters(host).decide("a", command("k2"), new LookAt()));
    }

    @Test
    void the_same_command_again_gets_the_first_answer_whatever_happened_since() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(5));
        counters(host).decide("a", command("k2"), new Increase(7));
        assertEquals(committed(1, new Increased(5)), counters(host).decide("a", command("k1"), new Increase(5)));
    }

    @Test
    void the_same_command_after_a_restart_gets_the_first_answer() {
        StreamHost first = serving();
        counters(first).decide("a", command("k1"), new Increase(5));
        counters(first).decide("a", command("k2"), new Increase(7));
        first.close();
        assertEquals(committed(1, new Increased(5)), counters(serving()).decide("a", command("k1"), new Increase(5)));
    }

    @Test
    void fifty_callers_with_one_command_id_get_one_batch_and_equal_answers() {
        StreamHost host = serving();
        List<CompletableFuture<Outcome<CounterEvent, Full>>> callers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            CompletableFuture<Outcome<CounterEvent, Full>> answer = new CompletableFuture<>();
            callers.add(answer);
            Thread.ofVirtual().start(() -> answer.complete(counters(host).decide("a", command("k1"), new Increase(5))));
        }
        Set<Outcome<CounterEvent, Full>> answers = new HashSet<>();
        callers.forEach(caller -> answers.add(caller.join()));
        assertEquals(Set.of(committed(1, new Increased(5))), answers);
    }

    @Test
    void a_command_id_that_returns_for_something_else_is_rejected() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(
                new Outcome.Rejected<>(new Rejection.KeyReused()),
                counters(host).decide("a", command("k1", "other", CommandContext.ANY_VERSION), new Increase(6)));
    }

    @Test
    void a_refusal_is_not_remembered_and_decided_again() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(Counter.MOST));
        counters(host).decide("a", command("k2"), new Increase(1));
        counters(host).decide("a", command("k3"), new Increase(-1));
        assertEquals(committed(3, new Increased(1)), counters(host).decide("a", command("k2"), new Increase(1)));
    }

    @Test
    void a_refusal_says_why() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(Counter.MOST));
        assertEquals(
                new Outcome.Refused<>(new Full(Counter.MOST)),
                counters(host).decide("a", command("k2"), new Increase(1)));
    }

    @Test
    void a_stale_version_is_rejected() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(
                new Outcome.Rejected<>(new Rejection.StaleVersion(0, 1)),
                counters(host).decide("a", command("k2", "hash", 0), new Increase(5)));
    }

    @Test
    void a_repeat_is_answered_before_its_version_is_checked() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1", "hash", 0), new Increase(5));
        assertEquals(
                committed(1, new Increased(5)), counters(host).decide("a", command("k1", "hash", 0), new Increase(5)));
    }

    @Test
    void a_record_over_the_limit_is_rejected_and_the_stream_goes_on() {
        StreamHost host = serving();
        var outcome = counters(host).decide("a", command("k1"), new Write("x".repeat(200_000)));
        assertEquals(
                List.of(Rejection.TooLarge.class, 1L),
                List.of(
                        ((Outcome.Rejected<?, ?>) outcome).why().getClass(),
                        ((Outcome.Committed<?, ?>) counters(host).decide("a", command("k2"), new Increase(1)))
                                .version()));
    }

    @Test
    void rules_that_fail_are_a_fault_and_not_a_refusal() {
        StreamHost host = serving();
        assertThrows(IllegalStateException.class, () -> counters(host).decide("a", command("k1"), new Stumble()));
    }

    @Test
    void a_commit_that_happened_unheard_is_found_in_the_log() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = serving(faulty, List.of());
        faulty.next(Fault.COMMITTED_UNHEARD);
        var first = counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(
                List.of(committed(1, new Increased(5)), new Reading.Found<>(1, new Counter(5, List.of()))),
                List.of(first, counters(host).read("a")));
    }

    @Test
    void a_commit_that_never_happened_is_decided_again() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = serving(faulty, List.of());
        faulty.next(Fault.NOT_COMMITTED_UNHEARD);
        var first = counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(
                List.of(committed(1, new Increased(5)), new Reading.Found<>(1, new Counter(5, List.of()))),
                List.of(first, counters(host).read("a")));
    }

    @Test
    void a_commit_without_an_answer_is_repeated() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = serving(faulty, List.of());
        faulty.next(Fault.COMMIT_UNANSWERED_ONCE);
        assertEquals(committed(1, new Increased(5)), counters(host).decide("a", command("k1"), new Increase(5)));
    }

    @Test
    void an_append_that_fails_is_tried_again_behind_a_new_fence() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = serving(faulty, List.of());
        faulty.next(Fault.APPEND_FAILS);
        var answer = counters(host).decide("a", command("k1"), new Increase(5));
        assertEquals(
                List.of(committed(1, new Increased(5)), 2L),
                List.of(answer, host.partitions().getFirst().epoch()));
    }

    @Test
    void an_owner_who_cannot_prove_it_refuses_nobody_and_shows_nothing() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = servingWithFreshness(faulty, Duration.ofMillis(1500));
        counters(host).decide("a", command("k1"), new Increase(Counter.MOST));
        faulty.proveNothing();
        Outcome<CounterEvent, Full> unavailable = new Outcome.Unavailable<>(PartitionOwner.RETRY_AFTER);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counters(host).decide("a", command("k2"), new Increase(1)), unavailable::equals);
        assertEquals(
                new Reading.Unavailable<>(PartitionOwner.RETRY_AFTER),
                counters(host).read("a"));
    }

    @Test
    void an_owner_that_failed_does_not_fence_again_before_it_has_proven_its_ownership() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = serving(faulty, List.of());
        faulty.proveNothing();
        faulty.next(Fault.NOT_COMMITTED_UNHEARD);
        Thread.ofVirtual().start(() -> counters(host).decide("a", command("k1"), new Increase(5)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> host.partitions().getFirst().phase() == Phase.ASSIGNED);
        await().during(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(5))
                .until(() -> host.partitions().getFirst().phase() == Phase.ASSIGNED);
        faulty.proveAgain();
        await().atMost(Duration.ofSeconds(30)).until(host::isReady);
        assertEquals(committed(1, new Increased(5)), counters(host).decide("a", command("k1"), new Increase(5)));
    }

    @Test
    void a_foreign_write_is_noticed_before_anything_is_decided_on_top_of_it() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(5));
        try (EventLog foreign = access().events(SERVICE, 0)) {
            foreign.fence();
            foreign.append(List.of(new LogRecord("a", Map.of(), "{}".getBytes(UTF_8))));
            foreign.commit();
        }
        var answer = counters(host).decide("a", command("k2"), new Increase(6));
        assertEquals(
                List.of(committed(2, new Increased(6)), 1),
                List.of(answer, host.quarantined().size()));
    }

    @Test
    void a_record_that_cannot_be_applied_quarantines_its_stream_and_no_other() {
        serving().close();
        write("counter/bad", 7);
        StreamHost host = serving();
        assertEquals(
                List.of(
                        new Outcome.Rejected<>(new Rejection.Quarantined(new StreamId("counter", "bad"))),
                        committed(1, new Increased(1))),
                List.of(
                        counters(host).decide("bad", command("k1"), new Increase(1)),
                        counters(host).decide("good", command("k2"), new Increase(1))));
    }

    /// Writes an event of a version that nothing led to.
    private void write(String subject, long version) {
        StreamId stream = StreamId.parse(subject);
        var submission = new Submission<CounterEvent, Full>(stream, command("bad"), new Increase(1), Origin.CALLER, -1);
        LogRecord record = new RecordFormat("/test", new JsonCodec(List.of(CounterEvent.class)))
                .domain(submission, new Increased(1), 0, version, new Stamp(NOON, 1));
        try (EventLog log = access().events(SERVICE, 0)) {
            log.fence();
            log.append(List.of(record));
            log.commit();
        }
    }

    @Test
    void a_log_whose_first_transaction_was_aborted_is_begun_again() {
        access().prepare(SERVICE, 1);
        try (EventLog log = access().events(SERVICE, 0)) {
            log.fence();
            log.append(List.of(new LogRecord("partition-0", Map.of(), "{}".getBytes(UTF_8))));
            log.abort();
        }
        assertEquals(committed(1, new Increased(5)), counters(serving()).decide("a", command("k1"), new Increase(5)));
    }

    @Test
    void a_log_made_for_another_number_of_partitions_is_not_served() {
        serving().close();
        StreamHost host = start(access(), List.of(), 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> !host.problem().equals("not started"));
        assertEquals(
                List.of(false, true), List.of(host.isReady(), host.problem().contains("1 partitions, not 2")));
    }

    @Test
    void a_reaction_acts_once_on_each_event() {
        StreamHost host = serving(access(), List.of(new Echo()));
        counters(host).decide("a", command("k1"), new Increase(5));
        counters(host).decide("a", command("k2"), new Increase(7));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> host.streams(ECHO).read("a"), new Reading.Found<>(2, new Counter(12, List.of()))::equals);
    }

    @Test
    void an_event_that_reaches_the_inbox_twice_acts_once() {
        StreamHost host = serving(access(), List.of(new Echo()));
        counters(host).decide("a", command("k1"), new Increase(5));
        echoes(host, 1);
        redeliver();
        counters(host).decide("a", command("k2"), new Increase(7));
        echoes(host, 2);
        assertEquals(
                new Reading.Found<>(2, new Counter(12, List.of())),
                host.streams(ECHO).read("a"));
    }

    private void echoes(StreamHost host, long version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        host.streams(ECHO).read("a") instanceof Reading.Found<Counter>(var at, var _) && at == version);
    }

    private void redeliver() {
        try (LogReader inbox = access().inbox(SERVICE, 0);
                var writer = access().inboxWriter(SERVICE, 1)) {
            for (StoredRecord record : inbox.poll(Duration.ofSeconds(10))) {
                writer.write(List.of(new LogRecord("a", record.headers(), record.payload())));
            }
        }
    }

    @Test
    void a_refused_reaction_is_not_decided_again_by_a_later_owner() {
        StreamHost first = serving(access(), List.of(new Echo()));
        first.streams(ECHO).decide("a", command("fill"), new Increase(Counter.MOST));
        counters(first).decide("a", command("k1"), new Increase(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> first.settled().size() == 1);
        first.streams(ECHO).decide("a", command("empty"), new Increase(-Counter.MOST));
        first.close();
        StreamHost second = serving(access(), List.of(new Echo()));
        counters(second).decide("a", command("k2"), new Increase(7));
        echoes(second, 3);
        assertEquals(
                new Reading.Found<>(3, new Counter(7, List.of())),
                second.streams(ECHO).read("a"));
    }

    @Test
    void a_settled_refusal_names_its_reason() {
        StreamHost host = serving(access(), List.of(new Echo()));
        host.streams(ECHO).decide("a", command("fill"), new Increase(Counter.MOST));
        counters(host).decide("a", command("k1"), new Increase(5));
        await().atMost(Duration.ofSeconds(30)).until(() -> host.settled().size() == 1);
        SettledCommand settled = host.settled().getFirst();
        assertEquals(
                List.of("refused", "Full", "system:when-increased"),
                List.of(settled.outcome(), settled.why(), settled.actor()));
    }

    @Test
    void a_deadline_is_decided_once_the_clock_has_reached_it() {
        StreamHost host = serving();
        Instant at = NOON.plus(Duration.ofDays(14));
        counters(host).decide("a", command("k1"), new RemindAt(at));
        now.set(at);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counters(host).read("a"), new Reading.Found<>(2, new Counter(0, List.of()))::equals);
    }

    @Test
    void a_deadline_whose_commit_never_happened_is_decided_again() {
        FaultyAccess faulty = new FaultyAccess(access());
        StreamHost host = serving(faulty, List.of());
        Instant at = NOON.plus(Duration.ofDays(14));
        counters(host).decide("a", command("k1"), new RemindAt(at));
        faulty.next(Fault.NOT_COMMITTED_UNHEARD);
        now.set(at);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counters(host).read("a"), new Reading.Found<>(2, new Counter(0, List.of()))::equals);
    }

    @Test
    void a_deadline_that_passed_while_nobody_was_there_is_decided_by_the_next_owner() {
        StreamHost first = serving();
        Instant at = NOON.plus(Duration.ofDays(14));
        counters(first).decide("a", command("k1"), new RemindAt(at));
        first.close();
        now.set(at.plusSeconds(1));
        StreamHost second = serving();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> counters(second).read("a"), new Reading.Found<>(2, new Counter(0, List.of()))::equals);
    }

    @Test
    void events_are_told_apart_by_their_wire_names_alone() {
        JsonCodec codec = new JsonCodec(List.of(CounterEvent.class));
        assertEquals(
                List.of(
                        "org.entrelacs.counting.Increased.v1",
                        "org.entrelacs.counting.ReminderSet.v1",
                        "org.entrelacs.counting.Reminded.v1",
                        "org.entrelacs.counting.Poisoned.v1"),
                List.of(
                        codec.type(Increased.class),
                        codec.type(ReminderSet.class),
                        codec.type(Reminded.class),
                        codec.type(Poisoned.class)));
    }

    @Test
    void recorded_time_never_goes_back_although_the_clock_does() {
        StreamHost host = serving();
        counters(host).decide("a", command("k1"), new Increase(1));
        now.set(NOON.minus(Duration.ofDays(1)));
        counters(host).decide("a", command("k2"), new Increase(1));
        List<Instant> recorded = new ArrayList<>();
        try (EventLog log = access().events(SERVICE, 0)) {
            log.reader()
                    .poll(Duration.ofSeconds(10))
                    .forEach(stored -> recorded.add(Instant.parse(stored.header(RecordHeaders.RECORDED_TIME))));
        }
        assertEquals(recorded.stream().sorted().toList(), recorded);
    }

    @Test
    void the_served_state_has_the_hash_of_a_replay_from_the_beginning() {
        StreamHost host = serving(access(), List.of(new Echo()));
        for (int i = 0; i < 20; i++) {
            counters(host).decide("key" + i % 3, command("k" + i), new Increase(i == 13 ? 1 : i));
        }
        StateHash served = host.stateHashes().served(0);
        assertEquals(served, host.stateHashes().replayed(0, served.offset()));
    }

    @Test
    void a_second_host_takes_over_what_the_first_left() {
        StreamHost first = serving();
        counters(first).decide("a", command("k1"), new Increase(5));
        first.close();
        assertEquals(committed(2, new Increased(6)), counters(serving()).decide("a", command("k2"), new Increase(6)));
    }
}

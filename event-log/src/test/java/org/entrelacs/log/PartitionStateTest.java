package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionStateTest {
    private static final int RECORDS = 1000;
    private static final int STREAMS = 10;
    private static final int HALFWAY = RECORDS / 2;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StreamKind<?, ?, ?, ?> COUNTER = Counter.COUNTER;

    private final Partition partition = new Partition("state.counting.events", 0);
    private final JsonCodec codec = new JsonCodec(List.of(CounterEvent.class));
    private final PartitionState state = nothingYet();
    private final List<StoredRecord> records = new ArrayList<>();

    private PartitionState nothingYet() {
        return new PartitionState(partition, Map.of("counter", KindRuntime.of(COUNTER)), codec, Duration.ofDays(1));
    }

    @BeforeEach
    void streamsCountInTurn() {
        Batch batch = new Batch(state, new RecordFormat("/state/counting", codec), 1, NOON, 100_000);
        for (int i = 0; i < RECORDS; i++) {
            UUID id = Uuid5.of(Uuid5.ENTRELACS, "test", Integer.toString(i));
            CommandContext context = new CommandContext(id, "hash", "alice", "alice", NOON, id, id, "", -1);
            StreamId stream = new StreamId("counter", "c" + i % STREAMS);
            batch.decide(new Submission<>(stream, context, new Increase(i % 7), Origin.CALLER, -1));
        }
        for (LogRecord record : batch.records()) {
            records.add(new StoredRecord(partition, records.size(), record.headers(), record.payload()));
        }
    }

    @Test
    void many_records_at_once_fold_as_one_by_one() {
        PartitionState oneByOne = nothingYet();
        records.forEach(record -> oneByOne.apply(List.of(record)));

        state.apply(records);

        assertEquals(
                List.of(oneByOne.hash(), oneByOne.nextOffset(), oneByOne.index().size(), oneByOne.lastRecorded()),
                List.of(state.hash(), state.nextOffset(), state.index().size(), state.lastRecorded()));
    }

    @Test
    void an_event_that_cannot_be_read_stops_its_stream_there_and_no_other() {
        StoredRecord broken = records.get(HALFWAY);
        records.set(HALFWAY, new StoredRecord(partition, broken.offset(), broken.headers(), new byte[] {'{'}));

        state.apply(records);

        Quarantine quarantine = state.quarantined().iterator().next();
        assertEquals(
                List.of(1, RecordFormat.stream(broken), broken.offset()),
                List.of(state.quarantined().size(), quarantine.stream(), quarantine.offset()));
        assertEquals(
                HALFWAY / STREAMS, state.stream(RecordFormat.stream(broken)).version());
        assertEquals(
                RECORDS / STREAMS, state.stream(new StreamId("counter", "c1")).version());
    }

    @Test
    void a_command_whose_event_cannot_be_read_is_known_all_the_same() {
        StoredRecord broken = records.get(HALFWAY);
        records.set(HALFWAY, new StoredRecord(partition, broken.offset(), broken.headers(), new byte[] {'{'}));

        state.apply(records);

        assertEquals(
                new CommandIndex.Entry(broken.offset(), 1),
                state.index().find(RecordFormat.uuid(broken, RecordHeaders.COMMAND_ID)));
    }

    @Test
    void a_record_without_its_headers_is_set_aside_by_its_place() {
        records.set(HALFWAY, new StoredRecord(partition, HALFWAY, Map.of(), new byte[0]));

        state.apply(records);

        assertEquals(
                new StreamId("unreadable", Integer.toString(HALFWAY)),
                state.quarantined().stream()
                        .filter(quarantine -> quarantine.offset() == HALFWAY)
                        .findFirst()
                        .orElseThrow()
                        .stream());
    }

    @Test
    void an_event_that_is_marked_as_the_kernels_is_set_aside_by_its_place() {
        StoredRecord event = records.get(HALFWAY);
        Map<String, String> headers = new HashMap<>(event.headers());
        headers.put(RecordHeaders.KERNEL, "true");
        records.set(HALFWAY, new StoredRecord(partition, HALFWAY, headers, event.payload()));

        state.apply(records);

        assertTrue(state.isQuarantined(new StreamId("unreadable", Integer.toString(HALFWAY))));
    }
}

package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.log.memory.MemoryNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static final int MOST = 8;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final StreamKind<?, ?, ?, ?> COUNTER = Counter.COUNTER;

    private final JsonCodec codec = new JsonCodec(List.of(CounterEvent.class));
    private final MemoryNetwork network = new MemoryNetwork("group");
    private final Partition inbox = new Partition("group.counting.inbox", 0);
    private final Mailbox mailbox = new Mailbox(100, () -> {});
    private final PartitionState state = new PartitionState(
            new Partition("group.counting.events", 0),
            Map.of("counter", KindRuntime.of(COUNTER)),
            codec,
            Duration.ofDays(1));
    private final Batch batch = new Batch(state, new RecordFormat("/group/counting", codec), 1, NOON, 100_000);

    @BeforeEach
    void callersWait() {
        for (int i = 0; i < 2 * MOST; i++) {
            UUID id = Uuid5.of(Uuid5.ENTRELACS, "test", Integer.toString(i));
            CommandContext context = new CommandContext(id, "hash", "alice", "alice", NOON, id, id, "", -1);
            mailbox.offer(new Submission<>(new StreamId("counter", "a"), context, new Increase(1), Origin.CALLER, -1));
        }
    }

    private void round() {
        network.prepare("counting", 1);
        Reactions reactions = new Reactions(List.of(), codec);
        EventLog log = network.events("counting", 0);
        Group group = new Group(state, reactions, new RepeatedAnswer(codec), log, batch, MOST);
        group.takeInbox(mailbox);
        group.takeDeadlines(NOON, _ -> true);
        group.takeCallers(mailbox);
    }

    @Test
    void callers_get_the_whole_group_when_nothing_else_waits() {
        round();

        assertEquals(MOST, batch.commands());
    }

    @Test
    void a_long_inbox_leaves_half_of_the_group_to_callers() throws InterruptedException {
        for (int offset = 0; offset < 2 * MOST; offset++) {
            mailbox.deliver(List.of(new StoredRecord(inbox, offset, Map.of(), new byte[0])));
        }

        round();

        int parked = batch.records().size() - batch.commands();
        assertEquals(List.of(MOST / 2, MOST / 2), List.of(parked, batch.commands()));
    }
}

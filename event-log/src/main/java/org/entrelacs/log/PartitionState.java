package org.entrelacs.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// Everything one partition's log means, folded up to an offset, and nothing that a replay could not rebuild.
/// Changed by one thread; committed streams may be read by any.
final class PartitionState {
    private static final int SETTLED_KEPT = 1000;

    private final Partition partition;
    private final Map<String, KindRuntime<?, ?, ?, ?>> kinds;
    private final Map<StreamId, KindRuntime<?, ?, ?, ?>.Stream> streams = new ConcurrentHashMap<>();
    private final Map<StreamId, Quarantine> quarantined = new ConcurrentHashMap<>();
    private final ParkedCommands parked = new ParkedCommands();
    private final Deque<SettledCommand> settled = new ConcurrentLinkedDeque<>();
    private final CommandIndex index;
    private final Deadlines deadlines = new Deadlines();
    private final EventCodec codec;
    private KernelEvent.@Nullable Genesis genesis;
    private Instant begun = Instant.EPOCH;
    private Instant lastRecorded = Instant.EPOCH;
    private boolean empty = true;
    private volatile long epoch;
    private volatile long nextOffset;
    private volatile long nextInboxOffset;

    PartitionState(
            Partition partition,
            Map<String, KindRuntime<?, ?, ?, ?>> kinds,
            EventCodec codec,
            java.time.Duration idempotencyWindow) {
        this.partition = partition;
        this.kinds = kinds;
        this.codec = codec;
        this.index = new CommandIndex(idempotencyWindow);
    }

    /// Takes in committed records, in order. Never throws for what stands in them: what cannot be read or applied
    /// quarantines its stream.
    void apply(List<StoredRecord> records) {
        ReplayReader.read(records, codec).forEach(this::apply);
    }

    private void apply(Replayed record) {
        empty = false;
        note(record.noted(), record.offset());
        try {
            switch (record.content()) {
                case Replayed.OfKernel kernel -> kernel(kernel);
                case Replayed.Event(var stream, var version, var event) ->
                    event(stream, version, event, record.offset());
                case Replayed.BrokenEvent(var stream, var why) -> broken(stream, why, record.offset());
                case Replayed.Unreadable(var why) -> throw why;
            }
        } catch (UnreadableRecord e) {
            quarantine(new StreamId("unreadable", Long.toString(record.offset())), record.offset(), e);
        }
        nextOffset = record.offset() + 1;
    }

    /// Takes in records that this owner has just committed; their streams follow by [#put].
    void committed(Partition at, List<Long> offsets, List<LogRecord> records) {
        empty = false;
        ReplayReader reader = new ReplayReader(codec);
        for (int i = 0; i < records.size(); i++) {
            LogRecord record = records.get(i);
            StoredRecord stored = new StoredRecord(at, offsets.get(i), record.headers(), record.payload());
            note(reader.noted(stored), stored.offset());
            if (RecordFormat.isKernel(stored)) {
                kernel(reader.ofKernel(stored));
            }
            nextOffset = stored.offset() + 1;
        }
    }

    private void event(StreamId id, long version, Object event, long offset) {
        if (quarantined.containsKey(id)) {
            return;
        }
        try {
            KindRuntime<?, ?, ?, ?>.Stream stream = stream(id);
            if (version != stream.version() + 1) {
                throw new IllegalStateException("version " + version + " follows " + stream.version());
            }
            put(id, stream.evolve(event));
        } catch (RuntimeException e) {
            quarantine(id, offset, e);
        }
    }

    private void broken(StreamId id, RuntimeException why, long offset) {
        if (!quarantined.containsKey(id)) {
            quarantine(id, offset, why);
        }
    }

    private void kernel(Replayed.OfKernel noted) {
        StoredRecord stored = noted.stored();
        Instant recordedAt = RecordFormat.instant(stored, RecordHeaders.RECORDED_TIME);
        switch (noted.event()) {
            case KernelEvent.Genesis first -> {
                genesis = first;
                begun = recordedAt;
            }
            case KernelEvent.OwnerStarted(var started, var _) -> epoch = Math.max(epoch, started);
            case KernelEvent.CommandParked(var offset, var why) -> {
                parked.add(new ParkedCommand(
                        partition.number(),
                        offset,
                        RecordFormat.stream(stored),
                        stored.headers().getOrDefault(RecordHeaders.REACTION, ""),
                        stored.headers().getOrDefault(RecordHeaders.CAUSATION_ID, ""),
                        why,
                        recordedAt));
            }
            case KernelEvent.CommandDiscarded(var offset, var reason) -> {
                parked.remove(offset);
                if (stored.headers().containsKey(RecordHeaders.COMMAND_ID)) {
                    settled(settled(stored, "discarded", reason, recordedAt));
                }
            }
            case KernelEvent.CommandSettled(var outcome, var why) -> settled(settled(stored, outcome, why, recordedAt));
        }
    }

    private static SettledCommand settled(StoredRecord stored, String outcome, String why, Instant recordedAt) {
        return new SettledCommand(
                RecordFormat.uuid(stored, RecordHeaders.COMMAND_ID),
                RecordFormat.stream(stored),
                stored.header(RecordHeaders.ACTOR),
                RecordFormat.uuid(stored, RecordHeaders.CAUSATION_ID),
                outcome,
                why,
                recordedAt);
    }

    private void note(Replayed.Noted noted, long offset) {
        Instant recordedAt = noted.recordedAt();
        if (recordedAt == null) {
            return;
        }
        if (recordedAt.isAfter(lastRecorded)) {
            lastRecorded = recordedAt;
        }
        if (noted.inboxOffset() >= 0) {
            parked.remove(noted.inboxOffset());
            inboxReadTo(noted.inboxOffset() + 1);
        }
        if (noted.command() != null) {
            index.add(noted.command().id(), noted.command().origin(), offset, recordedAt);
        }
    }

    private void settled(SettledCommand command) {
        settled.addLast(command);
        while (settled.size() > SETTLED_KEPT) {
            settled.removeFirst();
        }
    }

    void put(StreamId id, KindRuntime<?, ?, ?, ?>.Stream stream) {
        streams.put(id, stream);
        deadlines.changed(id);
    }

    void quarantine(StreamId id, long offset, RuntimeException why) {
        quarantined.put(
                id,
                new Quarantine(
                        id, partition.number(), offset, why.getClass().getSimpleName() + ": " + why.getMessage()));
        System.getLogger("org.entrelacs.log")
                .log(System.Logger.Level.ERROR, "stream " + id + " is quarantined at " + partition + "@" + offset, why);
    }

    /// The stream as committed; empty when nothing has happened in it.
    ///
    /// @throws UnreadableRecord when the service knows no such kind
    KindRuntime<?, ?, ?, ?>.Stream stream(StreamId id) {
        KindRuntime<?, ?, ?, ?>.Stream stream = streams.get(id);
        if (stream != null) {
            return stream;
        }
        KindRuntime<?, ?, ?, ?> kind = kinds.get(id.kind());
        if (kind == null) {
            throw new UnreadableRecord("no kind of stream: " + id.kind());
        }
        return kind.empty();
    }

    /// What whoever may show committed state answers to a reader.
    Reading<?> read(StreamId id) {
        if (isQuarantined(id)) {
            return new Reading.Quarantined<>(id);
        }
        var stream = stream(id);
        return new Reading.Found<>(stream.version(), stream.state());
    }

    boolean isQuarantined(StreamId id) {
        return quarantined.containsKey(id);
    }

    /// Everything up to here has been read, markers of transactions included.
    void readTo(long position) {
        nextOffset = position;
    }

    void inboxReadTo(long position) {
        nextInboxOffset = Math.max(nextInboxOffset, position);
    }

    /// SHA-256 over every stream's name, version and canonical state, in the order of their names.
    String hash() {
        StringBuilder all = new StringBuilder();
        var sorted = new TreeMap<String, KindRuntime<?, ?, ?, ?>.Stream>();
        streams.forEach((id, stream) -> sorted.put(id.toString(), stream));
        sorted.forEach((id, stream) -> all.append(id)
                .append('@')
                .append(stream.version())
                .append('=')
                .append(Canonical.text(stream.state()))
                .append('\n'));
        return Canonical.sha256(all.toString());
    }

    /// What this is now, not to be changed by what comes. Call it between two groups.
    PartitionSnapshot snapshot() {
        PartitionSnapshot.Head head = new PartitionSnapshot.Head(
                nextOffset,
                nextInboxOffset,
                epoch,
                genesis(),
                begun,
                lastRecorded,
                List.copyOf(quarantined.values()),
                List.copyOf(parked.all()),
                settled());
        return new PartitionSnapshot(head, List.copyOf(streams.entrySet()), index.copy());
    }

    /// Nothing has been read.
    void clear() {
        streams.clear();
        quarantined.clear();
        parked.clear();
        settled.clear();
        index.clear();
        deadlines.clear();
        empty = true;
        genesis = null;
        begun = Instant.EPOCH;
        lastRecorded = Instant.EPOCH;
        epoch = 0;
        nextOffset = 0;
        nextInboxOffset = 0;
    }

    void restoreHead(PartitionSnapshot.Head head) {
        nextOffset = head.position();
        nextInboxOffset = head.inboxPosition();
        epoch = head.epoch();
        genesis = head.genesis().orElse(null);
        begun = head.begun();
        lastRecorded = head.lastRecorded();
        head.quarantined().forEach(quarantine -> quarantined.put(quarantine.stream(), quarantine));
        head.parked().forEach(parked::add);
        settled.addAll(head.settled());
    }

    /// @throws UnreadableRecord when the service knows no such kind
    void restoreStream(StreamId id, long version, @Nullable Object state) {
        KindRuntime<?, ?, ?, ?> kind = kinds.get(id.kind());
        if (kind == null || state == null) {
            throw new UnreadableRecord("no stream: " + id);
        }
        put(id, kind.restored(version, state));
    }

    CommandIndex index() {
        return index;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /// Whether no record was ever committed, whatever was aborted.
    boolean isEmpty() {
        return empty;
    }

    Optional<KernelEvent.Genesis> genesis() {
        return Optional.ofNullable(genesis);
    }

    Instant lastRecorded() {
        return lastRecorded;
    }

    long epoch() {
        return epoch;
    }

    long nextOffset() {
        return nextOffset;
    }

    long nextInboxOffset() {
        return nextInboxOffset;
    }

    int streamCount() {
        return streams.size();
    }

    Collection<Quarantine> quarantined() {
        return quarantined.values();
    }

    ParkedCommands parked() {
        return parked;
    }

    List<SettledCommand> settled() {
        return List.copyOf(settled);
    }
}

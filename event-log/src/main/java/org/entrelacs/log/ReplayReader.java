package org.entrelacs.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entrelacs.log.Replayed.BrokenEvent;
import org.entrelacs.log.Replayed.Command;
import org.entrelacs.log.Replayed.Content;
import org.entrelacs.log.Replayed.Event;
import org.entrelacs.log.Replayed.Noted;
import org.entrelacs.log.Replayed.OfKernel;
import org.entrelacs.log.Replayed.Unreadable;

/// Makes out what stored records say. That needs no state and is most of the work of a replay, so a long run of records
/// is shared out among the processors. One for each run: neighbours have an instant in common.
final class ReplayReader {
    private static final int RUN = 128;

    private final EventCodec codec;
    private Instant recordedAt = Instant.EPOCH;
    private String recordedAtText = "";

    ReplayReader(EventCodec codec) {
        this.codec = codec;
    }

    /// All of them, in order.
    static List<Replayed> read(List<StoredRecord> records, EventCodec codec) {
        if (records.size() <= RUN) {
            return new ReplayReader(codec).inTurn(records);
        }
        return IntStream.range(0, (records.size() + RUN - 1) / RUN)
                .parallel()
                .mapToObj(run -> records.subList(run * RUN, Math.min(records.size(), (run + 1) * RUN)))
                .flatMap(run -> new ReplayReader(codec).inTurn(run).stream())
                .toList();
    }

    private List<Replayed> inTurn(List<StoredRecord> records) {
        List<Replayed> read = new ArrayList<>(records.size());
        for (StoredRecord stored : records) {
            read.add(read(stored));
        }
        return read;
    }

    private Replayed read(StoredRecord stored) {
        Noted noted = noted(stored);
        return new Replayed(
                stored.offset(), noted, noted.problem() == null ? content(stored) : new Unreadable(noted.problem()));
    }

    /// What the record says beside its event.
    Noted noted(StoredRecord stored) {
        Instant at = null;
        long inboxOffset = -1;
        try {
            at = recordedAt(stored);
            if (stored.headers().containsKey(RecordHeaders.INBOX_OFFSET)) {
                inboxOffset = RecordFormat.number(stored, RecordHeaders.INBOX_OFFSET);
            }
            Command command = stored.headers().containsKey(RecordHeaders.COMMAND_ID) ? command(stored) : null;
            return new Noted(at, inboxOffset, command, null);
        } catch (UnreadableRecord e) {
            return new Noted(at, inboxOffset, null, e);
        }
    }

    private static Command command(StoredRecord stored) {
        return new Command(
                RecordFormat.uuid(stored, RecordHeaders.COMMAND_ID),
                Origin.parse(stored.header(RecordHeaders.COMMAND_ORIGIN)));
    }

    /// The records of a group share it, and reading it costs as much as the rest of what is noted.
    private Instant recordedAt(StoredRecord stored) {
        String text = stored.header(RecordHeaders.RECORDED_TIME);
        if (!text.equals(recordedAtText)) {
            recordedAt = RecordFormat.instant(stored, RecordHeaders.RECORDED_TIME);
            recordedAtText = text;
        }
        return recordedAt;
    }

    private Content content(StoredRecord stored) {
        try {
            return RecordFormat.isKernel(stored) ? ofKernel(stored) : event(stored);
        } catch (UnreadableRecord e) {
            return new Unreadable(e);
        }
    }

    /// What the kernel noted for itself.
    ///
    /// @throws UnreadableRecord when it is marked as the kernel's and is not
    OfKernel ofKernel(StoredRecord stored) {
        if (decode(stored) instanceof KernelEvent event) {
            return new OfKernel(event, stored);
        }
        throw new UnreadableRecord(stored.header(RecordHeaders.TYPE) + " is none of the kernel's");
    }

    private Content event(StoredRecord stored) {
        StreamId stream = RecordFormat.stream(stored);
        try {
            return new Event(stream, RecordFormat.number(stored, RecordHeaders.STREAM_VERSION), decode(stored));
        } catch (RuntimeException e) {
            return new BrokenEvent(stream, e);
        }
    }

    private Object decode(StoredRecord stored) {
        return codec.decode(stored.header(RecordHeaders.TYPE), stored.payload());
    }
}

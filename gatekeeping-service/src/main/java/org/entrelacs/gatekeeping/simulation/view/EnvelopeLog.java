package org.entrelacs.gatekeeping.simulation.view;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.simulation.Append;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StoredRecord;

/// The history of one envelope, read from the beginning of its partition up to where that ended
/// when reading began.
final class EnvelopeLog {
    static final String SERVICE = "gatekeeping";
    private static final Duration PORTION = Duration.ofMillis(200);

    private final LogAccess log;
    private final RecordReader reader;
    private final String subject;
    private final List<EnvelopeEvent> events = new ArrayList<>();
    private final List<Recorded<Object>> heads = new ArrayList<>();
    private Append.Cause cause = Append.Cause.CALLER;

    EnvelopeLog(LogAccess log, EventCodec codec, String envelope) {
        this.log = log;
        this.reader = new RecordReader(codec);
        this.subject = "envelope/" + envelope;
    }

    /// Who follows the reading.
    interface Progress {
        /// @return false to stop
        boolean isAt(long offset, long end);
    }

    /// @return whether it was read to the end
    boolean read(Partition partition, Progress progress, Consumer<Append> appends) {
        try (LogReader records = log.follow(SERVICE, partition.number())) {
            records.seek(partition, 0);
            long end = records.ends(partition).stable();
            while (records.position(partition) < end) {
                if (!progress.isAt(records.position(partition), end)) {
                    return false;
                }
                for (StoredRecord stored : records.poll(PORTION)) {
                    if (!progress.isAt(stored.offset(), end)) {
                        return false;
                    }
                    if (stored.offset() < end && subject.equals(stored.headers().get(RecordHeaders.SUBJECT))) {
                        take(stored, appends);
                    }
                }
            }
            flush(appends);
            return progress.isAt(end, end);
        }
    }

    private void take(StoredRecord stored, Consumer<Append> appends) {
        if (!reader.reads(stored)) {
            return;
        }
        var recorded = reader.read(stored);
        if (recorded.event() instanceof EnvelopeEvent event) {
            if (!heads.isEmpty() && !command().equals(recorded.commandId())) {
                flush(appends);
            }
            if (heads.isEmpty()) {
                heads.add(recorded);
                cause = Append.Cause.valueOf(
                        stored.header(RecordHeaders.COMMAND_ORIGIN).toUpperCase(Locale.ROOT));
            }
            events.add(event);
        }
    }

    private UUID command() {
        return heads.getFirst().commandId();
    }

    private void flush(Consumer<Append> appends) {
        if (!heads.isEmpty()) {
            appends.accept(new Append(cause, heads.getFirst().occurredAt(), events));
            heads.clear();
            events.clear();
        }
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The answer to a command that the log already holds: a function of its records and of nothing that came later. The
/// latest answers are kept at hand, since most repeats come soon; all others are read from the log.
final class RepeatedAnswer {
    private static final int AT_HAND = 1024;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 50;

    private final RecordReader reader;
    private final Map<UUID, Answered> latest = new LinkedHashMap<>();

    RepeatedAnswer(EventCodec codec) {
        this.reader = new RecordReader(codec);
    }

    /// @param hash of the command that got the answer
    record Answered(String hash, Outcome<?, ?> outcome) {}

    /// @throws LogUnavailable when the records cannot be read now
    Outcome<?, ?> of(EventLog log, CommandContext context, CommandIndex.Entry seen) {
        Answered answered = latest.get(context.id());
        if (answered == null) {
            answered = answer(context.id(), read(log, seen));
            keep(context.id(), answered);
        }
        return answered.hash().equals(context.hash())
                ? answered.outcome()
                : new Outcome.Rejected<>(new Rejection.KeyReused());
    }

    /// Keeps the answer to a command whose events are committed.
    void keep(UUID command, Answered answered) {
        latest.put(command, answered);
        if (latest.size() > AT_HAND) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    private Answered answer(UUID command, List<StoredRecord> records) {
        List<Object> events = new ArrayList<>(records.size());
        for (StoredRecord stored : records) {
            if (!stored.header(RecordHeaders.COMMAND_ID).equals(command.toString())) {
                throw new IllegalStateException(stored.at() + "@" + stored.offset() + " is not of command " + command);
            }
            events.add(reader.read(stored).event());
        }
        long version = RecordFormat.number(records.getLast(), RecordHeaders.STREAM_VERSION);
        String hash = records.getLast().header(RecordHeaders.COMMAND_HASH);
        return new Answered(hash, new Outcome.Committed<>(version, events));
    }

    private static List<StoredRecord> read(EventLog log, CommandIndex.Entry seen) {
        List<StoredRecord> records = new ArrayList<>(seen.records());
        log.reader().seek(log.partition(), seen.offset());
        for (int poll = 0; poll < POLLS; poll++) {
            for (StoredRecord stored : log.reader().poll(POLL)) {
                records.add(stored);
                if (records.size() == seen.records()) {
                    return records;
                }
            }
        }
        throw new LogUnavailable("the records at " + log.partition() + "@" + seen.offset() + " did not arrive");
    }
}

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
    private final Map<UUID, Outcome<?, ?>> latest = new LinkedHashMap<>();

    RepeatedAnswer(EventCodec codec) {
        this.reader = new RecordReader(codec);
    }

    /// @throws LogUnavailable when the records cannot be read now
    Outcome<?, ?> of(EventLog log, CommandContext context, CommandIndex.Entry seen) {
        if (!seen.hash().equals(context.hash())) {
            return new Outcome.Rejected<>(new Rejection.KeyReused());
        }
        Outcome<?, ?> atHand = latest.get(context.id());
        return atHand != null ? atHand : read(log, context.id(), seen);
    }

    /// Keeps the answer to a command whose events are committed.
    void keep(UUID command, Outcome<?, ?> answer) {
        latest.put(command, answer);
        if (latest.size() > AT_HAND) {
            latest.remove(latest.keySet().iterator().next());
        }
    }

    private Outcome<?, ?> read(EventLog log, UUID command, CommandIndex.Entry seen) {
        List<Object> events = new ArrayList<>();
        log.reader().seek(log.partition(), seen.offset());
        for (int poll = 0; poll < POLLS; poll++) {
            for (StoredRecord stored : log.reader().poll(POLL)) {
                events.add(reader.read(stored).event());
                if (events.size() == seen.records()) {
                    Outcome<?, ?> answer = new Outcome.Committed<>(seen.version(), List.copyOf(events));
                    keep(command, answer);
                    return answer;
                }
            }
        }
        throw new LogUnavailable("the records at " + log.partition() + "@" + seen.offset() + " did not arrive");
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The answer to a command that the log already holds: a function of its records and of nothing that came later.
final class RepeatedAnswer {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS = 50;

    private final RecordReader reader;

    RepeatedAnswer(EventCodec codec) {
        this.reader = new RecordReader(codec);
    }

    /// @throws LogUnavailable when the records cannot be read now
    Outcome<?, ?> of(EventLog log, CommandContext context, CommandIndex.Entry seen) {
        if (!seen.hash().equals(context.hash())) {
            return new Outcome.Rejected<>(new Rejection.KeyReused());
        }
        List<Object> events = new ArrayList<>();
        log.reader().seek(log.partition(), seen.offset());
        for (int poll = 0; poll < POLLS; poll++) {
            for (StoredRecord stored : log.reader().poll(POLL)) {
                events.add(reader.read(stored).event());
                if (events.size() == seen.records()) {
                    return new Outcome.Committed<>(seen.version(), List.copyOf(events));
                }
            }
        }
        throw new LogUnavailable("the records at " + log.partition() + "@" + seen.offset() + " did not arrive");
    }
}

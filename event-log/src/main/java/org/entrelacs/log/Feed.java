package org.entrelacs.log;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Gives a projection the records that it folds.
final class Feed {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");

    private final RecordProjection projection;
    private final RecordReader reader;
    private final Set<String> types;
    private final Predicate<StoredRecord> gate;

    Feed(RecordProjection projection, EventCodec codec) {
        this(projection, codec, _ -> true);
    }

    /// @param gate which of the records that it folds are let through
    Feed(RecordProjection projection, EventCodec codec, Predicate<StoredRecord> gate) {
        this.gate = gate;
        this.projection = projection;
        this.reader = new RecordReader(codec);
        this.types = projection.events().stream()
                .flatMap(events -> Arrays.stream(events.getPermittedSubclasses()))
                .map(codec::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those whose topics hold what it folds.
    Set<String> services() {
        return types.stream().map(Topics::service).collect(Collectors.toUnmodifiableSet());
    }

    /// What cannot be read is passed over and logged.
    void give(StoredRecord stored) {
        try {
            if (types.contains(stored.header(RecordHeaders.TYPE)) && gate.test(stored)) {
                projection.take(stored, reader);
            }
        } catch (UnreadableRecord e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "view " + projection.name() + " cannot show " + stored.at() + "@" + stored.offset(),
                    e);
        }
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.log.ViewReading.Found;
import org.entrelacs.log.ViewReading.Underway;

/// A projection made anew from the log up to a past, as far as that has got. Read on by one thread at a time; what has
/// been made may be asked by any.
final class PastFold<P extends Projection> {
    private static final Duration POLL = Duration.ofMillis(100);

    private final HostParts parts;
    private final P projection;
    private final Past past;
    private final Feed feed;
    private final Map<Partition, Long> positions = new ConcurrentHashMap<>();
    private final Set<Partition> whole = new HashSet<>();
    private final Set<StreamId> ended = new HashSet<>();

    /// @param projection that nothing has been told yet
    PastFold(HostParts parts, P projection, Past past) {
        this.parts = parts;
        this.projection = projection;
        this.past = past;
        this.feed = new Feed(projection, parts.codec(), this::holds);
    }

    /// What a partition holds up to where it ends now.
    private record Stretch(String service, Partition partition, long end) {}

    /// Reads on to where the log ends now, a portion at least.
    ///
    /// @param until in ticks
    /// @throws LogUnavailable when the log cannot be reached; what has been read by then need not be read again
    ViewReading<P> readOn(long until) {
        List<Stretch> stretches = stretches();
        boolean goesOn = true;
        for (Stretch stretch : stretches) {
            if (goesOn && !isRead(stretch)) {
                readOn(stretch, until);
                goesOn = isBefore(until);
            }
        }
        return stretches.stream().allMatch(this::isRead)
                ? new Found<>(projection, Map.copyOf(positions))
                : underway(stretches);
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (String service : feed.services()) {
            parts.access()
                    .eventEnds(service)
                    .forEach((partition, end) -> stretches.add(new Stretch(service, partition, end)));
        }
        return stretches;
    }

    private void readOn(Stretch stretch, long until) {
        Partition partition = stretch.partition();
        try (LogReader log = parts.access().follow(stretch.service(), partition.number())) {
            log.seek(partition, position(partition));
            do {
                for (StoredRecord stored : log.poll(POLL)) {
                    feed.give(stored);
                    if (whole.contains(partition)) {
                        return;
                    }
                    positions.put(partition, stored.offset() + 1);
                }
                positions.put(partition, log.position(partition));
            } while (!isRead(stretch) && isBefore(until));
        }
    }

    /// Whether the past holds the record. Once it does not know one, it knows none that follows in the partition; once
    /// something happened later in a stream, nothing that follows in the stream was the case.
    private boolean holds(StoredRecord stored) {
        if (!past.knows(stored)) {
            whole.add(stored.at());
            return false;
        }
        StreamId stream = RecordFormat.stream(stored);
        if (!past.reaches(stored)) {
            ended.add(stream);
        }
        return !ended.contains(stream);
    }

    private boolean isBefore(long until) {
        return until - parts.ticks().getAsLong() > 0;
    }

    private boolean isRead(Stretch stretch) {
        return whole.contains(stretch.partition()) || position(stretch.partition()) >= stretch.end();
    }

    private long position(Partition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    private Underway<P> underway(List<Stretch> stretches) {
        return new Underway<>(
                stretches.stream()
                        .mapToLong(stretch -> isRead(stretch) ? stretch.end() : position(stretch.partition()))
                        .sum(),
                stretches.stream().mapToLong(Stretch::end).sum());
    }
}

package org.entrelacs.coordination;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.contract.EventType;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Uuid5;

/// What happens, told day by day, as it would stand in the log: every stream on partition 0 of its service's topic,
/// a minute between any two events, ids from stream and version.
public final class Chronicle {
    private static final Instant DAY_0 = Instant.parse("2026-01-05T08:00:00Z");
    private final List<Recorded<?>> told = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private Instant now = DAY_0;
    private String actor = "somebody";

    public static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    public Chronicle on(int day) {
        now = day(day);
        return this;
    }

    public Chronicle by(String whoever) {
        actor = whoever;
        return this;
    }

    public Chronicle tell(String stream, Object event) {
        told.add(record(stream, event));
        return this;
    }

    /// In the order in which they were told.
    public List<Recorded<?>> all() {
        return List.copyOf(told);
    }

    /// The only event told, or the last.
    public Recorded<?> last() {
        return told.getLast();
    }

    private Recorded<?> record(String stream, Object event) {
        EventType type = event.getClass().getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event + " has no wire name");
        }
        String topic = "entrelacs." + type.value().split("\\.")[2] + ".events";
        long version = versions.merge(stream, 1L, Long::sum);
        long offset = offsets.merge(topic, 1L, Long::sum) - 1;
        UUID id = Uuid5.of(Uuid5.ENTRELACS, "event", stream, Long.toString(version));
        Instant at = now;
        now = now.plus(Duration.ofMinutes(1));
        return new Recorded<>(
                new Partition(topic, 0),
                offset,
                StreamId.parse(stream),
                version,
                id,
                type.value(),
                at,
                at.plusSeconds(1),
                actor,
                actor,
                id,
                id,
                id,
                event);
    }
}

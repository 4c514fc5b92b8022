package org.entrelacs.planning;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// An event as it comes out of the log.
public final class SomeEvent {
    public static final UUID ID = UUID.fromString("0f1c2b3a-0000-5000-8000-000000000001");

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private SomeEvent() {}

    public static <E> Recorded<E> recorded(String stream, E event) {
        return recorded(stream, 0, event);
    }

    public static <E> Recorded<E> recorded(String stream, long offset, E event) {
        return new Recorded<>(
                new Partition("entrelacs.planning.events", 0),
                offset,
                StreamId.parse(stream),
                offset + 1,
                ID,
                "org.entrelacs.test.Event.v1",
                AT,
                AT,
                "somebody",
                "somebody",
                ID,
                ID,
                ID,
                event);
    }
}

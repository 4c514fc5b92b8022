package org.entrelacs.assessment;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// Tells a view what has happened, one event after another.
public final class Told {
    private final Projection view;
    private final String kind;
    private long version;

    public Told(Projection view, String kind) {
        this.view = view;
        this.kind = kind;
    }

    public void of(String person, Instant at, Object... events) {
        for (Object event : events) {
            UUID id = new UUID(0, version);
            view.apply(new Recorded<>(
                    new Partition("entrelacs.assessment.events", 0),
                    version,
                    new StreamId(kind, person),
                    ++version,
                    id,
                    "",
                    at,
                    at,
                    "assessor-1",
                    "assessor-1",
                    id,
                    id,
                    id,
                    event));
        }
    }
}

package org.entrelacs.gatekeeping.envelope.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// All open envelopes by id.
public final class Envelopes implements Projection {
    private final ConcurrentSkipListMap<String, EnvelopeSummary> rows = new ConcurrentSkipListMap<>();
    private final Map<String, Long> position = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "envelopes";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(EnvelopeEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof EnvelopeEvent event) {
            apply(recorded.stream().key(), event, recorded.version());
        }
        position.put(recorded.at().toString(), recorded.offset());
    }

    private void apply(String envelope, EnvelopeEvent event, long version) {
        var row = rows.get(envelope);
        if (row != null) {
            rows.put(envelope, row.after(event, version));
        } else if (event instanceof EnvelopeOpened opened) {
            rows.put(envelope, EnvelopeSummary.of(envelope, opened, version));
        }
    }

    /// At most so many rows behind an id, in order of id.
    List<EnvelopeSummary> behind(String envelope, int limit) {
        return rows.tailMap(envelope, false).values().stream().limit(limit).toList();
    }

    /// The last offset applied, by partition; read before the rows it never promises too much.
    Map<String, Long> position() {
        return Map.copyOf(position);
    }
}

package org.entrelacs.log;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Where the events of each stream stand in the log: eight bytes for an event. A service that names it among its
/// projections can be [read in the past][Streams#read(String, Past)].
public final class StreamIndex implements RecordProjection {
    static final String NAME = "stream-index";

    private final Set<Class<?>> events;
    private final Map<StreamId, Offsets> offsets = new ConcurrentHashMap<>();

    /// @param kinds whose streams are to be read in the past
    public StreamIndex(List<StreamKind<?, ?, ?, ?>> kinds) {
        this.events = kinds.stream().map(StreamKind::events).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<?>> events() {
        return events;
    }

    @Override
    public void take(StoredRecord stored, RecordReader reader) {
        offsets.computeIfAbsent(RecordFormat.stream(stored), _ -> new Offsets()).add(stored.offset());
    }

    /// Offsets of a stream's events in its partition, in order; none when nothing has happened.
    long[] of(StreamId stream) {
        Offsets known = offsets.get(stream);
        return known == null ? new long[0] : known.toArray();
    }

    /// Grows by half when it is full. One thread adds, others read.
    private static final class Offsets {
        private long[] values = new long[4];
        private int count;

        synchronized void add(long offset) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count + count / 2);
            }
            values[count++] = offset;
        }

        synchronized long[] toArray() {
            return Arrays.copyOf(values, count);
        }
    }
}

package org.entrelacs.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which commands a partition has already seen, and where their records lie. Rebuilt from the log; what it forgets
/// depends on the log alone, so every replay remembers the same.
///
/// Millions of entries are normal, so they are numbers in arrays: 32 bytes a place, a quarter to two thirds of
/// the places free. The table is cut into segments, so that none of them takes long to grow.
final class CommandIndex {
    /// Most records that one command may write.
    static final int MOST_RECORDS = 65_535;

    private static final int SEGMENTS = 256;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long window;
    private final CommandSegment[] segments = new CommandSegment[SEGMENTS];
    private long now = Long.MIN_VALUE;

    CommandIndex(Duration window) {
        this.window = window.toMillis();
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new CommandSegment();
        }
    }

    /// Where the answer to a command lies.
    ///
    /// @param offset of its first record
    /// @param records how many it wrote, 1 or more
    record Entry(long offset, int records) {}

    @Nullable
    Entry find(UUID id) {
        return segment(id).find(id, oldest());
    }

    /// One more record of a command: the first one says where they begin.
    void add(UUID id, Origin origin, long offset, Instant recordedAt) {
        long at = recordedAt.toEpochMilli();
        now = Math.max(now, at);
        segment(id).add(id, offset, origin == Origin.CALLER ? at : CommandSegment.FOR_EVER, oldest());
    }

    private long oldest() {
        return now - window;
    }

    private CommandSegment segment(UUID id) {
        long mixed = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * SPREAD;
        return segments[(int) (mixed >>> 56)];
    }

    void clear() {
        now = Long.MIN_VALUE;
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new CommandSegment();
        }
    }

    CommandIndex copy() {
        CommandIndex copy = new CommandIndex(Duration.ofMillis(window));
        copy.now = now;
        for (int i = 0; i < SEGMENTS; i++) {
            copy.segments[i] = segments[i].copy();
        }
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(now);
        for (CommandSegment segment : segments) {
            segment.write(out);
        }
    }

    /// Takes the place of all that was remembered.
    void read(DataInput in) throws IOException {
        now = in.readLong();
        for (CommandSegment segment : segments) {
            segment.read(in);
        }
    }

    /// How many are remembered, counting some that have just been forgotten.
    int size() {
        int size = 0;
        for (CommandSegment segment : segments) {
            size += segment.size();
        }
        return size;
    }
}

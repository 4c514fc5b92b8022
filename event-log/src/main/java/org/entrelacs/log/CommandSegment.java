package org.entrelacs.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.UUID;
import org.entrelacs.log.CommandIndex.Entry;
import org.jspecify.annotations.Nullable;

/// Open addressing in one array: four numbers to a place, of which the third is the offset plus one, so that zero
/// means free, and the fourth the time and the count of records. Nothing is taken out; what is too old is left
/// behind when the array is made anew.
final class CommandSegment {
    static final long FOR_EVER = (1L << 47) - 1;

    private static final int WIDTH = 4;
    private static final int FEWEST_PLACES = 1;
    private static final int COUNT_BITS = 16;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private long[] table = new long[FEWEST_PLACES * WIDTH];
    private int size;

    /// @param oldest entries from before this, in milliseconds since 1970, are forgotten
    @Nullable
    Entry find(UUID id, long oldest) {
        int at = place(table, id.getMostSignificantBits(), id.getLeastSignificantBits());
        return isKnown(at, oldest) ? new Entry(table[at + 2] - 1, (int) (table[at + 3] & COUNT_MASK)) : null;
    }

    /// @param millis when it was recorded, or [#FOR_EVER]
    void add(UUID id, long offset, long millis, long oldest) {
        int at = place(table, id.getMostSignificantBits(), id.getLeastSignificantBits());
        if (isKnown(at, oldest)) {
            if ((table[at + 3] & COUNT_MASK) < COUNT_MASK) {
                table[at + 3]++;
            }
            return;
        }
        if (table[at + 2] == 0) {
            size++;
        }
        table[at] = id.getMostSignificantBits();
        table[at + 1] = id.getLeastSignificantBits();
        table[at + 2] = offset + 1;
        table[at + 3] = millis << COUNT_BITS | 1;
        if (size * WIDTH > table.length / 4 * 3) {
            makeAnew(oldest);
        }
    }

    private boolean isKnown(int at, long oldest) {
        return table[at + 2] != 0 && millis(at) >= oldest;
    }

    private long millis(int at) {
        return table[at + 3] >>> COUNT_BITS;
    }

    /// The place of an id, or the free one where it belongs.
    private static int place(long[] table, long high, long low) {
        int mask = table.length - WIDTH;
        int at = (int) (low ^ low >>> 32 ^ high) * WIDTH & mask;
        while (table[at + 2] != 0 && (table[at] != high || table[at + 1] != low)) {
            at = at + WIDTH & mask;
        }
        return at;
    }

    private void makeAnew(long oldest) {
        int kept = 0;
        for (int at = 0; at < table.length; at += WIDTH) {
            if (isKnown(at, oldest)) {
                kept++;
            }
        }
        long[] anew = new long[placesFor(kept) * WIDTH];
        for (int at = 0; at < table.length; at += WIDTH) {
            if (isKnown(at, oldest)) {
                System.arraycopy(table, at, anew, place(anew, table[at], table[at + 1]), WIDTH);
            }
        }
        table = anew;
        size = kept;
    }

    CommandSegment copy() {
        CommandSegment copy = new CommandSegment();
        copy.table = table.clone();
        copy.size = size;
        return copy;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int at = 0; at < table.length; at += WIDTH) {
            if (table[at + 2] != 0) {
                for (int i = 0; i < WIDTH; i++) {
                    out.writeLong(table[at + i]);
                }
            }
        }
    }

    void read(DataInput in) throws IOException {
        size = in.readInt();
        table = new long[placesFor(size) * WIDTH];
        for (int entry = 0; entry < size; entry++) {
            long high = in.readLong();
            long low = in.readLong();
            int at = place(table, high, low);
            table[at] = high;
            table[at + 1] = low;
            table[at + 2] = in.readLong();
            table[at + 3] = in.readLong();
        }
    }

    private static int placesFor(int entries) {
        int places = FEWEST_PLACES;
        while (entries * 8 > places * 5) {
            places *= 2;
        }
        return places;
    }

    int size() {
        return size;
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which commands a partition has already seen, and where their records lie. Rebuilt from the log; what it forgets
/// depends on the log alone, so every replay remembers the same.
final class CommandIndex {
    private final Duration window;
    private final Map<UUID, Entry> entries = new HashMap<>();
    private final Deque<Remembered> callers = new ArrayDeque<>();

    CommandIndex(Duration window) {
        this.window = window;
    }

    /// Where the answer to a command lies.
    ///
    /// @param offset of its first record
    /// @param records how many it wrote, 1 or more
    /// @param version of the stream after the last of them
    record Entry(String hash, long offset, int records, long version) {}

    private record Remembered(UUID id, Instant recordedAt) {}

    @Nullable
    Entry find(UUID id) {
        return entries.get(id);
    }

    void add(UUID id, String hash, Origin origin, long offset, long version, Instant recordedAt) {
        Entry before = entries.get(id);
        if (before != null) {
            entries.put(id, new Entry(before.hash, before.offset, before.records + 1, version));
            return;
        }
        entries.put(id, new Entry(hash, offset, 1, version));
        if (origin == Origin.CALLER) {
            callers.addLast(new Remembered(id, recordedAt));
            forget(recordedAt);
        }
    }

    private void forget(Instant now) {
        while (!callers.isEmpty()
                && callers.getFirst().recordedAt().plus(window).isBefore(now)) {
            entries.remove(callers.removeFirst().id());
        }
    }

    int size() {
        return entries.size();
    }
}

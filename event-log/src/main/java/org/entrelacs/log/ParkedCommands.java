package org.entrelacs.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The parked inbox records of one partition, by offset and, within each stream, in their order. Changed by one thread.
final class ParkedCommands {
    private final Map<Long, ParkedCommand> byOffset = new ConcurrentSkipListMap<>();
    private final Map<StreamId, NavigableSet<Long>> byStream = new HashMap<>();

    void add(ParkedCommand command) {
        remove(command.inboxOffset());
        byOffset.put(command.inboxOffset(), command);
        byStream.computeIfAbsent(command.stream(), _ -> new TreeSet<>()).add(command.inboxOffset());
    }

    void remove(long inboxOffset) {
        ParkedCommand command = byOffset.remove(inboxOffset);
        if (command == null) {
            return;
        }
        NavigableSet<Long> others = byStream.get(command.stream());
        if (others != null && others.remove(inboxOffset) && others.isEmpty()) {
            byStream.remove(command.stream());
        }
    }

    void clear() {
        byOffset.clear();
        byStream.clear();
    }

    @Nullable
    ParkedCommand at(long inboxOffset) {
        return byOffset.get(inboxOffset);
    }

    /// Whether one to the same stream that came earlier is parked.
    boolean isBehindAnother(StreamId stream, long inboxOffset) {
        NavigableSet<Long> parked = byStream.get(stream);
        return parked != null && parked.first() < inboxOffset;
    }

    /// Whether the same event is parked already, for the same reaction and stream.
    boolean holdsCopyOf(StoredRecord inbox) {
        NavigableSet<Long> parked = byStream.get(Reactions.target(inbox));
        return parked != null
                && parked.stream().map(byOffset::get).anyMatch(command -> command != null && command.isCopiedBy(inbox));
    }

    /// Those that waited for others, of which none is left: their turn has come.
    List<Long> next() {
        List<Long> next = new ArrayList<>();
        for (NavigableSet<Long> parked : byStream.values()) {
            ParkedCommand first = byOffset.get(parked.first());
            if (first != null && first.waits()) {
                next.add(first.inboxOffset());
            }
        }
        return next;
    }

    /// May be called by any thread.
    Collection<ParkedCommand> all() {
        return byOffset.values();
    }
}

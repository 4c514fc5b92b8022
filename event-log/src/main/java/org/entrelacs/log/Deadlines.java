package org.entrelacs.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

/// The next deadline of every stream of a partition, earliest first. Computed from states, so a replay rebuilds it.
final class Deadlines {
    private final PriorityQueue<Deadline> queue =
            new PriorityQueue<>((a, b) -> a.due().at().compareTo(b.due().at()));
    private final Map<StreamId, UUID> current = new HashMap<>();
    private final Set<StreamId> changed = new HashSet<>();

    /// @param id of the command that it becomes
    record Deadline(StreamId stream, Due<?> due, UUID id) {
        Submission<?, ?> submission() {
            CommandContext context = new CommandContext(
                    id,
                    Canonical.sha256(id.toString()),
                    "system:clock",
                    "system:clock",
                    due.at(),
                    id,
                    id,
                    "",
                    CommandContext.ANY_VERSION);
            return new Submission<>(stream, context, due.command(), Origin.DEADLINE, -1);
        }
    }

    void clear() {
        queue.clear();
        current.clear();
        changed.clear();
    }

    void changed(StreamId stream) {
        changed.add(stream);
    }

    /// Brings the queue up to date with the states.
    void refresh(PartitionState state) {
        for (StreamId stream : changed) {
            Optional<? extends Due<?>> due = state.stream(stream).nextDue();
            if (due.isEmpty()) {
                current.remove(stream);
            } else {
                UUID id = id(stream, due.get());
                if (!id.equals(current.put(stream, id))) {
                    queue.add(new Deadline(stream, due.get(), id));
                }
            }
        }
        changed.clear();
    }

    /// Removes and returns what has passed at `now`.
    List<Deadline> passed(Instant now, int most) {
        List<Deadline> passed = new ArrayList<>();
        while (passed.size() < most) {
            Deadline next = queue.peek();
            if (next == null || next.due().at().isAfter(now)) {
                break;
            }
            queue.remove();
            if (next.id().equals(current.get(next.stream()))) {
                current.remove(next.stream());
                passed.add(next);
            }
        }
        return passed;
    }

    /// The earliest instant at which something may pass; empty when nothing is waited for.
    Optional<Instant> next() {
        return Optional.ofNullable(queue.peek()).map(deadline -> deadline.due().at());
    }

    private static UUID id(StreamId stream, Due<?> due) {
        return Uuid5.of(
                Uuid5.ENTRELACS,
                "deadline",
                stream.toString(),
                due.name(),
                due.at().toString());
    }
}

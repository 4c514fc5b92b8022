package org.entrelacs.audit.check;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.log.KernelEvent;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// A record of a topic of events, read.
sealed interface Seen {
    Entry entry();

    Instant recordedAt();

    long epoch();

    /// What a command left: events, or a note in place of them.
    sealed interface OfCommand extends Seen {
        Cause cause();

        StreamId stream();
    }

    record Happened(Entry entry, Recorded<Object> event, Cause cause, long epoch) implements OfCommand {
        @Override
        public StreamId stream() {
            return event.stream();
        }

        @Override
        public Instant recordedAt() {
            return event.recordedAt();
        }
    }

    record Settled(
            Entry entry,
            StreamId stream,
            Cause cause,
            KernelEvent.CommandSettled outcome,
            Instant recordedAt,
            long epoch)
            implements OfCommand {}

    /// An inbox record that was put aside and will not be decided any more: who said so stands as the actor.
    record Discarded(Entry entry, StreamId stream, Cause cause, Instant recordedAt, long epoch) implements OfCommand {}

    /// What the kernel notes about the partition, or about an inbox record that is put aside.
    record Noted(Entry entry, KernelEvent event, long inboxOffset, Instant recordedAt, long epoch) implements Seen {}

    /// The command behind a record.
    ///
    /// @param inboxOffset -1 unless a reaction asked
    record Cause(
            UUID command,
            String hash,
            String origin,
            String actor,
            String onBehalfOf,
            Instant occurredAt,
            UUID correlation,
            UUID causation,
            long inboxOffset) {
        static final String CALLER = "caller";
        static final String REACTION = "reaction";
        static final String DEADLINE = "deadline";
    }
}

package org.entrelacs.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a stored record says, made out before it is folded. What cannot be made out is kept as the reason, for the fold
/// to come upon in its turn.
record Replayed(long offset, Noted noted, Content content) {

    /// What every record says beside its event, as far as it could be read.
    ///
    /// @param inboxOffset of the inbox record that it comes from, or -1
    /// @param command that wrote it; absent when none did
    /// @param problem absent when everything could be read
    record Noted(
            @Nullable Instant recordedAt,
            long inboxOffset,
            @Nullable Command command,
            @Nullable UnreadableRecord problem) {}

    record Command(UUID id, Origin origin) {}

    /// What the record is about.
    sealed interface Content {}

    /// What the kernel noted for itself.
    record OfKernel(KernelEvent event, StoredRecord stored) implements Content {}

    record Event(StreamId stream, long version, Object event) implements Content {}

    /// An event of which only the stream is certain.
    record BrokenEvent(StreamId stream, RuntimeException why) implements Content {}

    record Unreadable(UnreadableRecord why) implements Content {}
}

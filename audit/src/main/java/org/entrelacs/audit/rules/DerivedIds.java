package org.entrelacs.audit.rules;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Uuid5;

/// How ids derive. The formulas are part of the log's format and can never change, so they stand here a
/// second time: an auditor that asked the kernel would not notice that the kernel has changed them.
public final class DerivedIds {
    private DerivedIds() {}

    /// @param index of the event within its command, from 0
    public static UUID event(StreamId stream, UUID command, int index) {
        return of("event", stream.toString(), command.toString(), Integer.toString(index));
    }

    /// The command that a reaction makes of an event.
    public static UUID reaction(UUID event, String reaction, StreamId target) {
        return of("reaction", event.toString(), reaction, target.toString());
    }

    /// The command that a deadline becomes.
    public static UUID deadline(StreamId stream, Due<?> due) {
        return of("deadline", stream.toString(), due.name(), due.at().toString());
    }

    /// A record of the kernel about a partition, or about an inbox record that is put aside.
    ///
    /// @param inboxOffset of the inbox record that it is about, or -1
    public static UUID note(String source, String type, String key, long epoch, long inboxOffset, Instant recordedAt) {
        return of("kernel", source, type, key, Long.toString(epoch), Long.toString(inboxOffset), recordedAt.toString());
    }

    private static UUID of(String... parts) {
        return Uuid5.of(Uuid5.ENTRELACS, parts);
    }
}

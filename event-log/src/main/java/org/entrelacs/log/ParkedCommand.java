package org.entrelacs.log;

import java.time.Instant;

/// An inbox record that was put aside, kept by reference.
///
/// @param inboxOffset where it lies in the inbox partition
/// @param stream that it is meant for
/// @param reaction that it asks for; empty when it does not say
/// @param cause id of the event; empty when it does not say
/// @param why class of the failure; says when it only waits for an earlier one
public record ParkedCommand(
        int partition,
        long inboxOffset,
        StreamId stream,
        String reaction,
        String cause,
        String why,
        Instant recordedAt) {

    /// Whether the inbox record, which came later, is the same event on its way to the same reaction and stream.
    boolean isCopiedBy(StoredRecord inbox) {
        return inboxOffset < inbox.offset()
                && cause.equals(inbox.headers().get(RecordHeaders.ID))
                && reaction.equals(inbox.headers().get(RecordHeaders.REACTION))
                && stream.equals(Reactions.target(inbox));
    }

    /// Whether nothing is wrong with it but that an earlier one to the same stream is parked.
    boolean waits() {
        return why.equals(KernelEvent.CommandParked.WAITS);
    }
}

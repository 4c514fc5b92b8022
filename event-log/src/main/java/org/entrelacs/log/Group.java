package org.entrelacs.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// One round of the owner: what it takes from its mailbox and its deadlines, and the batch that this becomes.
/// The inbox comes first and gets at most half, deadlines at most half of the rest, callers whatever is left:
/// none of them can shut out another, and none leaves room unused.
final class Group {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final long MOST_BYTES = 8 << 20;

    private final PartitionState state;
    private final Reactions reactions;
    private final RepeatedAnswer repeated;
    private final EventLog log;
    private final Batch batch;
    private final int most;
    private final List<Deadlines.Deadline> firing = new ArrayList<>();
    private int taken;
    private long inboxReadTo;

    /// @param most commands in the group
    Group(PartitionState state, Reactions reactions, RepeatedAnswer repeated, EventLog log, Batch batch, int most) {
        this.state = state;
        this.reactions = reactions;
        this.repeated = repeated;
        this.log = log;
        this.batch = batch;
        this.most = most;
        this.inboxReadTo = state.nextInboxOffset();
    }

    void takeInbox(Mailbox mailbox) {
        for (StoredRecord record : mailbox.takeInbox(most / 2)) {
            taken++;
            inboxReadTo = Math.max(inboxReadTo, record.offset() + 1);
            take(record);
        }
    }

    /// An inbox record, perhaps one that was parked.
    void take(StoredRecord record) {
        StreamId target = Reactions.target(record);
        try {
            if (state.parked().holdsCopyOf(record)) {
                return;
            }
            Submission<?, ?> submission = reactions.submission(record);
            if (isKnown(submission)) {
                return;
            }
            if (isBehindParked(record, target)) {
                batch.park(record, target, KernelEvent.CommandParked.WAITS);
            } else {
                batch.decide(submission);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "inbox record " + record.at() + "@" + record.offset() + " is parked", e);
            batch.park(record, target, Batch.describe(e));
        }
    }

    private boolean isKnown(Submission<?, ?> submission) {
        return state.index().find(submission.context().id()) != null;
    }

    private boolean isBehindParked(StoredRecord record, StreamId target) {
        return reactions.waitsForParked(record)
                && (batch.hasParked(target) || state.parked().isBehindAnother(target, record.offset()));
    }

    /// Takes a parked inbox record off the list without deciding it.
    void discard(StoredRecord record, String reason, String discarder) {
        ParkedCommand parked = state.parked().at(record.offset());
        if (parked != null) {
            batch.discard(known(record), parked, reason, discarder);
        }
    }

    private @Nullable Submission<?, ?> known(StoredRecord record) {
        try {
            return reactions.unreadable(record);
        } catch (UnreadableRecord | IllegalArgumentException e) {
            return null;
        }
    }

    /// @param isFarEnough whether the inbox, read to an offset, can hold nothing from before the takeover any more:
    ///     what waits there may make a deadline void
    void takeDeadlines(Instant now, LongPredicate isFarEnough) {
        if (!isFarEnough.test(inboxReadTo)) {
            return;
        }
        firing.addAll(state.deadlines().passed(now, (most - taken) / 2));
        taken += firing.size();
        for (Deadlines.Deadline deadline : firing) {
            decide(deadline.submission());
        }
    }

    void takeCallers(Mailbox mailbox) {
        Deque<Submission<?, ?>> callers = new ArrayDeque<>(mailbox.takeCallers(most - taken));
        try {
            while (!callers.isEmpty() && batch.bytes() < MOST_BYTES) {
                decide(callers.removeFirst());
            }
        } finally {
            mailbox.putBack(List.copyOf(callers));
        }
    }

    /// What the partition has seen before is answered as it was then; everything else is decided.
    private void decide(Submission<?, ?> submission) {
        CommandIndex.Entry seen = state.index().find(submission.context().id());
        if (seen == null) {
            batch.decide(submission);
        } else if (submission.origin() == Origin.CALLER) {
            try {
                submission.answered(repeated.of(log, submission.context(), seen));
            } catch (LogUnavailable e) {
                submission.unknown();
                throw e;
            }
        }
    }

    /// The round counts: the inbox has been read so far.
    void done() {
        state.inboxReadTo(inboxReadTo);
    }

    /// The round does not count: its deadlines are still to come.
    void undone() {
        firing.forEach(deadline -> state.deadlines().changed(deadline.stream()));
    }
}

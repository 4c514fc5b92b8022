package org.entrelacs.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// One command on its way through a partition, and the caller who waits for it.
final class Submission<E, R> {
    private enum Progress {
        WAITING,
        TAKEN,
        WITHDRAWN
    }

    private final StreamId stream;
    private final CommandContext context;
    private final Object command;
    private final Origin origin;
    private final long inboxOffset;
    private final CompletableFuture<Outcome<E, R>> answer = new CompletableFuture<>();
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.WAITING);
    private volatile boolean mayBeWritten;

    /// @param inboxOffset of the record that asked for it, or -1
    Submission(StreamId stream, CommandContext context, Object command, Origin origin, long inboxOffset) {
        this.stream = stream;
        this.context = context;
        this.command = command;
        this.origin = origin;
        this.inboxOffset = inboxOffset;
    }

    StreamId stream() {
        return stream;
    }

    CommandContext context() {
        return context;
    }

    Object command() {
        return command;
    }

    Origin origin() {
        return origin;
    }

    long inboxOffset() {
        return inboxOffset;
    }

    CompletableFuture<Outcome<E, R>> answer() {
        return answer;
    }

    /// The owner takes it into a batch; false when the caller has given up. A submission in doubt is taken again.
    boolean take() {
        return progress.compareAndSet(Progress.WAITING, Progress.TAKEN) || progress.get() == Progress.TAKEN;
    }

    /// The caller gives up; true when nobody has taken the command yet, so that it is definitely not done.
    boolean withdraw() {
        return progress.compareAndSet(Progress.WAITING, Progress.WITHDRAWN);
    }

    /// The answer, of the types that the command's kind gave it.
    @SuppressWarnings("unchecked")
    void answered(Outcome<?, ?> outcome) {
        answer.complete((Outcome<E, R>) outcome);
    }

    /// Nothing of it was or will be written.
    void unavailable() {
        answer.complete(new Outcome.Unavailable<>(PartitionOwner.RETRY_AFTER));
    }

    void unknown() {
        answer.complete(new Outcome.Unknown<>());
    }

    /// The group in which it was written failed; the log has to be read before anything else can be said.
    void inDoubt() {
        mayBeWritten = true;
    }

    /// The partition is not ours any more, and this one was not decided here since the log was read.
    void elsewhere(int partition) {
        if (mayBeWritten) {
            unknown();
        } else {
            rejected(new Rejection.OwnedElsewhere(partition));
        }
    }

    void rejected(Rejection why) {
        answer.complete(new Outcome.Rejected<>(why));
    }

    @Override
    public String toString() {
        return "command " + context.id() + " to " + stream;
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries records from an inbox partition to the owner's mailbox, in order, from a given offset on.
final class InboxPump implements Background.Round {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Partition partition;
    private final LogReader reader;
    private final Mailbox mailbox;
    private volatile boolean stopped;
    private Background.@Nullable Work work;

    InboxPump(Partition partition, LogReader reader, Mailbox mailbox, long from) {
        this.partition = partition;
        this.reader = reader;
        this.mailbox = mailbox;
        reader.seek(partition, from);
    }

    /// Where the inbox ends now; to be asked before it starts.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    long end() {
        return reader.ends(partition).stable();
    }

    void start(Background background) {
        work = background.run("inbox-" + partition, this);
    }

    @Override
    public long run() throws InterruptedException {
        try {
            List<StoredRecord> records = reader.poll(POLL);
            if (!records.isEmpty() && !stopped) {
                mailbox.deliver(records);
            }
            return 0;
        } catch (LogUnavailable e) {
            if (!stopped) {
                System.getLogger("org.entrelacs.log")
                        .log(System.Logger.Level.WARNING, "inbox " + partition + " cannot be read yet", e);
            }
            return POLL.toNanos();
        }
    }

    @Override
    public void ended() {
        reader.close();
    }

    /// Stops and waits until nothing more can be delivered.
    void stop() {
        stopped = true;
        if (work == null) {
            ended();
        } else {
            work.stop(Duration.ZERO);
        }
    }
}

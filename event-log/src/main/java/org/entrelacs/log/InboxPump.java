package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries records from an inbox partition to the owner's mailbox, in order, from a given offset on. It opens the inbox
/// by itself: whoever takes over has callers waiting.
final class InboxPump implements Background.Round {
    private static final long NOT_KNOWN = Long.MAX_VALUE;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Partition partition;
    private final Supplier<LogReader> readers;
    private final Mailbox mailbox;
    private final long from;
    private volatile long end = NOT_KNOWN;
    private volatile boolean stopped;
    private @Nullable LogReader reader;
    private Background.@Nullable Work work;

    /// @param readers of the inbox; asked once
    InboxPump(Partition partition, Supplier<LogReader> readers, Mailbox mailbox, long from) {
        this.partition = partition;
        this.readers = readers;
        this.mailbox = mailbox;
        this.from = from;
    }

    /// Whether somebody who has read so far has read all that was in the inbox when it was opened.
    boolean isReadTo(long offset) {
        return offset >= end;
    }

    void start(Background background) {
        work = background.run("inbox-" + partition, this);
    }

    @Override
    public long run() throws InterruptedException {
        try {
            LogReader opened = reader == null ? open() : reader;
            if (end == NOT_KNOWN) {
                end = opened.ends(partition).stable();
                mailbox.wake();
            }
            List<StoredRecord> records = stopped ? List.of() : opened.poll(POLL);
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

    private LogReader open() {
        LogReader opened = readers.get();
        reader = opened;
        opened.seek(partition, from);
        return opened;
    }

    @Override
    public void ended() {
        if (reader != null) {
            reader.close();
        }
    }

    /// Stops and waits until nothing more can be delivered.
    void stop() {
        stopped = true;
        if (work != null) {
            work.stop(Duration.ZERO);
        }
    }
}

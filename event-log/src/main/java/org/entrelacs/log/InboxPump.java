package org.entrelacs.log;

import java.time.Duration;
import java.util.List;

/// Carries records from an inbox partition to the owner's mailbox, in order, from a given offset on.
final class InboxPump {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Partition partition;
    private final LogReader reader;
    private final Mailbox mailbox;
    private final Thread thread;
    private volatile boolean running = true;

    InboxPump(Partition partition, LogReader reader, Mailbox mailbox) {
        this.partition = partition;
        this.reader = reader;
        this.mailbox = mailbox;
        this.thread = Thread.ofPlatform().daemon().name("inbox-" + partition).unstarted(this::run);
    }

    void start(long from) {
        reader.seek(partition, from);
        thread.start();
    }

    private void run() {
        try (reader) {
            while (running) {
                pump();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump() throws InterruptedException {
        try {
            List<StoredRecord> records = reader.poll(POLL);
            if (!records.isEmpty() && running) {
                mailbox.deliver(records);
            }
        } catch (LogUnavailable e) {
            if (!running) {
                return;
            }
            System.getLogger("org.entrelacs.log")
                    .log(System.Logger.Level.WARNING, "inbox " + partition + " cannot be read yet", e);
            Thread.sleep(POLL.toMillis());
        }
    }

    /// Stops and waits until nothing more can be delivered.
    void stop() {
        running = false;
        if (thread.getState() == Thread.State.NEW) {
            reader.close();
            return;
        }
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

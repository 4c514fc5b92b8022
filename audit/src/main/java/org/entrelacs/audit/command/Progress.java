package org.entrelacs.audit.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.entrelacs.audit.check.PartitionAudit.Watch;
import org.entrelacs.log.Partition;

/// Says every few seconds how far a long audit is.
final class Progress implements Watch {
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private long sayAt = System.nanoTime() + EVERY;

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(Partition partition, long offset, long end) {
        long now = System.nanoTime();
        if (now - sayAt > 0) {
            sayAt = now + EVERY;
            out.printf(Locale.ROOT, "%s: %,d of %,d%n", partition, offset, end);
        }
    }
}

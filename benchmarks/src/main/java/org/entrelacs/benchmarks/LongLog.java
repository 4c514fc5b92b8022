package org.entrelacs.benchmarks;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.kernel.PlainClients;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.Measured;
import org.entrelacs.benchmarks.load.Window;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.Phase;

/// A log of one partition that holds so many events, on a broker of its own network.
final class LongLog {
    private static final int FILLERS = 1000;
    private static final double ALMOST = 0.95;

    private final String bootstrapServers;
    private final int events;
    private final Window portion;

    LongLog(String bootstrapServers, int events, Window portion) {
        this.bootstrapServers = bootstrapServers;
        this.events = events;
        this.portion = portion;
    }

    int events() {
        return events;
    }

    Cell cell(String system, String load) {
        return new Cell(system, load, "%,d events in the log".formatted(events));
    }

    private String prefix() {
        return "log-" + events;
    }

    /// Without snapshots and following, once it holds its events.
    KernelOffers filled() throws InterruptedException {
        KernelOffers kernel = fromTheBeginning(HostListener.NONE);
        fillTo(events, kernel);
        return kernel;
    }

    /// Whose streams can be read as they were.
    KernelOffers withPast() {
        return KernelOffers.withPast(bootstrapServers, prefix(), 1);
    }

    private KernelOffers fromTheBeginning(HostListener listener) {
        return KernelOffers.fromTheBeginning(bootstrapServers, prefix(), 1, listener);
    }

    private void fillTo(long offset, KernelOffers kernel) throws InterruptedException {
        Traffic traffic = new Traffic(kernel, new Keys(Keys.Choice.ZIPF));
        while (end(kernel) < offset) {
            ClosedLoop.run(FILLERS, portion, traffic);
        }
    }

    private static long end(KernelOffers kernel) {
        return kernel.partitions().getFirst().nextOffset();
    }

    /// A plain consumer that looks at nothing.
    Measured consumed() {
        return new PlainClients(bootstrapServers).readAll(KernelOffers.events(prefix()), 0);
    }

    /// From the first read to the first command that could be decided; without joining the group.
    Measured restored() {
        AtomicLong began = new AtomicLong();
        AtomicLong ended = new AtomicLong();
        HostListener phases = new HostListener() {
            @Override
            public void phase(int partition, Phase phase) {
                if (phase == Phase.CATCH_UP) {
                    began.set(System.nanoTime());
                } else if (phase == Phase.SERVING) {
                    ended.set(System.nanoTime());
                }
            }
        };
        try (KernelOffers kernel = fromTheBeginning(phases)) {
            return Measured.counted(end(kernel), (ended.get() - began.get()) / 1e9);
        }
    }

    /// Has a snapshot taken, and then almost so many events written as make the next one due: the longest tail that
    /// a restart can meet.
    ///
    /// @return events behind the snapshot
    long tailBehindSnapshot() throws InterruptedException {
        AtomicLong position = new AtomicLong();
        CountDownLatch taken = new CountDownLatch(1);
        HostListener snapshots = new HostListener() {
            @Override
            public void snapshotTaken(int partition, long at, long bytes) {
                position.set(at);
                taken.countDown();
            }
        };
        try (KernelOffers kernel = KernelOffers.withSnapshots(bootstrapServers, prefix(), 1, snapshots)) {
            Traffic traffic = new Traffic(kernel, new Keys(Keys.Choice.ZIPF));
            while (taken.getCount() > 0) {
                ClosedLoop.run(1, portion, traffic);
            }
            fillTo(position.get() + Math.round(ALMOST * position.get() / KernelOffers.PART_BETWEEN_SNAPSHOTS), kernel);
            return end(kernel) - position.get();
        }
    }

    /// Seconds from the beginning of a start, in a JVM that runs, to the first answered command.
    double restarted() throws Exception {
        long began = System.nanoTime();
        try (KernelOffers kernel = KernelOffers.withSnapshots(bootstrapServers, prefix(), 1, HostListener.NONE)) {
            new Traffic(kernel, new Keys(Keys.Choice.ZIPF)).once();
            return (System.nanoTime() - began) / 1e9;
        }
    }
}

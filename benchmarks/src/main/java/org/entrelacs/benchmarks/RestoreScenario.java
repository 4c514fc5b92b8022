package org.entrelacs.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.kernel.PlainClients;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.Measured;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.PartitionStatus;
import org.entrelacs.log.Phase;

/// What a longer log costs: how fast the kernel reads it again beside a plain consumer, what a command costs
/// then, and how much memory is held.
final class RestoreScenario implements Scenario {
    private static final String PREFIX = "restore";
    private static final int CALLERS = 64;
    private static final int FILLERS = 1000;

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE)) {
            for (int events : length.atWork()) {
                at(events, broker.bootstrapServers(), length, report);
            }
            memory(broker.bootstrapServers(), length, report);
        }
    }

    private static KernelOffers open(String bootstrapServers, HostListener listener) {
        return KernelOffers.fromTheBeginning(bootstrapServers, PREFIX, 1, listener);
    }

    private static void at(int events, String bootstrapServers, Length length, Report report) throws Exception {
        String log = "%,d events in the log".formatted(events);
        try (KernelOffers kernel = open(bootstrapServers, HostListener.NONE)) {
            Traffic traffic = new Traffic(kernel, new Keys(Keys.Choice.ZIPF));
            ClosedLoop.run(CALLERS, length.warmUp(), traffic);
            while (kernel.partitions().getFirst().nextOffset() < events) {
                ClosedLoop.run(FILLERS, length.window(), traffic);
            }
            new Trials()
                    .with(
                            new Cell("kernel", Cell.callers(CALLERS), log),
                            () -> ClosedLoop.run(CALLERS, length.window(), traffic))
                    .run(length.repetitions(), report);
        }
        Cell kernel = new Cell("kernel", "restore", log);
        Cell consumer = new Cell("plain consumer", "read all", log);
        PlainClients clients = new PlainClients(bootstrapServers);
        new Trials()
                .with(kernel, () -> restored(bootstrapServers))
                .with(consumer, () -> clients.readAll(KernelOffers.events(PREFIX), 0))
                .run(length.repetitions(), report);
        report.ratio("restore / plain consumer, " + log, kernel, consumer);
    }

    /// From the first read to the first command that could be decided; without joining the group.
    private static Measured restored(String bootstrapServers) {
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
        try (KernelOffers kernel = open(bootstrapServers, phases)) {
            return Measured.counted(kernel.partitions().getFirst().nextOffset(), (ended.get() - began.get()) / 1e9);
        }
    }

    /// Heap after a full collection, before and after commands of which first none and then every second
    /// makes a stream. Buffers of clients are in both.
    private static void memory(String bootstrapServers, Length length, Report report) throws Exception {
        try (KernelOffers kernel = open(bootstrapServers, HostListener.NONE)) {
            ClosedLoop.run(FILLERS, length.window(), new Traffic(kernel, new Keys(Keys.Choice.UNIFORM)));
            Held before = held(kernel);
            ClosedLoop.run(FILLERS, length.warmUp(), new Traffic(kernel, new Keys(Keys.Choice.UNIFORM)));
            Held commands = held(kernel);
            ClosedLoop.run(FILLERS, length.warmUp(), new Traffic(kernel, new Keys(Keys.Choice.FRESH)));
            Held streams = held(kernel);
            double perCommand = (commands.bytes - before.bytes) / (double) (commands.offset - before.offset);
            double ofStreams = streams.bytes - commands.bytes - perCommand * (streams.offset - commands.offset);
            String note = "heap after full collections, %,d commands".formatted(commands.offset - before.offset);
            report.figure("memory per remembered command", perCommand, "bytes", note);
            report.figure(
                    "memory per stream",
                    ofStreams / (streams.streams - commands.streams),
                    "bytes",
                    "%,d streams with one or two events, their commands not counted"
                            .formatted(streams.streams - commands.streams));
        }
    }

    private record Held(long bytes, long offset, int streams) {}

    private static Held held(KernelOffers kernel) {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        PartitionStatus status = kernel.partitions().getFirst();
        return new Held(memory.getHeapMemoryUsage().getUsed(), status.nextOffset(), status.streams());
    }
}

package org.entrelacs.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Spread;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.PartitionStatus;

/// What a longer log costs: a command in it, reading it again beside a plain consumer, a restart with a snapshot, and
/// memory.
final class RestoreScenario implements Scenario {
    private static final int CALLERS = 64;
    private static final int FILLERS = 1000;

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE)) {
            List<LongLog> logs = length.atWork().stream()
                    .map(events -> new LongLog(broker.bootstrapServers(), events, length.window()))
                    .toList();
            costPerCommand(logs, length, report);
            for (LongLog log : logs) {
                restore(log, length, report);
                restart(log, length, report);
            }
            memory(broker.bootstrapServers(), length, report);
        }
    }

    /// All of them open at once, each asked in its turn.
    private static void costPerCommand(List<LongLog> logs, Length length, Report report) throws Exception {
        List<KernelOffers> open = new ArrayList<>();
        try {
            Trials trials = new Trials();
            for (LongLog log : logs) {
                KernelOffers kernel = log.filled();
                open.add(kernel);
                Traffic traffic = new Traffic(kernel, new Keys(Keys.Choice.ZIPF));
                trials.with(
                        log.cell("kernel", Cell.callers(CALLERS)),
                        () -> ClosedLoop.run(CALLERS, length.window(), traffic));
            }
            WarmUp.by(
                    length,
                    open.stream()
                            .map(kernel -> new Traffic(kernel, new Keys(Keys.Choice.ZIPF)))
                            .<WarmUp.Load>map(traffic -> window -> ClosedLoop.run(CALLERS, window, traffic))
                            .toList());
            trials.run(2 * length.repetitions() + 1, report);
        } finally {
            open.forEach(KernelOffers::close);
        }
        Cell shortest = logs.getFirst().cell("kernel", Cell.callers(CALLERS));
        for (LongLog log : logs.subList(1, logs.size())) {
            String what = "cost per command, %,d / %,d events"
                    .formatted(log.events(), logs.getFirst().events());
            report.ratio(what, shortest, log.cell("kernel", Cell.callers(CALLERS)));
        }
    }

    private static void restore(LongLog log, Length length, Report report) throws Exception {
        Cell kernel = log.cell("kernel", "restore");
        Cell consumer = log.cell("plain consumer", "read all");
        new Trials().with(kernel, log::restored).with(consumer, log::consumed).run(length.repetitions(), report);
        report.ratio("restore / plain consumer, " + kernel.setting(), kernel, consumer);
    }

    private static void restart(LongLog log, Length length, Report report) throws Exception {
        long tail = log.tailBehindSnapshot();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < length.repetitions(); i++) {
            seconds.add(log.restarted());
        }
        report.figure(
                "restart",
                Spread.of(seconds).median(),
                "s",
                "to the first answer, in a JVM that runs; %,d events in the log, %,d of them behind the snapshot"
                        .formatted(log.events() + tail, tail));
    }

    /// Heap after a full collection, before and after commands of which first none and then every second
    /// makes a stream. Buffers of clients are in both.
    private static void memory(String bootstrapServers, Length length, Report report) throws Exception {
        try (KernelOffers kernel = KernelOffers.fromTheBeginning(bootstrapServers, "memory", 1, HostListener.NONE)) {
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

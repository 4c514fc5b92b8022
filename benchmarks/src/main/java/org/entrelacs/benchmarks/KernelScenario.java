package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.kernel.PlainClients;
import org.entrelacs.benchmarks.kernel.PlainProducer;
import org.entrelacs.benchmarks.kernel.SameBytes;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.OpenLoop;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.HostListener;

/// How much does the kernel carry, beside a plain producer that writes the same bytes and decides nothing?
final class KernelScenario implements Scenario {
    private static final int KEPT = 100_000;
    private static final String KERNEL = "kernel";
    private static final String PLAIN = "plain producer";
    private static final List<Double> SHARES = List.of(0.25, 0.5, 0.75);

    private final KafkaProcess.Setup setup;

    KernelScenario(KafkaProcess.Setup setup) {
        this.setup = setup;
    }

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        for (int partitions : length.partitions()) {
            try (KafkaProcess broker = KafkaProcess.start(root, setup)) {
                on(broker, partitions, length, report);
            }
        }
    }

    private void on(KafkaProcess broker, int partitions, Length length, Report report) throws Exception {
        String prefix = "kernel-" + partitions;
        PlainClients clients = new PlainClients(broker.bootstrapServers());
        try (KernelOffers kernel =
                KernelOffers.open(broker.bootstrapServers(), prefix, partitions, HostListener.NONE)) {
            Traffic any = new Traffic(kernel, new Keys(Keys.Choice.UNIFORM));
            WarmUp.by(
                    length,
                    List.of(window -> ClosedLoop.run(16, window, any), window -> ClosedLoop.run(256, window, any)));
            SameBytes bytes = SameBytes.of(clients, KernelOffers.events(prefix), partitions, KEPT);
            String where = setting(partitions);
            report.figure("event", bytes.bytesPerEvent(), "bytes", "JSON of one event, mean, " + where);
            report.figure("record", bytes.bytesPerRecord(), "bytes", "key, headers and event, mean, " + where);
            try (PlainProducer plain = PlainProducer.to(clients, bytes, prefix + ".plain", partitions)) {
                WarmUp.by(length, List.of(window -> plain.closed(256, window)));
                closed(kernel, plain, partitions, length, report);
                open(kernel, partitions, length, report);
            }
        }
    }

    private void closed(KernelOffers kernel, PlainProducer plain, int partitions, Length length, Report report)
            throws Exception {
        Trials trials = new Trials();
        for (int callers : length.callers()) {
            for (Keys.Choice choice : length.keys(callers)) {
                Traffic traffic = new Traffic(kernel, new Keys(choice));
                trials.with(
                        kernelCell(partitions, choice, callers),
                        () -> ClosedLoop.run(callers, length.window(), traffic));
            }
            trials.with(plainCell(partitions, callers), () -> plain.closed(callers, length.window()));
        }
        trials.with(flatOutCell(partitions), () -> plain.flatOut(length.window()));
        trials.run(length.repetitions(), report);
        for (int callers : length.callers()) {
            for (Keys.Choice choice : length.keys(callers)) {
                Cell cell = kernelCell(partitions, choice, callers);
                report.ratio(cell + " / plain producer, as many callers", cell, plainCell(partitions, callers));
                report.ratio(cell + " / plain producer, flat out", cell, flatOutCell(partitions));
            }
        }
    }

    /// At shares of what the closed loop reached with 256 callers.
    private void open(KernelOffers kernel, int partitions, Length length, Report report) throws Exception {
        double saturation = report.perSecond(kernelCell(partitions, Keys.Choice.ZIPF, 256));
        Traffic traffic = new Traffic(kernel, new Keys(Keys.Choice.ZIPF));
        Trials trials = new Trials();
        for (double share : SHARES) {
            double rate = Math.round(saturation * share / 100) * 100.0;
            trials.with(
                    new Cell(
                            KERNEL,
                            "open loop, %.0f/s (%.0f %%)".formatted(rate, share * 100),
                            setting(partitions) + ", zipf"),
                    () -> OpenLoop.run(rate, length.window(), traffic));
        }
        trials.run(length.repetitions(), report);
    }

    private Cell kernelCell(int partitions, Keys.Choice choice, int callers) {
        return new Cell(KERNEL, Cell.callers(callers), setting(partitions) + ", " + choice.label());
    }

    private Cell plainCell(int partitions, int callers) {
        return new Cell(PLAIN, Cell.callers(callers), setting(partitions));
    }

    private Cell flatOutCell(int partitions) {
        return new Cell(PLAIN, "flat out", setting(partitions));
    }

    private String setting(int partitions) {
        String where = partitions == 1 ? "1 partition" : partitions + " partitions";
        return switch (setup) {
            case PAGE_CACHE -> where;
            case FSYNC -> where + ", fsync";
            case DEFAULT_BACKOFF -> where + ", broker's default backoff";
        };
    }
}

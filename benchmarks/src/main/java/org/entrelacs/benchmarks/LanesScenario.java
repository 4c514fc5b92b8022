package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.benchmarks.kernel.BareLanes;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KafkaProcess.Setup;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.kernel.PlainClients;
import org.entrelacs.benchmarks.kernel.SameBytes;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.HostListener;

/// One transactional producer to a partition, or more? On a broker of ours and on one with default settings,
/// which makes back-to-back transactions of one producer wait.
final class LanesScenario implements Scenario {
    private static final int GROUP = 64;
    private static final int KEPT = 10_000;

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        List<AutoCloseable> open = new ArrayList<>();
        Trials trials = new Trials();
        try (KafkaProcess ours = KafkaProcess.start(root, Setup.PAGE_CACHE);
                KafkaProcess usual = KafkaProcess.start(root, Setup.DEFAULT_BACKOFF)) {
            on(ours, "broker looks again after 1 ms", length, trials, open);
            on(usual, "broker looks again after 20 ms (default)", length, trials, open);
            trials.run(length.repetitions(), report);
            for (AutoCloseable one : open) {
                one.close();
            }
        }
    }

    private static void on(KafkaProcess broker, String setting, Length length, Trials trials, List<AutoCloseable> open)
            throws Exception {
        KernelOffers kernel = KernelOffers.open(broker.bootstrapServers(), "lanes", 1, HostListener.NONE);
        open.add(kernel);
        Traffic traffic = new Traffic(kernel, new Keys(Keys.Choice.ZIPF));
        WarmUp.by(length, List.of(window -> ClosedLoop.run(GROUP, window, traffic)));
        for (int callers : length.callers()) {
            trials.with(
                    new Cell("kernel, one lane", Cell.callers(callers), setting),
                    () -> ClosedLoop.run(callers, length.window(), traffic));
        }
        PlainClients clients = new PlainClients(broker.bootstrapServers());
        SameBytes bytes = SameBytes.of(clients, KernelOffers.events("lanes"), 1, KEPT);
        for (int lanes = 1; lanes <= 3; lanes++) {
            BareLanes bare = new BareLanes(clients, bytes, "bare-" + lanes, lanes, GROUP);
            open.add(bare);
            String load = "transactions of " + GROUP + " events, " + lanes + (lanes == 1 ? " lane" : " lanes");
            trials.with(new Cell("bare producers", load, setting), () -> bare.run(length.window()));
        }
    }
}

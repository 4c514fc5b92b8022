package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.Measured;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.log.Past;

/// How long it takes to read one stream as it was, whose events lie anywhere in a log, and how many such readings go
/// beside each other.
final class PastScenario implements Scenario {
    private static final List<Integer> CALLERS = List.of(1, 4);

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE)) {
            for (int events : length.atWork()) {
                LongLog log = new LongLog(broker.bootstrapServers(), events, length.window());
                log.filled().close();
                read(log, length, report);
            }
        }
    }

    private static void read(LongLog log, Length length, Report report) throws Exception {
        try (KernelOffers kernel = log.withPast()) {
            Trials trials = new Trials();
            for (Keys.Choice choice : List.of(Keys.Choice.HOT, Keys.Choice.UNIFORM)) {
                for (int callers : CALLERS) {
                    trials.with(
                            log.cell("one stream, " + choice.label(), Cell.callers(callers)),
                            () -> readings(kernel, choice, callers, length));
                }
            }
            trials.run(length.repetitions(), report);
            report.figure(
                    "events in the hot stream",
                    (double) kernel.versionAt(new Keys(Keys.Choice.HOT).next(), past()),
                    "events",
                    "of %,d in the log; the others share the rest".formatted(log.events()));
        }
    }

    private static Measured readings(KernelOffers kernel, Keys.Choice choice, int callers, Length length)
            throws Exception {
        Keys keys = new Keys(choice);
        return ClosedLoop.run(callers, length.window(), () -> kernel.versionAt(keys.next(), past()) >= 0);
    }

    private static Past past() {
        return new Past(Instant.now(), Instant.now());
    }
}

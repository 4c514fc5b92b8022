package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entrelacs.benchmarks.envelope.KernelEnvelopes;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.contract.Money;

/// One budget that everybody asks: how many requests a second does it weigh, and does a long waiting list cost more
/// than a short one?
final class EnvelopeScenario implements Scenario {
    private static final int CALLERS = 256;
    private static final Money PLENTY = Money.eur(900_000_000_000_000L);
    private static final Money NOTHING = Money.eur(0);

    private final AtomicInteger opened = new AtomicInteger();

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        int queue = length.equals(Length.SHORT) ? 2_000 : 100_000;
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE);
                KernelEnvelopes kernel = KernelEnvelopes.open(broker.bootstrapServers(), "envelope")) {
            String warm = fresh(kernel, NOTHING);
            WarmUp.by(length, List.of(window -> ClosedLoop.run(CALLERS, window, kernel.asking(warm))));
            String crowded = fresh(kernel, NOTHING);
            fill(crowded, queue, kernel, length);
            Cell granted = cell("everybody is granted");
            Cell few = cell("everybody waits, from 0");
            Cell many = cell("everybody waits, from %,d".formatted(queue));
            new Trials()
                    .with(granted, () -> ClosedLoop.run(CALLERS, length.window(), kernel.asking(fresh(kernel, PLENTY))))
                    .with(few, () -> ClosedLoop.run(CALLERS, length.window(), kernel.asking(fresh(kernel, NOTHING))))
                    .with(many, () -> ClosedLoop.run(CALLERS, length.window(), kernel.asking(crowded)))
                    .run(length.repetitions(), report);
            report.ratio("requests a second with a long list / with a short one", many, few);
        }
    }

    private static void fill(String envelope, int queue, KernelEnvelopes kernel, Length length) throws Exception {
        var asked = new AtomicInteger();
        var asking = kernel.asking(envelope);
        while (asked.get() < queue) {
            ClosedLoop.run(CALLERS, length.warmUp(), () -> asking.once() && asked.incrementAndGet() > 0);
        }
    }

    private String fresh(KernelEnvelopes kernel, Money total) {
        String envelope = "envelope-" + opened.incrementAndGet();
        kernel.open(envelope, total);
        return envelope;
    }

    private static Cell cell(String setting) {
        return new Cell("one envelope", Cell.callers(CALLERS), setting);
    }
}

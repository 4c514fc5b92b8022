package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.entrelacs.benchmarks.axon.AxonOffers;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.kernel.KernelOffers;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.offer.Keys;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.benchmarks.postgres.GroupedPostgresOffers;
import org.entrelacs.benchmarks.postgres.PostgresOffers;
import org.entrelacs.benchmarks.postgres.PostgresPool;
import org.entrelacs.benchmarks.postgres.PostgresServer;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;
import org.entrelacs.benchmarks.streams.KafkaStreamsOffers;
import org.entrelacs.log.HostListener;

/// The same commands on the kernel, on PostgreSQL and on Kafka Streams, in turn, on the same machine: both
/// with or both without waiting for the disk.
final class PeersScenario implements Scenario {
    private static final int PARTITIONS = 4;
    private static final int PORT = 7750;
    private static final int CONNECTIONS = 16;
    private static final int COMMIT_EVERY = 10;
    private static final int WARMING = 64;
    private static final List<String> SYSTEMS =
            List.of("kernel", "postgresql", "postgresql, grouped", "axon", "kafka streams, commit 10 ms");

    private final boolean forced;

    /// @param forced whether an answer waits until the disk has it
    PeersScenario(boolean forced) {
        this.forced = forced;
    }

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        if (!PostgresServer.isInstalled()) {
            report.figure("postgresql", 0, "none", "not installed under /usr/lib/postgresql: not measured");
            return;
        }
        KafkaProcess.Setup setup = forced ? KafkaProcess.Setup.FSYNC : KafkaProcess.Setup.PAGE_CACHE;
        try (KafkaProcess broker = KafkaProcess.start(root, setup);
                PostgresServer server = PostgresServer.start(PORT);
                Offers kernel = KernelOffers.open(broker.bootstrapServers(), "peers", PARTITIONS, HostListener.NONE);
                Offers postgres = new PostgresOffers(PostgresPool.of(server.url(), CONNECTIONS, forced), "events");
                Offers groups = new GroupedPostgresOffers(
                        PostgresPool.of(server.url(), CONNECTIONS, forced), "events_grouped", PARTITIONS);
                Offers axon = new AxonOffers(PostgresPool.of(server.url(), CONNECTIONS, forced));
                Offers streams = new KafkaStreamsOffers(broker.bootstrapServers(), PARTITIONS, COMMIT_EVERY)) {
            List<Offers> systems = List.of(kernel, postgres, groups, axon, streams);
            WarmUp.by(
                    length,
                    systems.stream()
                            .map(system -> new Traffic(system, new Keys(Keys.Choice.ZIPF)))
                            .<WarmUp.Load>map(traffic -> window -> ClosedLoop.run(WARMING, window, traffic))
                            .toList());
            measure(systems, length, report);
        }
    }

    private void measure(List<Offers> systems, Length length, Report report) throws Exception {
        Trials trials = new Trials();
        for (int callers : length.callers()) {
            for (int i = 0; i < systems.size(); i++) {
                Traffic traffic = new Traffic(systems.get(i), new Keys(Keys.Choice.ZIPF));
                trials.with(cell(SYSTEMS.get(i), callers), () -> ClosedLoop.run(callers, length.window(), traffic));
            }
        }
        trials.run(length.repetitions(), report);
        for (int callers : length.callers()) {
            Cell kernel = cell(SYSTEMS.getFirst(), callers);
            for (String peer : SYSTEMS.subList(1, SYSTEMS.size())) {
                report.ratio(kernel + " / " + peer, kernel, cell(peer, callers));
            }
        }
    }

    private Cell cell(String system, int callers) {
        String disk = forced ? "fsync" : "no wait for the disk";
        return new Cell(system, Cell.callers(callers), PARTITIONS + " partitions, zipf, " + disk);
    }
}

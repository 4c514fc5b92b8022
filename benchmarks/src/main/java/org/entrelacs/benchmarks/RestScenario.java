package org.entrelacs.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.benchmarks.http.Bookings;
import org.entrelacs.benchmarks.http.ServiceUnderTest;
import org.entrelacs.benchmarks.kernel.KafkaProcess;
import org.entrelacs.benchmarks.load.ClosedLoop;
import org.entrelacs.benchmarks.load.OpenLoop;
import org.entrelacs.benchmarks.postgres.PostgresServer;
import org.entrelacs.benchmarks.result.Cell;
import org.entrelacs.benchmarks.result.Report;
import org.entrelacs.benchmarks.result.Trials;

/// What a durable command costs over HTTP, beside the same endpoint without anything behind it, and beside
/// PostgreSQL. Service, broker, database and callers share the machine.
final class RestScenario implements Scenario {
    private static final int PORT = 7750;
    private static final int CONNECTIONS = 256;
    private static final int SATURATING = 64;
    /// A service and a broker have to be compiled, and over HTTP they see few transactions a second.
    private static final int TIMES_AS_WARM = 3;

    private final int partitions;
    private final boolean withPeers;

    /// @param withPeers beside PostgreSQL too, if there is one
    RestScenario(int partitions, boolean withPeers) {
        this.partitions = partitions;
        this.withPeers = withPeers;
    }

    @Override
    public void run(Path root, Length length, Report report) throws Exception {
        List<String> systems = new ArrayList<>(List.of("nothing", "kernel"));
        try (KafkaProcess broker = KafkaProcess.start(root, KafkaProcess.Setup.PAGE_CACHE)) {
            if (withPeers && PostgresServer.isInstalled()) {
                systems.addAll(List.of("postgresql", "grouped", "axon"));
                try (PostgresServer server = PostgresServer.start(PORT)) {
                    String url = "-Dbenchmarks.postgresql=" + server.url();
                    on(root, broker, List.of(partitions(), url), systems, length, report);
                }
            } else {
                on(root, broker, List.of(partitions()), systems, length, report);
            }
        }
    }

    private String partitions() {
        return "-Dentrelacs.partitions=" + partitions;
    }

    private void on(
            Path root, KafkaProcess broker, List<String> settings, List<String> systems, Length length, Report report)
            throws Exception {
        List<Bookings> callers = new ArrayList<>();
        try (ServiceUnderTest service = ServiceUnderTest.start(root, broker.bootstrapServers(), settings)) {
            for (String system : systems) {
                callers.add(new Bookings(ServiceUnderTest.PORT, system, service.token(), CONNECTIONS));
            }
            WarmUp.by(
                    length,
                    TIMES_AS_WARM,
                    callers.stream()
                            .<WarmUp.Load>map(bookings -> window -> ClosedLoop.run(SATURATING, window, bookings))
                            .toList());
            measure(systems, callers, length, report);
        } finally {
            callers.forEach(Bookings::close);
        }
    }

    private void measure(List<String> systems, List<Bookings> callers, Length length, Report report) throws Exception {
        Trials closed = new Trials();
        for (int concurrency : List.of(1, SATURATING, CONNECTIONS)) {
            for (int i = 0; i < systems.size(); i++) {
                Bookings bookings = callers.get(i);
                closed.with(
                        cell(systems.get(i), Cell.callers(concurrency)),
                        () -> ClosedLoop.run(concurrency, length.window(), bookings));
            }
        }
        closed.run(length.repetitions(), report);
        for (int concurrency : List.of(1, SATURATING, CONNECTIONS)) {
            Cell kernel = cell("kernel", Cell.callers(concurrency));
            for (String other : systems) {
                if (!other.equals("kernel")) {
                    report.ratio(kernel + " / " + other, kernel, cell(other, Cell.callers(concurrency)));
                }
            }
        }
        double half = Math.round(report.perSecond(cell("kernel", Cell.callers(SATURATING))) / 200) * 100.0;
        Trials open = new Trials();
        for (int i = 0; i < systems.size(); i++) {
            Bookings bookings = callers.get(i);
            open.with(
                    cell(systems.get(i), "open loop, %.0f/s (half of the kernel's)".formatted(half)),
                    () -> OpenLoop.run(half, length.window(), bookings));
        }
        open.run(length.repetitions(), report);
    }

    private Cell cell(String system, String load) {
        return new Cell(
                system,
                load,
                "over HTTP, %d %s, zipf".formatted(partitions, partitions == 1 ? "partition" : "partitions"));
    }
}

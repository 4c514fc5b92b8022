package org.entrelacs.gatekeeping.simulation.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.entrelacs.edge.work.Run;
import org.entrelacs.edge.work.Runs;
import org.entrelacs.gatekeeping.simulation.Comparison;
import org.entrelacs.gatekeeping.simulation.Scenario;
import org.entrelacs.gatekeeping.simulation.Simulation;
import org.entrelacs.gatekeeping.simulation.view.Simulations.Reached;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.StreamHost;

/// Runs simulations. One that is cancelled finds nothing.
@Singleton
public class Simulations extends Runs<Scenario, Reached, Comparison> {
    private static final Bounds BOUNDS = new Bounds(50, 10);

    private final LogAccess log;
    private final EventCodec codec;
    private final StreamHost host;

    /// @param offset read up to
    /// @param end where reading will stop; 0 before the first is read
    record Reached(long offset, long end) {}

    @Inject
    Simulations(LogAccess log, EventCodec codec, StreamHost host, InstantSource clock) {
        super("simulations", BOUNDS, clock);
        this.log = log;
        this.codec = codec;
        this.host = host;
    }

    @Override
    protected Reached first() {
        return new Reached(0, 0);
    }

    @Override
    protected Optional<Comparison> carryOut(Run<Scenario, Reached, Comparison> run) {
        Scenario scenario = run.question();
        var simulation = new Simulation(scenario, codec);
        boolean whole = new EnvelopeLog(log, codec, scenario.envelope())
                .read(
                        partition(scenario.envelope()),
                        (offset, end) -> isAt(run, new Reached(offset, end)),
                        simulation::take);
        return whole ? Optional.of(simulation.compare(run.begunAt())) : Optional.empty();
    }

    private static boolean isAt(Run<Scenario, Reached, Comparison> run, Reached reached) {
        run.progress(_ -> reached);
        return !run.isCancelled();
    }

    private Partition partition(String envelope) {
        int number = PartitionNumber.of(envelope, host.partitions().size());
        return log.eventEnds(EnvelopeLog.SERVICE).keySet().stream()
                .filter(partition -> partition.number() == number)
                .findFirst()
                .orElseThrow(() -> new LogUnavailable("partition " + number + " is not there"));
    }
}

package org.entrelacs.gatekeeping.simulation.view;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entrelacs.gatekeeping.simulation.Scenario;
import org.entrelacs.gatekeeping.simulation.Simulation;
import org.entrelacs.gatekeeping.simulation.view.Run.Cancelled;
import org.entrelacs.gatekeeping.simulation.view.Run.Done;
import org.entrelacs.gatekeeping.simulation.view.Run.Failed;
import org.entrelacs.gatekeeping.simulation.view.Run.Running;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.StreamHost;

/// Runs simulations one after the other beside the service's work, and remembers
/// the latest. Nothing of it is in the log: a result can be had again at any time, and is gone
/// when the service restarts.
@Singleton
public class Simulations {
    static final int REMEMBERED = 50;
    static final int MOST_WAITING = 10;

    private static final System.Logger LOG = System.getLogger(Simulations.class.getName());

    private final LogAccess log;
    private final EventCodec codec;
    private final StreamHost host;
    private final InstantSource clock;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Simulations::thread);

    @Inject
    Simulations(LogAccess log, EventCodec codec, StreamHost host, InstantSource clock) {
        this.log = log;
        this.codec = codec;
        this.host = host;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("simulations").unstarted(work);
    }

    /// The run of this id, begun now unless it was begun before; empty when too many wait.
    synchronized Optional<Run> begin(String id, Scenario scenario, String by, String hash) {
        var known = runs.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        long waiting =
                runs.values().stream().filter(run -> !run.state().isOver()).count();
        if (waiting >= MOST_WAITING) {
            return Optional.empty();
        }
        var run = new Run(id, scenario, by, hash, clock.instant());
        runs.put(id, run);
        forgetOldest();
        executor.execute(() -> carryOut(run));
        return Optional.of(run);
    }

    private void forgetOldest() {
        var oldest = runs.values().iterator();
        while (runs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().state().isOver()) {
                oldest.remove();
            }
        }
    }

    synchronized Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /// The latest first.
    synchronized List<Run> all() {
        return new ArrayList<>(runs.values()).reversed();
    }

    private void carryOut(Run run) {
        if (run.state().isOver()) {
            return;
        }
        try {
            var simulation = new Simulation(run.scenario(), codec);
            boolean whole = new EnvelopeLog(log, codec, run.scenario().envelope())
                    .read(
                            partition(run.scenario().envelope()),
                            (offset, end) -> isAt(run, offset, end),
                            simulation::take);
            run.to(whole ? new Done(simulation.compare(run.begunAt())) : new Cancelled());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "simulation " + run.id() + " failed", e);
            run.to(new Failed(e.getClass().getSimpleName()));
        }
    }

    private static boolean isAt(Run run, long offset, long end) {
        run.to(new Running(offset, end));
        return !run.isCancelled();
    }

    private Partition partition(String envelope) {
        int number = PartitionNumber.of(envelope, host.partitions().size());
        return log.eventEnds(EnvelopeLog.SERVICE).keySet().stream()
                .filter(partition -> partition.number() == number)
                .findFirst()
                .orElseThrow(() -> new LogUnavailable("partition " + number + " is not there"));
    }

    @PreDestroy
    void end() {
        all().forEach(Run::cancel);
        executor.shutdownNow();
    }
}

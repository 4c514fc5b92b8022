package org.entrelacs.edge.work;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.work.Run.Cancelled;
import org.entrelacs.edge.work.Run.Done;
import org.entrelacs.edge.work.Run.Failed;
import org.entrelacs.edge.work.Run.State;

/// Long work of one kind, done one piece after the other beside the service, and remembered for a while. Nothing of it
/// is in the log: it can be had again by asking again, and is gone when the service restarts. For any thread.
///
/// @param <Q> what is asked
/// @param <P> how far the work is
/// @param <F> what it finds
public abstract class Runs<Q, P, F> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Runs.class.getName());

    private final String name;
    private final Bounds bounds;
    private final InstantSource clock;
    private final ExecutorService executor;
    private final Map<String, Run<Q, P, F>> runs = new LinkedHashMap<>();

    /// @param remembered at most; those that are not over always are
    /// @param waiting at most, with the one that runs
    public record Bounds(int remembered, int waiting) {}

    /// On a thread of its own, which ends with the process.
    ///
    /// @param name of the work and of its thread: `proposals`
    protected Runs(String name, Bounds bounds, InstantSource clock) {
        this(
                name,
                bounds,
                clock,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory()));
    }

    Runs(String name, Bounds bounds, InstantSource clock, ExecutorService executor) {
        this.name = name;
        this.bounds = bounds;
        this.clock = clock;
        this.executor = executor;
    }

    /// How far work is that has just begun.
    protected abstract P first();

    /// Does the work. What it throws, a stack that overflows included, fails this run alone.
    ///
    /// @param run to say how far it is, and to end soon once it is cancelled
    /// @return empty when it was cancelled and has found nothing
    protected abstract Optional<F> carryOut(Run<Q, P, F> run);

    /// The run of this id, begun now unless it was begun before.
    ///
    /// @param question is put only when the run is new, by the calling thread
    /// @param hash of what was asked; the same id never stands for something else
    /// @return empty when as many wait as may
    /// @throws jakarta.ws.rs.WebApplicationException when the id was begun for something else: 422
    public Optional<Run<Q, P, F>> begin(String id, String by, String hash, Supplier<Q> question) {
        Optional<Run<Q, P, F>> known = find(id);
        Optional<Run<Q, P, F>> run =
                known.isPresent() ? known : queued(new Run<>(id, question.get(), by, hash, clock.instant()));
        if (run.filter(begun -> !begun.asks(hash)).isPresent()) {
            throw Problem.keyReused().exception();
        }
        return run;
    }

    private synchronized Optional<Run<Q, P, F>> queued(Run<Q, P, F> run) {
        Run<Q, P, F> known = runs.get(run.id());
        if (known != null) {
            return Optional.of(known);
        }
        if (runs.values().stream().filter(each -> !each.state().isOver()).count() >= bounds.waiting()) {
            return Optional.empty();
        }
        runs.put(run.id(), run);
        forgetOldest();
        executor.execute(() -> work(run));
        return Optional.of(run);
    }

    private void forgetOldest() {
        var oldest = runs.values().iterator();
        while (runs.size() > bounds.remembered() && oldest.hasNext()) {
            if (oldest.next().state().isOver()) {
                oldest.remove();
            }
        }
    }

    public synchronized Optional<Run<Q, P, F>> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /// The latest first.
    public synchronized List<Run<Q, P, F>> all() {
        return new ArrayList<>(runs.values()).reversed();
    }

    private void work(Run<Q, P, F> run) {
        if (run.begins(first())) {
            run.ends(outcome(run));
        }
    }

    private State<P, F> outcome(Run<Q, P, F> run) {
        long begun = System.nanoTime();
        try {
            Optional<F> found = carryOut(run);
            return found.isPresent()
                    ? new Done<>(found.get(), Duration.ofNanos(System.nanoTime() - begun))
                    : new Cancelled<>();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "run " + run.id() + " of " + name + " failed", e);
            return new Failed<>(e.getClass().getSimpleName());
        }
    }

    /// Cancels everything. Waits for nothing.
    @Override
    @PreDestroy
    public void close() {
        all().forEach(Run::cancel);
        executor.shutdown();
    }
}

package org.entrelacs.systemtests.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.entrelacs.systemtests.faults.Kind.Lane;

/// What goes wrong when: in each lane all its kinds in some order, then all in another order, and so on, with pauses
/// between them. Order, victims and times come from the seed; when a fault is healed does not. Ends healed.
public final class Schedule {
    private static final int LONGEST_PAUSE = 2000;

    private final Faults faults;
    private final long seed;
    private final BooleanSupplier worthwhile;
    private final Consumer<Incident> witness;
    private final Queue<Incident> incidents = new ConcurrentLinkedQueue<>();
    private volatile boolean failed;

    /// @param worthwhile asked before each fault; nothing more happens when it is not
    /// @param witness hears of each incident as soon as it is healed, from any thread
    public Schedule(Faults faults, long seed, BooleanSupplier worthwhile, Consumer<Incident> witness) {
        this.faults = faults;
        this.seed = seed;
        this.worthwhile = worthwhile;
        this.witness = witness;
    }

    /// Every kind at least once, and for at least so long.
    ///
    /// @throws Exception when one could not begin, or was not healed in time
    public List<Incident> run(Duration atLeast) throws Exception {
        long end = System.nanoTime() + atLeast.toNanos();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<?>> lanes = new ArrayList<>();
            for (Lane lane : Lane.values()) {
                lanes.add(threads.submit(() -> {
                    run(lane, end);
                    return lane;
                }));
            }
            for (Future<?> lane : lanes) {
                var _ = lane.get();
            }
        }
        return List.copyOf(incidents);
    }

    private void run(Lane lane, long end) throws Exception {
        boolean well = false;
        try {
            runWell(lane, end);
            well = true;
        } finally {
            failed |= !well;
        }
    }

    private void runWell(Lane lane, long end) throws Exception {
        SplittableRandom chance = new SplittableRandom(seed * 31 + lane.name().hashCode());
        boolean once = false;
        while (goesOn(once, end)) {
            for (Kind kind : shuffled(lane.kinds(), chance)) {
                if (goesOn(once, end)) {
                    happen(faults.draw(kind, chance));
                    Thread.sleep(Times.upTo(chance, LONGEST_PAUSE));
                }
            }
            once = true;
        }
    }

    /// @param once whether every kind of the lane has happened
    private boolean goesOn(boolean once, long end) {
        return (!once || System.nanoTime() - end < 0) && !failed && worthwhile.getAsBoolean();
    }

    private static List<Kind> shuffled(List<Kind> kinds, SplittableRandom chance) {
        List<Kind> order = new ArrayList<>(kinds);
        Collections.shuffle(order, Random.from(chance));
        return order;
    }

    private void happen(Fault fault) throws Exception {
        long began = System.nanoTime();
        try {
            fault.begin().run();
            Thread.sleep(fault.lasts());
        } finally {
            fault.heal().run();
        }
        Incident incident = new Incident(fault.kind(), fault.victim().get(), began, System.nanoTime());
        incidents.add(incident);
        witness.accept(incident);
    }
}

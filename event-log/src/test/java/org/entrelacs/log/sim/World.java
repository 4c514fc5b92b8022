package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Time, and whose turn it is. One task runs at a time. Whatever a task asks of the log takes time, and
/// meanwhile the world goes on: the others run *inside* that call, so that any call may find the world
/// changed when it returns, and its process frozen or dead.
public final class World {
    private static final int DEEPEST = 5;
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PROMPT = TimeUnit.MICROSECONDS.toNanos(200);

    private final Choices choices;
    private final Coverage coverage = new Coverage();
    private final Set<Fault> possible;
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final @Nullable List<String> trace;
    private int faultsLeft;
    private long peaceAt = Long.MAX_VALUE;
    private long now = TimeUnit.HOURS.toNanos(1);
    private long events;
    private int depth;
    private @Nullable Task current;

    /// @param possible kinds of faults in this schedule
    /// @param mostFaults after so many nothing goes wrong any more
    /// @param traced whether to keep a text of everything that happens
    public World(Choices choices, Set<Fault> possible, int mostFaults, boolean traced) {
        this.choices = choices;
        this.possible = possible.isEmpty() ? EnumSet.noneOf(Fault.class) : EnumSet.copyOf(possible);
        this.faultsLeft = mostFaults;
        this.trace = traced ? new ArrayList<>() : null;
    }

    /// What a task does when it is its turn.
    public interface Step {
        /// @return how long it need not run again, in nanoseconds
        long run() throws InterruptedException;
    }

    /// Something that runs again and again.
    public final class Task {
        private final String name;
        private final @Nullable Node node;
        private final Step step;
        private long at;
        private long patience;
        private boolean running;
        private boolean woken;

        private Task(String name, @Nullable Node node, Step step, long at) {
            this.name = name;
            this.node = node;
            this.step = step;
            this.at = at;
        }

        public void wake() {
            woken = true;
            at = Math.min(at, now + choices.below((int) PROMPT));
        }

        /// Runs next after so long, unless it is running now.
        public void wakeIn(long rest) {
            at = now + rest;
        }

        /// Never runs again.
        public void end() {
            tasks.remove(this);
        }
    }

    public Choices choices() {
        return choices;
    }

    public Coverage coverage() {
        return coverage;
    }

    public long now() {
        return now;
    }

    /// A number for the order of things, greater each time.
    public long tick() {
        return ++events;
    }

    public Task run(String name, @Nullable Node node, Step step) {
        Task task = new Task(name, node, step, now + choices.below((int) MILLI));
        tasks.add(task);
        return task;
    }

    /// Does something once, later.
    public void later(long delay, Runnable what) {
        Task[] self = new Task[1];
        self[0] = new Task(
                "",
                null,
                () -> {
                    self[0].end();
                    what.run();
                    return 0;
                },
                now + delay);
        tasks.add(self[0]);
    }

    /// Whether to do it now; drawn in any case, so that schedules with fewer faults begin alike.
    public boolean fault(Fault kind, int oneIn) {
        boolean drawn = choices.oneIn(oneIn);
        if (!drawn || isAtPeace() || faultsLeft <= 0 || !possible.contains(kind)) {
            return false;
        }
        note(kind);
        return true;
    }

    /// Whether a fault of this kind may be made now, by a nemesis that has drawn already.
    public boolean may(Fault kind) {
        return !isAtPeace() && faultsLeft > 0 && possible.contains(kind);
    }

    public void note(Fault kind) {
        faultsLeft--;
        coverage.met("fault " + kind);
        trace(() -> "!! " + kind);
    }

    /// Nothing goes wrong from then on.
    public void makePeaceAt(long moment) {
        peaceAt = moment;
    }

    public boolean isAtPeace() {
        return now >= peaceAt;
    }

    public void trace(Supplier<String> line) {
        if (trace != null) {
            String who = current == null ? "" : current.name;
            trace.add(String.format(
                    "%10.3f ms %s%-14s %s",
                    (now - TimeUnit.HOURS.toNanos(1)) / 1e6, "  ".repeat(depth), who, line.get()));
        }
    }

    public List<String> trace() {
        return trace == null ? List.of() : trace;
    }

    /// Something happened that must never happen.
    void violated(String what) {
        trace(() -> "VIOLATION " + what);
        violations.add(what);
    }

    public List<String> violations() {
        return violations;
    }

    /// The task at hand has nothing to do until it is woken, or so long.
    void patience(Duration atMost) {
        if (current != null) {
            current.patience = 4 * atMost.toNanos();
        }
    }

    @Nullable
    Task current() {
        return current;
    }

    /// A call to the log is under way.
    void pass(Node node) {
        long takes = choices.between(20_000, 2 * MILLI);
        if (fault(Fault.SLOW, 60)) {
            takes = choices.between(10 * MILLI, 1500 * MILLI);
        }
        pass(node, takes);
    }

    void pass(Node node, long takes) {
        if (fault(Fault.CRASH, 1500)) {
            kill(node);
        }
        if (fault(Fault.FREEZE, 600)) {
            freeze(node, choices.between(200 * MILLI, 12_000 * MILLI));
        }
        goOn(now + takes);
        while (node.isAlive() && node.isFrozen(now)) {
            goOn(node.frozenUntil());
        }
        if (!node.isAlive()) {
            throw new Crashed();
        }
    }

    public Node node(String name) {
        return new Node(name);
    }

    public void freeze(Node node, long lasts) {
        if (!node.isFrozen(now)) {
            trace(() -> node + " freezes for " + lasts / MILLI + " ms");
            node.freeze(now + lasts);
        }
    }

    /// It cannot reach the coordinator of its group for so long.
    public void cutOff(Node node, long lasts) {
        node.cutOff(now + lasts);
    }

    public void mend(Node node) {
        node.heal();
    }

    public void kill(Node node) {
        trace(() -> node + " dies");
        node.die();
        tasks.removeIf(task -> task.node == node);
    }

    /// Runs whatever is due, one after the other. Deep inside calls that is only what makes no calls itself.
    public void goOn(long until) {
        boolean deep = depth >= DEEPEST;
        for (Task next = earliest(until, deep); next != null; next = earliest(until, deep)) {
            now = Math.max(now, next.at);
            run(next);
        }
        now = Math.max(now, until);
    }

    private @Nullable Task earliest(long until, boolean deep) {
        Task earliest = null;
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            if (task.running || (deep && task.node != null)) {
                continue;
            }
            if (task.node != null && task.node.isFrozen(task.at)) {
                task.at = task.node.frozenUntil();
            }
            if (task.at <= until && (earliest == null || task.at < earliest.at)) {
                earliest = task;
            }
        }
        return earliest;
    }

    private void run(Task task) {
        Task before = current;
        current = task;
        task.running = true;
        task.woken = false;
        task.patience = 0;
        depth++;
        try {
            long rest = Math.max(task.step.run(), task.patience);
            long late = rest > MILLI ? choices.between(0, rest) : choices.below((int) PROMPT);
            task.at = now + (task.woken ? choices.below((int) PROMPT) : rest + late);
        } catch (Crashed e) {
            trace(() -> "is gone");
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing interrupts here", e);
        } finally {
            depth--;
            task.running = false;
            current = before;
        }
    }
}

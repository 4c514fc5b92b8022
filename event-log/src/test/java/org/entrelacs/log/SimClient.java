package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entrelacs.log.register.Register;
import org.entrelacs.log.register.RegisterCommand;
import org.entrelacs.log.register.RegisterCommand.Arm;
import org.entrelacs.log.register.RegisterCommand.Put;
import org.entrelacs.log.register.RegisterCommand.Swap;
import org.entrelacs.log.sim.Choices;
import org.entrelacs.log.sim.Node;
import org.entrelacs.log.sim.World;
import org.jspecify.annotations.Nullable;

/// A caller who does one thing after another, and asks again with the same command id until it knows what
/// became of it, wherever it finds an instance.
final class SimClient {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long GIVE_UP = SimInstance.ANSWER_WITHIN.toNanos() + 500 * MILLI;
    private static final List<String> REGISTERS = List.of("a", "b", "c", History.FOREIGN);
    private static final List<String> TIMERS = List.of("t", "u");

    private final Simulation simulation;
    private final World world;
    private final Choices choices;
    private final History history;
    private final String name;
    private final World.Task task;
    private final List<Attempt> underWay = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private int left;
    private @Nullable Order order;
    private @Nullable Attempt attempt;
    private long lastVersion = CommandContext.ANY_VERSION;
    private long lastValue;

    SimClient(Simulation simulation, World world, History history, int number, int orders) {
        this.simulation = simulation;
        this.world = world;
        this.choices = world.choices();
        this.history = history;
        this.name = "client-" + number;
        this.left = orders;
        this.task = world.run(name, null, this::round);
    }

    boolean isDone() {
        return left <= 0 && last.isEmpty() && order == null;
    }

    /// One more thing to do with each, to see that somebody answers, and has read all that stands in the log.
    void askEveryRegister() {
        last.addAll(REGISTERS);
        task.wake();
    }

    /// Waits no longer for answers that nobody will give.
    void conclude() {
        List.copyOf(underWay).forEach(Attempt::giveUp);
    }

    private long round() {
        if (attempt != null) {
            if (world.now() < attempt.giveUpAt()) {
                return attempt.giveUpAt() - world.now();
            }
            attempt.giveUp();
        }
        if (order == null && left > 0) {
            if (choices.oneIn(4)) {
                read();
                return pause();
            }
            left--;
            order = next();
        }
        if (order == null && !last.isEmpty()) {
            var put = new Put(List.of(history.newValue()));
            order = history.order("register", last.removeFirst(), put, CommandContext.ANY_VERSION);
        }
        if (order == null) {
            return TimeUnit.HOURS.toNanos(1);
        }
        ask(order);
        return attempt == null ? choices.between(5, 400) * MILLI : GIVE_UP;
    }

    private long pause() {
        return choices.oneIn(3) ? choices.between(MILLI, 1500 * MILLI) : choices.between(0, 3 * MILLI);
    }

    private Order next() {
        if (choices.oneIn(6)) {
            Instant at = simulation.clock().plus(Duration.ofMillis(choices.between(1, 6000)));
            return history.order("timer", choices.of(TIMERS), new Arm(at), CommandContext.ANY_VERSION);
        }
        String key = choices.of(REGISTERS);
        RegisterCommand command = choices.oneIn(3)
                ? new Swap(choices.oneIn(2) ? lastValue : 0, history.newValue())
                : new Put(
                        choices.oneIn(4)
                                ? List.of(history.newValue(), history.newValue())
                                : List.of(history.newValue()));
        return history.order("register", key, command, choices.oneIn(5) ? lastVersion : CommandContext.ANY_VERSION);
    }

    private void read() {
        String key = choices.of(REGISTERS);
        Optional<SimInstance> instance = simulation.someInstance(key);
        long called = world.tick();
        if (instance.isPresent()
                && !instance.get().owner(key).isTakingOver() // who asks then, waits
                && instance.get().registers().read(key) instanceof Reading.Found<Register>(var version, var register)) {
            world.coverage().met("read");
            world.trace(() -> "reads " + key + " at " + instance.get().node() + ": " + register + " v" + version);
            lastVersion = version;
            lastValue = register.value();
            history.shown(key, called, world.tick(), version, register.value());
        }
    }

    private void ask(Order asked) {
        Optional<SimInstance> instance = simulation.someInstance(asked.stream().key());
        if (instance.isEmpty()) {
            return;
        }
        attempt = new Attempt(asked, instance.get().node());
        attempt.begin(instance.get().owner(asked.stream().key()));
        if (choices.oneIn(10)) {
            simulation
                    .someInstance(asked.stream().key())
                    .ifPresent(other -> new Attempt(asked, other.node())
                            .begin(other.owner(asked.stream().key())));
        }
    }

    /// One request, and the thread of the instance that waits for its answer.
    private final class Attempt {
        private final Order asked;
        private final Node node;
        private final long giveUpAt = world.now() + GIVE_UP;
        private long called;
        private boolean over;
        private World.@Nullable Task waiter;

        Attempt(Order asked, Node node) {
            this.asked = asked;
            this.node = node;
        }

        long giveUpAt() {
            return node.isAlive() ? giveUpAt : 0;
        }

        @SuppressWarnings("FutureReturnValueIgnored") // whoever hears is told by the future itself
        void begin(PartitionOwner owner) {
            underWay.add(this);
            called = world.tick();
            world.trace(() -> name + " asks " + node + " for " + asked);
            var submission =
                    new Submission<Object, Object>(asked.stream(), asked.context(), asked.command(), Origin.CALLER, -1);
            if (!owner.accepts() || !owner.offer(submission)) {
                hear(new Outcome.Unavailable<>(PartitionOwner.RETRY_AFTER));
                return;
            }
            long deadline = world.now() + SimInstance.ANSWER_WITHIN.toNanos();
            waiter = world.run(name + "@" + node, node, () -> {
                if (world.now() < deadline) {
                    return deadline - world.now();
                }
                hear(
                        submission.withdraw()
                                ? new Outcome.Unavailable<>(PartitionOwner.RETRY_AFTER)
                                : new Outcome.Unknown<>());
                return GIVE_UP;
            });
            submission.answer().thenAccept(this::hear);
        }

        void giveUp() {
            hear(new Outcome.Unknown<>());
        }

        private void hear(Outcome<?, ?> outcome) {
            if (over) {
                return;
            }
            over = true;
            underWay.remove(this);
            if (waiter != null) {
                waiter.end();
            }
            world.coverage().met("heard " + outcome.getClass().getSimpleName());
            world.trace(() -> name + " hears from " + node + ": " + outcome + " to " + asked);
            if (history.heard(asked, outcome, called, world) && asked.equals(order)) {
                order = null;
            }
            if (attempt == this) {
                attempt = null;
                if (asked.equals(order) && history.mayAbandon(asked) && choices.oneIn(4) && !world.isAtPeace()) {
                    world.coverage().met("abandoned");
                    order = null;
                }
                task.wakeIn(order == null ? pause() : choices.between(5, 400) * MILLI);
            }
        }
    }
}

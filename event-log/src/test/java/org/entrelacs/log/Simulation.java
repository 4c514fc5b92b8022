package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.entrelacs.log.sim.Choices;
import org.entrelacs.log.sim.Coverage;
import org.entrelacs.log.sim.Fault;
import org.entrelacs.log.sim.Node;
import org.entrelacs.log.sim.SimBroker;
import org.entrelacs.log.sim.World;

/// One schedule: instances and clients, things that go wrong for a while, then peace, then what must hold.
/// The same seed gives the same schedule, to the last step.
final class Simulation {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long PEACE = 180 * SECOND;

    private final SimSettings settings;
    private final Choices choices;
    private final World world;
    private final SimBroker broker;
    private final History history = new History();
    private final List<SimInstance> instances = new ArrayList<>();
    private final List<SimClient> clients = new ArrayList<>();
    private final long begin;
    private Duration clockSet = Duration.ZERO;
    private int named;

    private Simulation(long seed, SimSettings settings) {
        this.choices = new Choices(seed);
        this.settings = choices.oneIn(2) ? settings : settings.withoutFollowing();
        this.world = new World(choices, possible(choices), settings.mostFaults(), settings.traced());
        this.broker = new SimBroker(world, SimInstance.TOPICS, SimInstance.SERVICE, 2);
        this.begin = world.now();
    }

    /// @param violations what did not hold, in words
    record Result(List<String> violations, Coverage coverage, List<String> trace) {}

    static Result run(long seed, SimSettings settings) {
        Simulation simulation = new Simulation(seed, settings);
        List<String> violations = simulation.play();
        return new Result(violations, simulation.world.coverage(), simulation.world.trace());
    }

    /// Some schedules meet all kinds of faults, most only a few: rare meetings come about when others do not
    /// disturb.
    private static Set<Fault> possible(Choices choices) {
        int oneIn = choices.of(List.of(1, 2, 3, 8));
        Set<Fault> possible = EnumSet.noneOf(Fault.class);
        for (Fault fault : Fault.values()) {
            if (choices.oneIn(oneIn)) {
                possible.add(fault);
            }
        }
        return possible;
    }

    private List<String> play() {
        int most = 1 + choices.below(3);
        for (int i = 0; i < most; i++) {
            startInstance();
        }
        int callers = 2 + choices.below(4);
        for (int i = 0; i < callers; i++) {
            clients.add(new SimClient(this, world, history, i, 2 + choices.below(4)));
        }
        Nemesis nemesis = new Nemesis(this, world, broker, history);
        long peace = begin + choices.between(SECOND, 15 * SECOND);
        world.makePeaceAt(peace);
        world.goOn(peace);
        nemesis.heal();
        SimAudit audit = new SimAudit(broker, history, instances);
        if (!comesToRest(audit)) {
            return unrest("does not come to rest", audit);
        }
        clients.getFirst().askEveryRegister();
        if (!comesToRest(audit)) {
            return unrest("does not answer at the end", audit);
        }
        clients.forEach(SimClient::conclude);
        List<String> violations = new ArrayList<>(world.violations());
        violations.addAll(audit.violations());
        return violations;
    }

    private List<String> unrest(String what, SimAudit audit) {
        List<String> violations = new ArrayList<>(world.violations());
        violations.add(what + ": " + audit.unrest());
        return violations;
    }

    /// Waits until nothing is under way, twice in a row.
    private boolean comesToRest(SimAudit audit) {
        long end = world.now() + PEACE;
        for (int restful = 0; restful < 2; restful = isAtRest(audit) ? restful + 1 : 0) {
            if (world.now() > end) {
                return false;
            }
            world.goOn(world.now() + SECOND / 2);
        }
        return true;
    }

    private boolean isAtRest(SimAudit audit) {
        return clients.stream().allMatch(SimClient::isDone) && audit.unrest().isEmpty();
    }

    void startInstance() {
        Node node = world.node("node-" + ++named);
        instances.add(new SimInstance(world, broker, node, this::clock, settings));
    }

    List<SimInstance> instances() {
        instances.removeIf(instance -> !instance.node().isAlive());
        return instances;
    }

    Instant clock() {
        return NOON.plusNanos(world.now() - begin).plus(clockSet);
    }

    void setClock(Duration by) {
        clockSet = clockSet.plus(by);
    }

    /// An instance that a client finds: mostly one that says it serves.
    Optional<SimInstance> someInstance(String key) {
        List<SimInstance> alive = instances();
        if (alive.isEmpty()) {
            return Optional.empty();
        }
        List<SimInstance> serving =
                alive.stream().filter(instance -> instance.owner(key).accepts()).toList();
        return Optional.of(serving.isEmpty() || choices.oneIn(12) ? choices.of(alive) : choices.of(serving));
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entrelacs.log.register.RegisterCommand.Put;
import org.entrelacs.log.register.RegisterEvent;
import org.entrelacs.log.register.RegisterEvent.Written;
import org.entrelacs.log.register.RegisterRefusal;
import org.entrelacs.log.sim.Choices;
import org.entrelacs.log.sim.Fault;
import org.entrelacs.log.sim.Node;
import org.entrelacs.log.sim.SimBroker;
import org.entrelacs.log.sim.World;

/// Whatever goes wrong from outside: processes, the group, the clock, and others who write.
final class Nemesis {
    private static final String ACTOR = "foreign";
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int MOST_INSTANCES = 3;

    private final Simulation simulation;
    private final World world;
    private final Choices choices;
    private final SimBroker broker;
    private final History history;
    private final long pace;

    Nemesis(Simulation simulation, World world, SimBroker broker, History history) {
        this.simulation = simulation;
        this.world = world;
        this.choices = world.choices();
        this.broker = broker;
        this.history = history;
        this.pace = choices.between(50, 1500) * MILLI;
        world.run("nemesis", null, this::round);
    }

    /// Whether a record was written by somebody who is no owner.
    static boolean wrote(StoredRecord record) {
        return record.headers().getOrDefault(RecordHeaders.ACTOR, ACTOR).equals(ACTOR)
                && !RecordFormat.isKernel(record);
    }

    private long round() {
        simulation.instances().stream().filter(SimInstance::hasLeft).toList().forEach(left -> world.kill(left.node()));
        List<SimInstance> alive = simulation.instances();
        if (alive.isEmpty() || (alive.size() < MOST_INSTANCES && choices.oneIn(3))) {
            simulation.startInstance();
        }
        if (world.isAtPeace()) {
            return 3000 * MILLI;
        }
        Fault fault = choices.of(FROM_OUTSIDE);
        SimInstance instance = choices.of(simulation.instances());
        if (world.may(fault)) {
            strike(fault, instance);
        }
        return pace;
    }

    private static final List<Fault> FROM_OUTSIDE = List.of(
            Fault.CRASH,
            Fault.FREEZE,
            Fault.FREEZE,
            Fault.CUT_OFF,
            Fault.LEAVE,
            Fault.REBALANCE,
            Fault.REBALANCE,
            Fault.FOREIGN_TRANSACTION,
            Fault.FOREIGN_WRITE,
            Fault.INBOX_DUPLICATE,
            Fault.SOURCES_MOVED,
            Fault.CLOCK_SET);

    private void strike(Fault fault, SimInstance instance) {
        Node node = instance.node();
        int partition = choices.below(broker.partitions());
        if (broker.committed(partition).isEmpty()) {
            return;
        }
        world.note(fault);
        switch (fault) {
            case CRASH -> world.kill(node);
            case FREEZE -> world.freeze(node, choices.between(100, 15_000) * MILLI);
            case CUT_OFF -> world.cutOff(node, choices.between(1000, 12_000) * MILLI);
            case LEAVE -> instance.leave();
            case REBALANCE -> broker.owners().rebalance();
            case FOREIGN_TRANSACTION ->
                broker.beginForeign(
                        partition,
                        new LogRecord("noise", Map.of(RecordHeaders.TYPE, "org.foreign.Noise.v1"), new byte[] {1}),
                        choices.oneIn(2),
                        choices.between(1, 9000) * MILLI);
            case FOREIGN_WRITE -> writeForeign();
            case INBOX_DUPLICATE -> broker.duplicate(partition);
            case SOURCES_MOVED -> broker.moveSources();
            case CLOCK_SET -> simulation.setClock(Duration.ofMillis(choices.between(-20_000, 20_000)));
            default -> throw new IllegalArgumentException(fault + " does not come from outside");
        }
    }

    /// An event that fits what stands in the log, and of which the owner knows nothing.
    private void writeForeign() {
        int partition = PartitionNumber.of(History.FOREIGN, broker.partitions());
        StreamId stream = new StreamId("register", History.FOREIGN);
        long version = 0;
        long epoch = 0;
        Instant recordedAt = Instant.EPOCH;
        for (StoredRecord record : broker.committed(partition)) {
            version += stream.toString().equals(record.headers().get(RecordHeaders.SUBJECT)) ? 1 : 0;
            if (record.headers().containsKey(RecordHeaders.OWNER_EPOCH)) {
                epoch = RecordFormat.number(record, RecordHeaders.OWNER_EPOCH);
                recordedAt = RecordFormat.instant(record, RecordHeaders.RECORDED_TIME);
            }
        }
        if (epoch == 0) {
            return;
        }
        long value = history.newValue();
        UUID id = new UUID(8, value);
        CommandContext context =
                new CommandContext(id, "foreign", ACTOR, ACTOR, recordedAt, id, id, "", CommandContext.ANY_VERSION);
        var submission = new Submission<RegisterEvent, RegisterRefusal>(
                stream, context, new Put(List.of(value)), Origin.CALLER, -1);
        history.foreign(History.FOREIGN, world.tick(), version + 1, value);
        broker.writeForeign(
                partition,
                SimInstance.FORMAT.domain(
                        submission, new Written(value), 0, version + 1, new Stamp(recordedAt, epoch)));
    }

    /// Everybody wakes up, and somebody is there.
    void heal() {
        simulation.instances().forEach(instance -> world.mend(instance.node()));
        if (simulation.instances().isEmpty()) {
            simulation.startInstance();
        }
    }
}

package org.entrelacs.log;

import static java.util.Objects.requireNonNull;
import static org.entrelacs.log.register.Mirror.MIRROR;
import static org.entrelacs.log.register.Register.REGISTER;
import static org.entrelacs.log.register.Timer.TIMER;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.log.register.Mirror;
import org.entrelacs.log.register.Register;
import org.entrelacs.log.register.RegisterCommand;
import org.entrelacs.log.register.RegisterEvent;
import org.entrelacs.log.register.RegisterRefusal;
import org.entrelacs.log.sim.Node;
import org.entrelacs.log.sim.SimAccess;
import org.entrelacs.log.sim.SimBroker;
import org.entrelacs.log.sim.SimOwnership;
import org.entrelacs.log.sim.World;
import org.entrelacs.log.snapshot.RuleCode;

/// One instance of the service in a [World]: the kernel's own owners, pumps and forwarder, put together as
/// [StreamHost] does, with the world's turns in place of threads.
final class SimInstance implements Ownership.Listener {
    static final String SERVICE = "simulated";
    static final Topics TOPICS = new Topics("sim");
    static final EventCodec CODEC = new JsonCodec(List.of(RegisterEvent.class));
    static final RecordFormat FORMAT = new RecordFormat("/sim/" + SERVICE, CODEC);
    static final Map<String, KindRuntime<?, ?, ?, ?>> KINDS = Map.of(
            "register", KindRuntime.of(REGISTER), "mirror", KindRuntime.of(MIRROR), "timer", KindRuntime.of(TIMER));
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(4);

    private static final long NO_SNAPSHOTS = 0;
    private static final ServiceDefinition DEFINITION = new ServiceDefinition(
            SERVICE, List.of(REGISTER, MIRROR, TIMER), List.of(new Mirror.WhenWritten()), List.of());

    private final Node node;
    private final List<PartitionOwner> owners = new ArrayList<>();
    private final SimOwnership ownership;
    private final Streams<RegisterCommand, Register, RegisterEvent, RegisterRefusal> registers;

    SimInstance(World world, SimBroker broker, Node node, InstantSource clock, SimSettings settings) {
        this.node = node;
        SimAccess access = new SimAccess(broker, node, this::isReleased, settings.waitsForMarkers());
        this.ownership = (SimOwnership) access.ownership(SERVICE);
        HostParts parts = new HostParts(
                DEFINITION,
                HostSettings.draft(TOPICS.prefix(), broker.partitions(), node.name())
                        .maxRecordBytes(100_000)
                        .maxBatchCommands(settings.maxBatchCommands())
                        .answerWithin(ANSWER_WITHIN)
                        .commitDeadline(Duration.ofSeconds(3))
                        .follow(settings.follow())
                        .snapshotEvery(NO_SNAPSHOTS)
                        .build(),
                access,
                ownership,
                CODEC,
                clock,
                world::now,
                world.choices(),
                (name, round) -> new Turns(world, node, name, round),
                RuleCode.lazily(Set.of()),
                new SnapshotWriter(),
                new Reactions(DEFINITION.reactions(), CODEC),
                FORMAT,
                new Observer(world));
        for (int number = 0; number < broker.partitions(); number++) {
            owners.add(new PartitionOwner(parts, number, newState(number)));
        }
        this.registers = new HostedStreams<>(
                REGISTER,
                this::owner,
                new ForeignStreams(parts, number -> owner(number).state()),
                null,
                ANSWER_WITHIN);
        owners.forEach(PartitionOwner::start);
        ownership.start(this);
        Forwarder forwarder = new Forwarder(SERVICE, parts);
        parts.background().run(node + "-forwarder", forwarder);
    }

    static PartitionState newState(int number) {
        return new PartitionState(new Partition(TOPICS.events(SERVICE), number), KINDS, CODEC, Duration.ofDays(30));
    }

    static KindRuntime<?, ?, ?, ?>.Stream empty(StreamId id) {
        return requireNonNull(KINDS.get(id.kind())).empty();
    }

    /// A work of the kernel as a task of the world.
    private static final class Turns implements Background.Work {
        private final Background.Round round;
        private final World.Task task;

        Turns(World world, Node node, String name, Background.Round round) {
            this.round = round;
            this.task = world.run(node + "/" + name, node, round::run);
        }

        @Override
        public void wake() {
            task.wake();
        }

        @Override
        public void end() {
            task.end();
            round.ended();
        }

        @Override
        public void stop(Duration patience) {
            end();
        }
    }

    private record Observer(World world) implements HostListener {
        @Override
        public void answered(String kind, Outcome<?, ?> outcome) {
            world.coverage().met("decided " + outcome.getClass().getSimpleName());
        }

        @Override
        public void committed(int partition, int commands, int records, Duration took) {
            world.coverage().met(commands > 1 ? "committed several at once" : "committed one");
        }

        @Override
        public void phase(int partition, Phase phase) {
            world.coverage().met("phase " + phase);
            world.trace(() -> "-> " + phase);
        }

        @Override
        public void recovering(int partition, String why) {
            world.coverage().met("recovery");
            world.trace(() -> "recovers after " + why);
        }
    }

    @Override
    public void assigned(Set<Integer> partitions) {
        partitions.forEach(number -> owners.get(number).assigned());
    }

    @Override
    public void revoked(Set<Integer> partitions) {
        partitions.forEach(number -> owners.get(number).revoked(SimOwnership.REVOKE_WITHIN));
    }

    @Override
    public void lost(Set<Integer> partitions) {
        partitions.forEach(number -> owners.get(number).revoked(Duration.ZERO));
    }

    private boolean isReleased(int number) {
        return owners.get(number).phase() == Phase.RELEASED;
    }

    Node node() {
        return node;
    }

    /// Begins to leave in good order.
    void leave() {
        ownership.close();
    }

    boolean hasLeft() {
        return ownership.hasLeft();
    }

    PartitionOwner owner(String key) {
        return owners.get(PartitionNumber.of(key, owners.size()));
    }

    PartitionOwner owner(int number) {
        return owners.get(number);
    }

    Streams<RegisterCommand, Register, RegisterEvent, RegisterRefusal> registers() {
        return registers;
    }
}

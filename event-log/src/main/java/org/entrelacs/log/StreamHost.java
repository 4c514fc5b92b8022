package org.entrelacs.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrelacs.log.snapshot.RuleCode;
import org.jspecify.annotations.Nullable;

/// Runs the streams of one service on the partitions that this instance owns: one thread per partition, one per
/// source of events, one per view. Usable before [#start()] and while the log is away; answers "unavailable" then.
public final class StreamHost implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration PREPARE_AGAIN = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final long NEVER_AGAIN = Long.MAX_VALUE;
    private static final Duration LOOK_EVERY = Duration.ofMillis(1);
    private static final Duration REVOKE_WITHIN = Duration.ofSeconds(5);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(1);

    private final HostParts parts;
    private final Map<String, KindRuntime<?, ?, ?, ?>> kinds = new HashMap<>();
    private final List<PartitionOwner> owners = new ArrayList<>();
    private final List<Forwarder> forwarders = new ArrayList<>();
    private final Map<String, Tail> tails = new HashMap<>();
    private final ForeignStreams foreign;
    private final @Nullable PastStreams pasts;
    private final Semaphore foldingPlace = new Semaphore(1);
    private final OwnerDirectory directory;
    private final List<Background.Work> others = new CopyOnWriteArrayList<>();
    private volatile Background.@Nullable Work starter;
    private @Nullable FirstReading reading;
    private boolean joined;
    private volatile boolean leaving;
    private volatile String problem = "not started";

    /// @param clock dates records and deadlines; may be moved
    /// @throws IllegalArgumentException when the definition contradicts itself
    public StreamHost(
            ServiceDefinition definition,
            HostSettings settings,
            LogAccess access,
            EventCodec codec,
            InstantSource clock,
            HostListener listener) {
        for (StreamKind<?, ?, ?, ?> kind : definition.kinds()) {
            kinds.put(kind.name(), KindRuntime.of(kind));
        }
        for (Reaction<?, ?> reaction : definition.reactions()) {
            if (!kinds.containsKey(reaction.kind())) {
                throw new IllegalArgumentException(reaction.name() + " asks streams of no kind: " + reaction.kind());
            }
        }
        this.parts = new HostParts(
                definition,
                settings,
                access,
                access.ownership(definition.name()),
                codec,
                clock,
                System::nanoTime,
                new Random(),
                Background.THREADS,
                RuleCode.lazily(roots()),
                new SnapshotWriter(),
                new Reactions(definition.reactions(), codec),
                new RecordFormat("/" + settings.prefix() + "/" + definition.name(), codec),
                listener);
        for (int number = 0; number < settings.partitions(); number++) {
            owners.add(new PartitionOwner(parts, number, newState(number)));
        }
        for (String source : parts.reactions().sources()) {
            forwarders.add(new Forwarder(source, parts));
        }
        for (RecordProjection projection : definition.projections()) {
            tails.put(projection.name(), new Tail(projection, parts));
        }
        this.pasts = PastStreams.of(parts, this::tail);
        this.foreign = new ForeignStreams(parts, number -> owners.get(number).state());
        this.directory = new OwnerDirectory(() -> access.otherOwners(definition.name()), parts.ticks());
    }

    private Set<Class<?>> roots() {
        Set<Class<?>> roots = new HashSet<>(Set.of(PartitionSnapshot.class));
        kinds.values().forEach(kind -> roots.add(kind.rules()));
        return roots;
    }

    private PartitionState newState(int number) {
        return new PartitionState(
                parts.events(number), kinds, parts.codec(), parts.settings().idempotencyWindow());
    }

    /// Begins in the background: waits for the log as long as it takes.
    public void start() {
        starter = parts.background().run(parts.definition().name() + "-start", this::prepareAndStart);
    }

    private long prepareAndStart() {
        if (reading == null) {
            if (!prepare()) {
                return PREPARE_AGAIN.toNanos();
            }
            startReading();
            reading = new FirstReading(parts, owners);
        }
        if (!reading.isOver()) {
            return LOOK_AGAIN.toNanos();
        }
        if (!joined) {
            joined = true;
            parts.ownership().start(new Assignments());
        }
        return NEVER_AGAIN;
    }

    private void startReading() {
        others.add(parts.snapshots().start(parts.definition().name() + "-snapshots", parts.background()));
        owners.forEach(PartitionOwner::start);
        forwarders.forEach(forwarder -> others.add(parts.background().run(forwarder.name(), forwarder)));
        tails.values().forEach(tail -> others.add(parts.background().run(tail.name(), tail)));
    }

    private boolean prepare() {
        try {
            parts.access().prepare(parts.definition().name(), parts.settings().partitions());
            problem = "";
            return true;
        } catch (LogUnavailable e) {
            problem = "the log cannot be reached: " + e.getMessage();
            LOG.log(System.Logger.Level.WARNING, problem);
        } catch (IllegalStateException e) {
            problem = String.valueOf(e.getMessage());
            LOG.log(System.Logger.Level.ERROR, problem);
        }
        return false;
    }

    private final class Assignments implements Ownership.Listener {
        @Override
        public void assigned(Set<Integer> partitions) {
            if (partitions.size() < owners.size()) {
                foreign.begin();
            }
            synchronized (owners) {
                partitions.forEach(number -> owners.get(number).assigned());
            }
        }

        @Override
        public void revoked(Set<Integer> partitions) {
            if (!leaving) {
                foreign.begin();
            }
            partitions.forEach(number -> owners.get(number).revoked(REVOKE_WITHIN));
            awaitReleased(partitions);
        }

        @Override
        public void lost(Set<Integer> partitions) {
            partitions.forEach(number -> owners.get(number).revoked(Duration.ZERO));
        }
    }

    private void awaitReleased(Set<Integer> partitions) {
        Waiting.until(() -> partitions.stream().noneMatch(this::owns), REVOKE_WITHIN, LOOK_EVERY);
    }

    /// The streams of a kind that the definition names.
    ///
    /// @throws IllegalArgumentException when it does not
    public <C, S, E, R> Streams<C, S, E, R> streams(StreamKind<C, S, E, R> kind) {
        if (!parts.definition().kinds().contains(kind)) {
            throw new IllegalArgumentException(parts.definition().name() + " does not host " + kind.name());
        }
        return new HostedStreams<>(
                kind, this::owner, foreign, pasts, parts.settings().answerWithin());
    }

    private PartitionOwner owner(String key) {
        return owners.get(PartitionNumber.of(key, owners.size()));
    }

    /// What every partition of the service looks like from here.
    public List<PartitionStatus> partitions() {
        return owners.stream().map(PartitionOwner::status).toList();
    }

    /// Whether every request finds its owner here or from here: this instance serves everything that it owns,
    /// and if that is nothing, knows another one that owns something. Not while it leaves.
    public boolean isReady() {
        List<Phase> owned = ownedPhases();
        return !leaving
                && problem.isEmpty()
                && owned.stream().allMatch(Phase.SERVING::equals)
                && (!owned.isEmpty() || directory.knowsSomebody());
    }

    /// Never of a part of what is being given to this instance.
    private List<Phase> ownedPhases() {
        synchronized (owners) {
            return owners.stream()
                    .map(PartitionOwner::phase)
                    .filter(phase -> phase != Phase.RELEASED)
                    .toList();
        }
    }

    /// Whether this instance is the owner of a partition, or about to be.
    public boolean owns(int partition) {
        return owners.get(partition).phase() != Phase.RELEASED;
    }

    /// Where the owners of the other partitions can be asked.
    public OwnerDirectory directory() {
        return directory;
    }

    /// What keeps the host from starting; empty once it has started.
    public String problem() {
        return problem;
    }

    public List<Quarantine> quarantined() {
        return gather(state -> List.copyOf(state.quarantined()));
    }

    /// The latest reactions and deadlines that left no event, at most 1000 per partition.
    public List<SettledCommand> settled() {
        return gather(PartitionState::settled);
    }

    /// Inbox records that could not be decided.
    public DeadLetters deadLetters() {
        return new DeadLetters(owners);
    }

    /// What is served, beside what a replay gives.
    public StateHashes stateHashes() {
        return new StateHashes(parts, owners, this::newState);
    }

    private <T> List<T> gather(Function<PartitionState, List<T>> part) {
        return owners.stream()
                .flatMap(owner -> part.apply(owner.state()).stream())
                .toList();
    }

    /// How far the inbox is behind each source, asked from the log now, and how far the owners are behind the
    /// inbox (source `inbox`), each for the partitions that this instance takes care of. All zero and no
    /// partition missing, twice in a row on all instances of every service, means that nothing is under way.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    public List<SourceLag> lag() {
        List<SourceLag> lag = new ArrayList<>();
        forwarders.forEach(forwarder -> lag.add(forwarder.lag()));
        lag.add(inboxLag());
        return lag;
    }

    private SourceLag inboxLag() {
        Map<Partition, Long> ends = parts.access().inboxEnds(parts.definition().name());
        List<Integer> owned =
                IntStream.range(0, owners.size()).filter(this::owns).boxed().toList();
        long undecided = ends.entrySet().stream()
                .filter(end -> owned.contains(end.getKey().number()))
                .mapToLong(end -> end.getValue()
                        - owners.get(end.getKey().number()).state().nextInboxOffset())
                .sum();
        return new SourceLag("inbox", undecided, "", owned, ends.size());
    }

    /// Up to which offset a view has taken in each partition that it folds.
    public Map<Partition, Long> viewPosition(String projection) {
        return tail(projection).positions();
    }

    /// A projection that the definition names, now and in the past.
    ///
    /// @param fresh another one, that nothing has been told yet
    /// @throws IllegalArgumentException when it does not
    public <P extends Projection> View<P> view(P projection, Supplier<P> fresh) {
        if (!parts.definition().projections().contains(projection)) {
            throw new IllegalArgumentException(parts.definition().name() + " does not feed this " + projection.name());
        }
        return new HostedView<>(projection, fresh, parts, tail(projection.name())::positions, foldingPlace, pasts);
    }

    /// Waits until a view has taken in everything before the given offsets.
    ///
    /// @return false when that did not happen in time
    public boolean awaitView(String projection, Map<Partition, Long> offsets, Duration atMost)
            throws InterruptedException {
        return tail(projection).await(offsets, atMost);
    }

    private Tail tail(String projection) {
        Tail tail = tails.get(projection);
        if (tail == null) {
            throw new IllegalArgumentException("no view is called " + projection);
        }
        return tail;
    }

    /// Finishes what is under way and gives up all partitions at once, so that others take over. From then on
    /// everything is owned elsewhere; views go on.
    public void leave() {
        leaving = true;
        if (starter != null) {
            starter.stop(Duration.ZERO);
        }
        parts.ownership().close();
        owners.forEach(owner -> owner.revoked(Duration.ZERO));
        awaitReleased(IntStream.range(0, owners.size()).boxed().collect(Collectors.toSet()));
    }

    /// [Leaves][#leave()], if that has not happened yet, and ends.
    @Override
    public void close() {
        if (!leaving) {
            leave();
        }
        owners.forEach(owner -> owner.stop(STOP_WITHIN));
        others.forEach(Background.Work::end);
        others.forEach(work -> work.stop(STOP_WITHIN));
        foreign.end(STOP_WITHIN);
        parts.access().close();
    }
}

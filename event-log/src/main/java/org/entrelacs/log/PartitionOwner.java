package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The owner loop of one partition: becomes owner, reads to the end, then decides, commits and answers in groups.
///
/// Everything happens in [#run()], called by one thread; the same code runs on Kafka, in memory and under a
/// simulator. The rules that keep it safe (numbers as in the fault catalogue of `docs/kernel.md`):
/// - T1: never INIT → SERVING. After fencing it reads to the end first. It fences again only once ownership was
///   confirmed after the failure, because the last one to fence wins, rightful or not.
/// - T2: the end counts only when no transaction is open before it.
/// - T3: anything thrown by a commit means "unknown"; it is repeated to a deadline, then the log is read and the
///   commands are looked up.
/// - T7: commands of a group are decided on an overlay that is dropped whole when the group fails.
/// - T8: offsets must follow on what this owner knows; otherwise somebody else has written.
final class PartitionOwner implements Background.Round {
    static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);
    private static final long FOLLOW_AGAIN = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long UNTIL_PROVEN = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long UNTIL_UNPINNED = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long FIRST_BACKOFF = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_BACKOFF = TimeUnit.SECONDS.toNanos(5);

    private final HostParts parts;
    private final String service;
    private final int number;
    private final Partition inbox;
    private final HostSettings settings;
    private final LogAccess access;
    private final Ownership ownership;
    private final InstantSource clock;
    private final LongSupplier ticks;
    private final Reactions reactions;
    private final RecordFormat format;
    private final HostListener listener;
    private final PartitionState state;
    private final Mailbox mailbox;
    private final RepeatedAnswer repeated;
    private final CommitProtocol commits;
    private final Snapshots snapshots;
    private final Follower follower;
    private final ParkedInbox parkedInbox;
    private final Queue<Runnable> questions = new ConcurrentLinkedQueue<>();

    private volatile Phase phase = Phase.RELEASED;
    private volatile boolean wanted;
    private volatile boolean recovering;
    private boolean restored;
    private volatile String problem = "";
    private volatile long servedAt;
    private volatile Background.@Nullable Work work;
    private @Nullable EventLog log;
    private @Nullable InboxPump pump;
    private List<Submission<?, ?>> inDoubt = List.of();
    private long failedAt;
    private long notBefore;
    private long backoff = FIRST_BACKOFF;
    private long inboxEndAtTakeover;
    private LogReader.@Nullable Ends catchUpTo;

    PartitionOwner(HostParts parts, int number, PartitionState state) {
        this.parts = parts;
        this.service = parts.definition().name();
        this.number = number;
        this.settings = parts.settings();
        this.access = parts.access();
        this.ownership = parts.ownership();
        this.clock = parts.clock();
        this.ticks = parts.ticks();
        this.reactions = parts.reactions();
        this.format = parts.format();
        this.listener = parts.listener();
        this.state = state;
        this.mailbox = new Mailbox(settings.maxWaiting(), this::wake);
        this.repeated = new RepeatedAnswer(parts.codec());
        this.commits = new CommitProtocol(settings.commitDeadline(), ticks);
        this.snapshots = new Snapshots(parts, number);
        this.follower = new Follower(access, service, parts.events(number));
        this.inbox = parts.inbox(number);
        this.parkedInbox = new ParkedInbox(access, service, inbox);
        this.failedAt = ticks.getAsLong();
        this.notBefore = failedAt;
        this.servedAt = failedAt - settings.freshness().toNanos();
    }

    /// Begins to work.
    void start() {
        work = parts.background().run(service + "-" + number, this);
    }

    /// Ends working; to be called when it owns nothing any more.
    void stop(Duration patience) {
        if (work != null) {
            work.stop(patience);
        }
    }

    private void wake() {
        Background.Work now = work;
        if (now != null) {
            now.wake();
        }
    }

    /// Ownership was given to this instance.
    void assigned() {
        wanted = true;
        wake();
    }

    /// Ownership was taken away; the owner lets go with its next step.
    void revoked() {
        wanted = false;
        wake();
    }

    /// Whether a command sent now has a chance to be answered soon.
    boolean accepts() {
        return phase == Phase.SERVING || recovering;
    }

    /// Whether somebody else has to be asked.
    boolean isElsewhere() {
        return work != null && phase == Phase.RELEASED;
    }

    /// Whether it is on its way to serve for the first time since it was assigned.
    boolean isTakingOver() {
        return !recovering && (phase == Phase.ASSIGNED || phase == Phase.INIT || phase == Phase.CATCH_UP);
    }

    int number() {
        return number;
    }

    /// @return false when too many wait
    boolean offer(Submission<?, ?> submission) {
        return mailbox.offer(submission);
    }

    /// Whether nobody else can have become owner by now, as far as this instance can prove.
    boolean isFresh() {
        long now = ticks.getAsLong();
        long limit = settings.freshness().toNanos();
        return now - ownership.confirmedAt() < limit || now - servedAt < limit;
    }

    Phase phase() {
        return phase;
    }

    PartitionState state() {
        return state;
    }

    /// Looks at the state between two groups, when it is whole.
    <T> CompletableFuture<T> ask(Function<PartitionState, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        questions.add(() -> answer.complete(question.apply(state)));
        wake();
        return answer;
    }

    /// Decides a parked inbox record now.
    ///
    /// @return whether such a record was parked
    CompletableFuture<Boolean> retry(long inboxOffset) {
        CompletableFuture<Boolean> answer = parkedInbox.retry(inboxOffset);
        wake();
        return answer;
    }

    /// Takes a parked inbox record off the list.
    ///
    /// @param by who says so
    /// @return whether such a record was parked
    CompletableFuture<Boolean> discard(long inboxOffset, String reason, String by) {
        CompletableFuture<Boolean> answer = parkedInbox.discard(inboxOffset, reason, by);
        wake();
        return answer;
    }

    /// A parked inbox record as it came.
    ///
    /// @throws LogUnavailable when it cannot be read now
    StoredRecord parkedRecord(long inboxOffset) {
        return parkedInbox.read(inboxOffset);
    }

    PartitionStatus status() {
        return new PartitionStatus(
                number,
                phase,
                state.epoch(),
                state.nextOffset(),
                state.nextInboxOffset(),
                mailbox.waiting(),
                state.streamCount(),
                state.quarantined().size(),
                state.parked().all().size(),
                problem);
    }

    /// One round: a change of phase, a portion of reading, or a group of commands.
    @Override
    public long run() {
        if (!wanted && phase != Phase.RELEASED) {
            release();
        }
        for (Runnable question = questions.poll(); question != null; question = questions.poll()) {
            question.run();
        }
        try {
            return switch (phase) {
                case RELEASED -> idle();
                case ASSIGNED, INIT -> fence();
                case CATCH_UP -> catchUp();
                case SERVING -> serve();
                case HALTED -> turnAway();
            };
        } catch (RuntimeException e) {
            return phase == Phase.RELEASED ? notFollowing(e) : recover(e);
        }
    }

    @Override
    public void ended() {
        follower.stop();
    }

    private long idle() {
        if (!wanted) {
            sendElsewhere();
        }
        if (!restored && (wanted || settings.follow())) {
            snapshots.restore(state);
            restored = true;
        }
        if (wanted) {
            follower.stop();
            enter(Phase.ASSIGNED);
            return 0;
        }
        if (settings.follow()) {
            follower.follow(state);
            return 0;
        }
        return IDLE;
    }

    private long notFollowing(RuntimeException cause) {
        LOG.log(System.Logger.Level.WARNING, service + " partition " + number + " cannot be followed yet", cause);
        follower.stop();
        return FOLLOW_AGAIN;
    }

    private void sendElsewhere() {
        mailbox.takeCallers(Integer.MAX_VALUE).forEach(submission -> submission.elsewhere(number));
    }

    private long turnAway() {
        mailbox.takeCallers(Integer.MAX_VALUE).forEach(Submission::unavailable);
        return IDLE;
    }

    private long fence() {
        if (ticks.getAsLong() - notBefore < 0 || ownership.confirmedAt() - failedAt < 0) {
            ownership.confirmSoon();
            return UNTIL_PROVEN;
        }
        enter(Phase.INIT);
        EventLog fenced = access.events(service, number);
        log = fenced;
        fenced.fence();
        fenced.reader().seek(fenced.partition(), state.nextOffset());
        catchUpTo = null;
        enter(Phase.CATCH_UP);
        return 0;
    }

    private long catchUp() {
        EventLog fenced = opened();
        if (catchUpTo == null) {
            LogReader.Ends ends = fenced.reader().ends(fenced.partition());
            if (ends.pinned()) {
                problem = "an open transaction of somebody else hides the end of the log";
                return UNTIL_UNPINNED;
            }
            problem = "";
            catchUpTo = ends;
        }
        if (fenced.reader().position(fenced.partition()) < catchUpTo.stable()) {
            fenced.reader().poll(Duration.ofMillis(200)).forEach(state::apply);
            return 0;
        }
        state.readTo(fenced.reader().position(fenced.partition()));
        takeOver(fenced);
        return 0;
    }

    private void takeOver(EventLog fenced) {
        List<LogRecord> first = new ArrayList<>();
        long epoch = state.epoch() + 1;
        Instant now = later(clock.instant());
        String key = "partition-" + number;
        Optional<KernelEvent.Genesis> genesis = state.genesis();
        if (genesis.isEmpty() && state.nextOffset() > 0) {
            halt(fenced.partition() + " does not begin with a genesis record: it is not a log of this suite");
            return;
        }
        if (genesis.isPresent() && genesis.get().partitions() != settings.partitions()) {
            halt(fenced.partition() + " was made for " + genesis.get().partitions() + " partitions, not "
                    + settings.partitions() + ": set entrelacs.partitions back");
            return;
        }
        if (genesis.isEmpty()) {
            first.add(format.kernel(new KernelEvent.Genesis(service, settings.partitions(), 1), key, now, epoch));
        }
        first.add(format.kernel(new KernelEvent.OwnerStarted(epoch, settings.instance()), key, now, epoch));
        write(fenced, first, offsets -> state.committed(fenced.partition(), offsets, first));
        LogReader inboxReader = access.inbox(service, number);
        inboxEndAtTakeover = inboxReader.ends(inbox).stable();
        pump = new InboxPump(inbox, inboxReader, mailbox, state.nextInboxOffset(), parts.background());
        mailbox.putBack(inDoubt);
        inDoubt = List.of();
        recovering = false;
        backoff = FIRST_BACKOFF;
        enter(Phase.SERVING);
    }

    private long serve() {
        state.deadlines().refresh(state);
        EventLog fenced = opened();
        Instant now = clock.instant();
        Batch batch = new Batch(state, format, state.epoch(), now, settings.maxRecordBytes());
        Group group = new Group(state, reactions, repeated, fenced, batch, settings.maxBatchCommands());
        try {
            parkedInbox.addTo(group, state);
            group.takeInbox(mailbox);
            group.takeDeadlines(now, inboxEndAtTakeover);
            group.takeCallers(mailbox);
            finish(fenced, batch);
            group.done();
            parkedInbox.done();
            snapshots.takeWhenDue(state);
            state.deadlines().refresh(state);
            return mailbox.waiting() > 0 || hasMoreOfParked() ? 0 : untilNextDeadline();
        } catch (RuntimeException e) {
            group.undone();
            parkedInbox.undone();
            inDoubt = batch.callersInDoubt();
            inDoubt.forEach(Submission::inDoubt);
            throw e;
        }
    }

    private boolean hasMoreOfParked() {
        return parkedInbox.isAsked() || !state.parked().next().isEmpty();
    }

    /// A group that was committed is answered: the commit itself proved the ownership. One that wrote nothing is
    /// answered only while nobody else can have become owner.
    private void finish(EventLog fenced, Batch batch) {
        if (batch.records().isEmpty()) {
            if (isFresh()) {
                batch.answer(listener, repeated);
            } else {
                batch.callersInDoubt().forEach(Submission::unavailable);
            }
            return;
        }
        long begin = ticks.getAsLong();
        write(fenced, batch.records(), offsets -> batch.merge(fenced.partition(), offsets));
        batch.answer(listener, repeated);
        Duration took = Duration.ofNanos(ticks.getAsLong() - begin);
        listener.committed(number, batch.commands(), batch.records().size(), took);
    }

    private void write(EventLog fenced, List<LogRecord> records, Consumer<List<Long>> merge) {
        long begin = ticks.getAsLong();
        List<Long> offsets = commits.write(fenced, records, state.nextOffset(), () -> wanted);
        merge.accept(offsets);
        state.readTo(offsets.getLast() + 2); // one more for the marker of the transaction
        servedAt = begin;
    }

    /// Lets go of the log and begins again as a newly assigned owner, once ownership has been confirmed after now.
    private long recover(RuntimeException cause) {
        LOG.log(System.Logger.Level.WARNING, service + " partition " + number + " recovers from phase " + phase, cause);
        listener.recovering(number, cause.getClass().getSimpleName());
        letGo();
        recovering = true;
        failedAt = ticks.getAsLong();
        long jitter = parts.random().nextLong(backoff / 2 + 1);
        notBefore = failedAt + backoff + jitter;
        backoff = Math.min(LONGEST_BACKOFF, backoff * 2);
        enter(Phase.ASSIGNED);
        return 0;
    }

    /// The next owner need not wait until everything is closed: no transaction is open between two rounds.
    private void release() {
        recovering = false;
        inDoubt.forEach(Submission::unknown);
        inDoubt = List.of();
        enter(Phase.RELEASED);
        sendElsewhere();
        letGo();
    }

    private void halt(String why) {
        LOG.log(System.Logger.Level.ERROR, why);
        letGo();
        recovering = false;
        problem = why;
        enter(Phase.HALTED);
    }

    private void letGo() {
        if (pump != null) {
            pump.stop();
            pump = null;
        }
        mailbox.clearInbox();
        if (log != null) {
            log.close();
            log = null;
        }
    }

    private EventLog opened() {
        if (log == null) {
            throw new IllegalStateException("no log is open in phase " + phase);
        }
        return log;
    }

    private void enter(Phase next) {
        if (phase != next) {
            LOG.log(System.Logger.Level.INFO, "{0} partition {1}: {2} -> {3}", service, number, phase, next);
            phase = next;
            listener.phase(number, next);
        }
    }

    private Instant later(Instant now) {
        return now.isAfter(state.lastRecorded()) ? now : state.lastRecorded();
    }

    private long untilNextDeadline() {
        return state.deadlines()
                .next()
                .map(at -> Duration.between(clock.instant(), at).toMillis())
                .map(millis -> Math.clamp(millis, 1L, 1000L))
                .map(TimeUnit.MILLISECONDS::toNanos)
                .orElse(IDLE);
    }
}

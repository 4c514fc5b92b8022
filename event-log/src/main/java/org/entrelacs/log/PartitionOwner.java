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
///   confirmed after the failure, and lately, because the last one to fence wins, rightful or not.
/// - T2: the end counts only when no transaction is open before it.
/// - T3: anything thrown by a commit means "unknown"; it is repeated to a deadline, then the log is read and the
///   commands are looked up.
/// - T4: a commit counts only while nobody else can have become owner: a successor that fences ends what
///   hangs, and what was taken for our own marker may be its abort.
/// - T7: commands of a group are decided on an overlay that is dropped whole when the group fails.
/// - T8: offsets must follow on what this owner knows; otherwise somebody else has written.
final class PartitionOwner implements Background.Round {
    static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final long NONE = 0;
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
    private volatile long assignment = NONE;
    private volatile long held = NONE;
    private volatile long givenUp = NONE;
    private volatile long givenUpAt;
    private volatile boolean recovering;
    private boolean restored;
    private volatile String problem = "";
    private volatile Background.@Nullable Work work;
    private @Nullable EventLog log;
    private @Nullable InboxPump pump;
    private List<Submission<?, ?>> inDoubt = List.of();
    private long failedAt;
    private long fencedAt;
    private long notBefore;
    private long backoff = FIRST_BACKOFF;
    private long assignments;
    private long nextWrite;
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
        assignment = ++assignments;
        wake();
    }

    /// Ownership is taken away; the owner lets go with its next step.
    ///
    /// @param patience how long nobody else gets the partition unless this owner lets go of it; zero when it
    ///     is lost
    void revoked(Duration patience) {
        givenUpAt = ticks.getAsLong() + patience.toNanos();
        givenUp = assignment;
        assignment = NONE;
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

    /// Whether nobody else can have become owner by now, as far as this instance can prove. That a commit
    /// went well proves nothing: the next owner may be appointed and not have fenced yet.
    boolean isFresh() {
        return isStillOurs() && isSessionProven();
    }

    /// Whether a commit that went well counts: a group under way when the partition is taken away is
    /// finished.
    private boolean isUntouched() {
        return isSessionProven() && (isStillOurs() || isBeingGivenUp());
    }

    private boolean isBeingGivenUp() {
        return held != NONE && held == givenUp && ticks.getAsLong() - givenUpAt < 0;
    }

    private boolean isSessionProven() {
        return ticks.getAsLong() - ownership.confirmedAt()
                < settings.freshness().toNanos();
    }

    /// Whether the assignment under which it became owner has never been taken away; given again, it is
    /// another one.
    private boolean isStillOurs() {
        return held != NONE && held == assignment;
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
        long now = assignment;
        if (held != now) {
            if (phase != Phase.RELEASED) {
                release();
            }
            held = now;
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
        if (held == NONE) {
            sendElsewhere();
        }
        if (!restored && (held != NONE || settings.follow())) {
            snapshots.restore(state);
            restored = true;
        }
        if (held != NONE) {
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
        if (ticks.getAsLong() - notBefore < 0 || !isProvenSince(failedAt)) {
            ownership.confirmSoon();
            return UNTIL_PROVEN;
        }
        enter(Phase.INIT);
        EventLog fenced = access.events(service, number);
        log = fenced;
        fenced.fence();
        fencedAt = ticks.getAsLong();
        fenced.reader().seek(fenced.partition(), state.nextOffset());
        catchUpTo = null;
        enter(Phase.CATCH_UP);
        return 0;
    }

    /// T1: ownership was confirmed after `moment`, and so lately that nobody else can have become owner.
    private boolean isProvenSince(long moment) {
        return isStillOurs() && isSessionProven() && ownership.confirmedAt() - moment >= 0;
    }

    private long catchUp() {
        EventLog fenced = opened();
        if (catchUpTo == null) {
            LogReader.Ends ends = fenced.reader().ends(fenced.partition());
            if (ends.pinned()) {
                return unpin(fenced);
            }
            problem = "";
            catchUpTo = ends;
        }
        if (!hasReadTo(catchUpTo, fenced)) {
            fenced.reader().poll(Duration.ofMillis(200)).forEach(state::apply);
            return 0;
        }
        nextWrite = fenced.reader().position(fenced.partition());
        state.readTo(nextWrite);
        takeOver(fenced);
        return 0;
    }

    /// T2: what hangs under our own name is ended, but only by who owns the partition *after* having fenced:
    /// a zombie that fenced could end what the rightful owner has just committed. What others have left open
    /// is waited for.
    private long unpin(EventLog fenced) {
        problem = "an open transaction hides the end of the log";
        if (!isProvenSince(fencedAt)) {
            ownership.confirmSoon();
            return UNTIL_PROVEN;
        }
        fenced.endHanging();
        return UNTIL_UNPINNED;
    }

    private static boolean hasReadTo(LogReader.Ends ends, EventLog fenced) {
        return fenced.reader().position(fenced.partition()) >= ends.stable();
    }

    private void takeOver(EventLog fenced) {
        List<LogRecord> first = new ArrayList<>();
        long epoch = state.epoch() + 1;
        Instant now = later(clock.instant());
        String key = "partition-" + number;
        Optional<KernelEvent.Genesis> genesis = state.genesis();
        if (genesis.isEmpty() && !state.isEmpty()) {
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
        InboxPump opened = new InboxPump(inbox, access.inbox(service, number), mailbox, state.nextInboxOffset());
        pump = opened;
        inboxEndAtTakeover = opened.end();
        opened.start(parts.background());
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

    /// Answers a group, committed or with nothing to write, while nobody else can have become owner.
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

    /// The state goes on behind the last record, not behind the marker: should somebody else have written
    /// between the two, the next group does not follow, and reading begins before it.
    private void write(EventLog fenced, List<LogRecord> records, Consumer<List<Long>> merge) {
        List<Long> offsets = commits.write(fenced, records, nextWrite, this::isStillOurs);
        if (!isUntouched()) {
            throw new LogUnavailable("by now somebody else may have ended what " + fenced.partition() + " committed");
        }
        merge.accept(offsets);
        nextWrite = offsets.getLast() + 2; // one more for the marker of the transaction
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

package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    private static final long IDLE = TimeUnit.SECONDS.toNanos(1);
    private static final long FOLLOW_AGAIN = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long UNTIL_PROVEN = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long UNTIL_UNPINNED = TimeUnit.MILLISECONDS.toNanos(100);

    private final HostParts parts;
    private final int number;
    private final PartitionState state;
    private final Tenure tenure;
    private final Retries retries;
    private final Mailbox mailbox;
    private final Pace pace;
    private final RepeatedAnswer repeated;
    private final Snapshots snapshots;
    private final Follower follower;
    private final ParkedInbox parkedInbox;
    private final Questions questions = new Questions(this::wake);

    private volatile Phase phase = Phase.RELEASED;
    private volatile boolean recovering;
    private volatile String problem = "";
    private volatile Background.@Nullable Work work;
    private boolean restored;
    private @Nullable FencedLog log;
    private @Nullable InboxPump pump;
    private List<Submission<?, ?>> inDoubt = List.of();

    PartitionOwner(HostParts parts, int number, PartitionState state) {
        this.parts = parts;
        this.number = number;
        this.state = state;
        this.tenure =
                new Tenure(parts.ownership(), parts.ticks(), parts.settings().freshness());
        this.retries = new Retries(parts);
        this.mailbox = new Mailbox(parts.settings().maxWaiting(), this::wake);
        this.pace = new Pace(parts.settings().pace(), parts.ticks(), mailbox);
        this.repeated = new RepeatedAnswer(parts.codec());
        this.snapshots = new Snapshots(parts, number);
        this.follower = new Follower(parts.access(), service(), parts.events(number));
        this.parkedInbox = new ParkedInbox(parts.access(), service(), parts.inbox(number), this::wake);
    }

    private String service() {
        return parts.definition().name();
    }

    /// Begins to work.
    void start() {
        work = parts.background().run(service() + "-" + number, this);
    }

    /// Ends working; to be called when it owns nothing any more.
    void stop(Duration patience) {
        if (work != null) {
            work.end();
            follower.wake();
            work.stop(patience);
        }
    }

    private void wake() {
        Background.Work now = work;
        if (now != null) {
            now.wake();
        }
        follower.wake();
    }

    /// Ownership was given to this instance.
    void assigned() {
        tenure.assigned();
        wake();
    }

    /// Ownership is taken away; the owner lets go with its next step.
    ///
    /// @param patience how long nobody else gets the partition unless this owner lets go of it; zero when it
    ///     is lost
    void revoked(Duration patience) {
        tenure.revoked(patience);
        wake();
    }

    /// Whether a command sent now has a chance to be answered soon.
    boolean accepts() {
        return phase == Phase.SERVING || recovering;
    }

    /// Whether somebody else has to be asked.
    boolean isElsewhere() {
        return work != null && phase() == Phase.RELEASED;
    }

    /// Whether it is on its way to serve for the first time since it was assigned.
    boolean isTakingOver() {
        Phase now = phase();
        return !recovering && (now == Phase.ASSIGNED || now == Phase.INIT || now == Phase.CATCH_UP);
    }

    int number() {
        return number;
    }

    /// @return false when too many wait
    boolean offer(Submission<?, ?> submission) {
        return mailbox.offer(submission);
    }

    /// Whether what it shows is the truth now.
    boolean isFresh() {
        return tenure.isFresh();
    }

    /// From the moment that it is given to this instance it is no longer somebody else's, whatever the owner is
    /// still busy with.
    Phase phase() {
        Phase reached = phase;
        return reached == Phase.RELEASED && tenure.isGiven() ? Phase.ASSIGNED : reached;
    }

    PartitionState state() {
        return state;
    }

    Questions questions() {
        return questions;
    }

    ParkedInbox parkedInbox() {
        return parkedInbox;
    }

    PartitionStatus status() {
        return new PartitionStatus(
                number,
                phase(),
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
        if (tenure.hasChanged()) {
            if (phase != Phase.RELEASED) {
                release();
            }
            tenure.accept();
        }
        questions.answer(state);
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
        if (!tenure.isHeld()) {
            sendElsewhere();
        }
        if (!restored && (tenure.isHeld() || parts.settings().follow())) {
            snapshots.restore(state);
            restored = true;
        }
        if (tenure.isHeld()) {
            follower.stop();
            enter(Phase.ASSIGNED);
            return 0;
        }
        if (parts.settings().follow()) {
            follower.follow(state);
            return 0;
        }
        return IDLE;
    }

    private long notFollowing(RuntimeException cause) {
        LOG.log(System.Logger.Level.WARNING, service() + " partition " + number + " cannot be followed yet", cause);
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
        if (!retries.isDue() || !tenure.isProvenSince(retries.failedAt())) {
            tenure.confirmSoon();
            return UNTIL_PROVEN;
        }
        enter(Phase.INIT);
        FencedLog opened = new FencedLog(parts, number, tenure);
        log = opened;
        opened.fence(state.nextOffset());
        enter(Phase.CATCH_UP);
        return 0;
    }

    private long catchUp() {
        FencedLog fenced = opened();
        if (!fenced.knowsEnd()) {
            problem = "an open transaction hides the end of the log";
            return fenced.endHanging() ? UNTIL_UNPINNED : UNTIL_PROVEN;
        }
        problem = "";
        if (fenced.isRead(state)) {
            takeOver(fenced);
        }
        return 0;
    }

    private void takeOver(FencedLog fenced) {
        FirstWords words = new FirstWords(parts, number, state);
        Optional<String> objection = words.objection();
        if (objection.isPresent()) {
            halt(objection.get());
            return;
        }
        List<LogRecord> first = words.records();
        fenced.write(first, offsets -> state.committed(fenced.partition(), offsets, first));
        InboxPump opened = new InboxPump(
                parts.inbox(number), () -> parts.access().inbox(service(), number), mailbox, state.nextInboxOffset());
        pump = opened;
        opened.start(parts.background());
        mailbox.putBack(inDoubt);
        inDoubt = List.of();
        recovering = false;
        retries.succeeded();
        enter(Phase.SERVING);
    }

    private long serve() {
        long rest = pace.left();
        if (rest > 0) {
            return rest;
        }
        state.deadlines().refresh(state);
        FencedLog fenced = opened();
        Instant now = parts.clock().instant();
        Batch batch = new Batch(
                state, parts.format(), state.epoch(), now, parts.settings().maxRecordBytes());
        Group group = new Group(
                state,
                parts.reactions(),
                repeated,
                fenced.log(),
                batch,
                parts.settings().maxBatchCommands());
        try {
            parkedInbox.addTo(group, state);
            group.takeInbox(mailbox);
            group.takeDeadlines(now, pumping()::isReadTo);
            group.takeCallers(mailbox);
            finish(fenced, batch);
            group.done();
            parkedInbox.done();
            snapshots.takeWhenDue(state);
            state.deadlines().refresh(state);
            pace.groupEnded(batch.commands());
            return untilNextGroup();
        } catch (RuntimeException e) {
            group.undone();
            parkedInbox.undone();
            inDoubt = batch.callersInDoubt();
            inDoubt.forEach(Submission::inDoubt);
            throw e;
        }
    }

    private long untilNextGroup() {
        long rest = pace.left();
        if (rest > 0) {
            return rest;
        }
        boolean hasMore = mailbox.waiting() > 0
                || parkedInbox.isAsked()
                || !state.parked().next().isEmpty();
        return hasMore ? 0 : untilNextDeadline();
    }

    /// Answers a group, committed or with nothing to write, while nobody else can have become owner.
    private void finish(FencedLog fenced, Batch batch) {
        if (batch.records().isEmpty()) {
            if (tenure.isFresh()) {
                batch.answer(parts.listener(), repeated);
            } else {
                batch.callersInDoubt().forEach(Submission::unavailable);
            }
            return;
        }
        long begin = parts.ticks().getAsLong();
        fenced.write(batch.records(), offsets -> batch.merge(fenced.partition(), offsets));
        batch.answer(parts.listener(), repeated);
        Duration took = Duration.ofNanos(parts.ticks().getAsLong() - begin);
        parts.listener().committed(number, batch.commands(), batch.records().size(), took);
    }

    /// Lets go of the log and begins again as a newly assigned owner, once ownership has been confirmed after now.
    private long recover(RuntimeException cause) {
        LOG.log(
                System.Logger.Level.WARNING,
                service() + " partition " + number + " recovers from phase " + phase,
                cause);
        parts.listener().recovering(number, cause.getClass().getSimpleName());
        letGo();
        recovering = true;
        retries.failed();
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
        pace.forget();
        mailbox.clearInbox();
        if (log != null) {
            log.close();
            log = null;
        }
    }

    private InboxPump pumping() {
        if (pump == null) {
            throw new IllegalStateException("no inbox is read in phase " + phase);
        }
        return pump;
    }

    private FencedLog opened() {
        if (log == null) {
            throw new IllegalStateException("no log is open in phase " + phase);
        }
        return log;
    }

    private void enter(Phase next) {
        if (phase != next) {
            LOG.log(System.Logger.Level.INFO, "{0} partition {1}: {2} -> {3}", service(), number, phase, next);
            phase = next;
            parts.listener().phase(number, next);
        }
    }

    private long untilNextDeadline() {
        return state.deadlines()
                .next()
                .map(at -> Duration.between(parts.clock().instant(), at).toMillis())
                .map(millis -> Math.clamp(millis, 1L, 1000L))
                .map(TimeUnit.MILLISECONDS::toNanos)
                .orElse(IDLE);
    }
}

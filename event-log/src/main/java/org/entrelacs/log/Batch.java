package org.entrelacs.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Commands decided one after the other on top of the committed state, each seeing what those before it would change,
/// to be committed together or not at all. Answers are kept back until then, refusals too: they were decided on
/// changes that may never come to be.
final class Batch {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");

    private final PartitionState state;
    private final RecordFormat format;
    private final Stamp stamp;
    private final int maxRecordBytes;
    private final Map<StreamId, KindRuntime<?, ?, ?, ?>.Stream> overlay = new LinkedHashMap<>();
    private final Map<UUID, RepeatedAnswer.Answered> decided = new HashMap<>();
    private final List<LogRecord> records = new ArrayList<>();
    private final List<Kept> answers = new ArrayList<>();
    private final Set<StreamId> parked = new HashSet<>();
    private long bytes;

    Batch(PartitionState state, RecordFormat format, long epoch, Instant now, int maxRecordBytes) {
        this.state = state;
        this.format = format;
        this.stamp = new Stamp(now.isAfter(state.lastRecorded()) ? now : state.lastRecorded(), epoch);
        this.maxRecordBytes = maxRecordBytes;
    }

    private record Kept(Submission<?, ?> submission, Outcome<?, ?> outcome) {}

    /// Decides a command that the partition has not seen before.
    void decide(Submission<?, ?> submission) {
        CommandContext context = submission.context();
        RepeatedAnswer.Answered twin = decided.get(context.id());
        if (twin != null) {
            boolean same = twin.hash().equals(context.hash());
            keep(submission, same ? twin.outcome() : new Outcome.Rejected<>(new Rejection.KeyReused()));
            return;
        }
        if (state.isQuarantined(submission.stream())) {
            notDecided(submission, new Rejection.Quarantined(submission.stream()));
            return;
        }
        var stream = latest(submission.stream());
        if (context.expectedVersion() != CommandContext.ANY_VERSION && context.expectedVersion() != stream.version()) {
            keep(
                    submission,
                    new Outcome.Rejected<>(new Rejection.StaleVersion(context.expectedVersion(), stream.version())));
            return;
        }
        try {
            switch (stream.decide(submission.command())) {
                case Verdict.Refused<?, ?>(var why) -> refused(submission, why);
                case Verdict.Accepted<?, ?>(var events) when events.isEmpty() -> unchanged(submission, stream);
                case Verdict.Accepted<?, ?>(var events) -> accepted(submission, stream, events);
            }
        } catch (RuntimeException e) {
            broken(submission, e);
        }
    }

    /// T7: the stream as the commands before this one would leave it.
    private KindRuntime<?, ?, ?, ?>.Stream latest(StreamId id) {
        var changed = overlay.get(id);
        return changed == null ? state.stream(id) : changed;
    }

    private void refused(Submission<?, ?> submission, Object why) {
        Outcome<?, ?> outcome = new Outcome.Refused<>(why);
        settle(
                submission,
                new KernelEvent.CommandSettled("refused", why.getClass().getSimpleName()),
                outcome);
        keep(submission, outcome);
    }

    private void unchanged(Submission<?, ?> submission, KindRuntime<?, ?, ?, ?>.Stream stream) {
        Outcome<?, ?> outcome = new Outcome.Committed<>(stream.version(), List.of());
        settle(submission, new KernelEvent.CommandSettled("unchanged", ""), outcome);
        keep(submission, outcome);
    }

    private void accepted(Submission<?, ?> submission, KindRuntime<?, ?, ?, ?>.Stream before, List<?> events) {
        if (events.size() > CommandIndex.MOST_RECORDS) {
            throw new IllegalStateException("one command may not write " + events.size() + " events");
        }
        List<LogRecord> written = new ArrayList<>(events.size());
        var stream = before;
        for (Object event : events) {
            stream = stream.evolve(event);
            LogRecord record = format.domain(submission, event, written.size(), stream.version(), stamp);
            if (record.size() > maxRecordBytes) {
                notDecided(submission, new Rejection.TooLarge(record.size(), maxRecordBytes));
                return;
            }
            written.add(record);
        }
        written.forEach(this::add);
        overlay.put(submission.stream(), stream);
        Outcome<?, ?> outcome = new Outcome.Committed<>(stream.version(), List.copyOf(events));
        remember(submission, outcome);
        keep(submission, outcome);
    }

    /// A caller may ask again; everybody else must never be decided again on newer state.
    private void settle(Submission<?, ?> submission, KernelEvent event, Outcome<?, ?> outcome) {
        if (submission.origin() != Origin.CALLER) {
            add(format.settled(submission, event, stamp));
            remember(submission, outcome);
        }
    }

    private void remember(Submission<?, ?> submission, Outcome<?, ?> outcome) {
        CommandContext context = submission.context();
        decided.put(context.id(), new RepeatedAnswer.Answered(context.hash(), outcome));
    }

    private void notDecided(Submission<?, ?> submission, Rejection why) {
        if (submission.origin() == Origin.REACTION) {
            park(submission, why.getClass().getSimpleName());
        }
        keep(submission, new Outcome.Rejected<>(why));
    }

    /// The rules themselves failed. That is a fault of the program: the caller hears of it, a reaction is put aside,
    /// a deadline closes its stream, since it would come back for ever.
    private void broken(Submission<?, ?> submission, RuntimeException fault) {
        LOG.log(System.Logger.Level.ERROR, submission + " could not be decided", fault);
        switch (submission.origin()) {
            case CALLER -> submission.answer().completeExceptionally(fault);
            case REACTION -> park(submission, describe(fault));
            case DEADLINE -> state.quarantine(submission.stream(), state.nextOffset(), fault);
        }
    }

    static String describe(RuntimeException fault) {
        return fault.getClass().getSimpleName();
    }

    /// Puts an inbox record aside.
    void park(StoredRecord inbox, StreamId target, String why) {
        parked.add(target);
        add(format.parked(inbox, new KernelEvent.CommandParked(inbox.offset(), why), stamp));
    }

    private void park(Submission<?, ?> submission, String why) {
        parked.add(submission.stream());
        var event = new KernelEvent.CommandParked(submission.inboxOffset(), why);
        add(format.parked(submission, event, stamp));
    }

    /// Whether an inbox record to the stream has been put aside in this batch.
    boolean hasParked(StreamId target) {
        return parked.contains(target);
    }

    /// Takes a parked inbox record off the list without deciding it.
    ///
    /// @param submission that it asks for; absent when that cannot be read
    void discard(@Nullable Submission<?, ?> submission, ParkedCommand command, String reason, String discarder) {
        var event = new KernelEvent.CommandDiscarded(command.inboxOffset(), reason);
        add(format.discarded(submission, command.stream(), event, discarder, stamp));
    }

    private void add(LogRecord record) {
        records.add(record);
        bytes += record.size();
    }

    private void keep(Submission<?, ?> submission, Outcome<?, ?> outcome) {
        answers.add(new Kept(submission, outcome));
    }

    List<LogRecord> records() {
        return records;
    }

    long bytes() {
        return bytes;
    }

    int commands() {
        return answers.size();
    }

    /// Takes the committed records into the state.
    void merge(Partition partition, List<Long> offsets) {
        state.committed(partition, offsets, records);
        overlay.forEach(state::put);
    }

    /// Tells every caller what became of its command, and keeps what it may ask for again.
    void answer(HostListener listener, RepeatedAnswer repeated) {
        decided.forEach(repeated::keep);
        for (Kept kept : answers) {
            kept.submission().answered(kept.outcome());
            listener.answered(kept.submission().stream().kind(), kept.outcome());
        }
    }

    /// Callers whose commands have to be decided again, or looked up, once it is known what the log holds.
    List<Submission<?, ?>> callersInDoubt() {
        List<Submission<?, ?>> callers = new ArrayList<>();
        for (Kept kept : answers) {
            if (kept.submission().origin() == Origin.CALLER) {
                callers.add(kept.submission());
            }
        }
        return callers;
    }
}

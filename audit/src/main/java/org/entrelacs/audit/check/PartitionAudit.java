package org.entrelacs.audit.check;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.finding.Place;
import org.entrelacs.audit.log.Entries;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.log.NetworkLog;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StateHash;
import org.entrelacs.log.UnreadableRecord;

/// One partition of events and the inbox partition of the same number, read once from beginning to end.
public final class PartitionAudit {
    private final Scope scope;
    private final Partition partition;
    private final Findings findings;
    private final SeenReader reader;
    private final Inbox inbox;
    private final Handovers handovers;
    private final History history;
    private final Commands commands;
    private final List<Check> checks;
    private long next;

    /// @param end offset up to which it is audited
    /// @param laterEnd offset up to which its events count as causes: effects that are audited elsewhere
    ///     may come from behind `end`
    /// @param inboxEnd of the inbox partition
    public record Extent(long end, long laterEnd, long inboxEnd) {}

    /// @param network effects on all services
    /// @param own effects on the service whose partition this is
    public record Scope(
            NetworkLog log,
            String prefix,
            Collection<Effects> network,
            Effects own,
            EventCodec codec,
            int partitions,
            Partition inbox,
            Extent extent,
            ServedStates served,
            Watch watch) {}

    /// Told about each record, for progress.
    public interface Watch {
        void at(Partition partition, long offset, long end);
    }

    public PartitionAudit(Partition partition, Scope scope, Findings findings) {
        this.partition = partition;
        this.scope = scope;
        this.findings = findings;
        this.reader = new SeenReader(scope.codec());
        String service = scope.own().rules().name();
        this.inbox = new Inbox(
                scope.log(),
                scope.inbox(),
                scope.partitions(),
                scope.extent().inboxEnd(),
                scope.own().rules(),
                scope.codec(),
                scope.own(),
                findings);
        this.handovers = new Handovers(scope.network(), scope.own(), inbox);
        this.history = new History(scope.own().rules(), new Decisions(inbox, scope.codec(), findings), findings);
        this.commands = new Commands(findings);
        this.checks = List.of(
                new Form(scope.prefix(), service, scope.partitions(), findings),
                new Owners(service, scope.partitions(), findings),
                new Times(findings),
                commands,
                history,
                new Ledgers(findings),
                handovers);
    }

    /// @param at the network's time: what was due before it and is not decided is found
    public void run(Instant at) {
        long end = scope.extent().end();
        try (inbox;
                Entries events = scope.log().read(partition, 0, scope.extent().laterEnd())) {
            for (Entry entry = events.next(); entry != null; entry = events.next()) {
                if (entry.offset() < end) {
                    take(entry);
                    scope.watch().at(partition, entry.offset(), end);
                } else {
                    takeAsCause(entry);
                }
            }
            gap(end);
            checks.forEach(Check::end);
            inbox.readToTheEnd();
        }
        served();
        new Deadlines(at, findings).check(partition, history, commands);
    }

    private void take(Entry entry) {
        gap(entry.offset());
        next = entry.offset() + 1;
        findings.count("records", 1);
        try {
            Seen seen = reader.read(entry);
            checks.forEach(check -> check.take(seen));
        } catch (UnreadableRecord e) {
            noRecordOfTheKernel(entry, String.valueOf(e.getMessage()));
        } catch (LogUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever somebody has written, the rest is looked at.
            noRecordOfTheKernel(
                    entry, "one that cannot be followed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void noRecordOfTheKernel(Entry entry, String found) {
        String subject = entry.stored().headers().getOrDefault(RecordHeaders.SUBJECT, "");
        findings.add(Invariant.RECORDS, entry.stored(), subject, "a record of the kernel's", found);
    }

    private void takeAsCause(Entry entry) {
        try {
            handovers.happened(reader.read(entry));
        } catch (RuntimeException _) {
            // It lies behind what is audited.
        }
    }

    /// Between two transactions lies one marker. Where more is missing, somebody began and did not commit.
    private void gap(long offset) {
        if (offset > next) {
            checks.forEach(Check::transactionEnded);
        }
        if (offset - next > 1) {
            long records = scope.log().uncommitted(partition, next, offset);
            if (records > 0) {
                findings.note(
                        records + " records of aborted transactions in " + partition + " before offset " + offset);
            }
        }
    }

    /// Can be compared unless the service has gone on; markers change no state.
    private void served() {
        scope.served().of(scope.own().rules().name(), partition.number()).ifPresent(served -> {
            if (served.offset() >= next && served.offset() <= scope.extent().end()) {
                compare(served);
            } else {
                findings.note("the state of " + partition + " was not compared: it is served at offset "
                        + served.offset() + ", audited at " + next);
            }
        });
    }

    private void compare(StateHash served) {
        findings.count("states compared", 1);
        String own = history.hash();
        if (!served.sha256().equals(own)) {
            findings.add(
                    Invariant.STATES,
                    Place.of(partition),
                    "the state " + own + " at offset " + served.offset(),
                    "the service serves " + served.sha256());
        }
    }
}

package org.entrelacs.audit.check;

import java.util.Optional;
import java.util.UUID;
import org.entrelacs.audit.check.Seen.Cause;
import org.entrelacs.audit.check.Seen.OfCommand;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.log.Entries;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.log.NetworkLog;
import org.entrelacs.audit.rules.DerivedIds;
import org.entrelacs.audit.rules.ServiceRules;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.UnreadableRecord;
import org.jspecify.annotations.Nullable;

/// One partition of an inbox, read beside the partition of events whose owner has read it: in order, back
/// only for what was parked and taken again. Every record passes [Effects] once.
final class Inbox implements AutoCloseable {
    private final NetworkLog log;
    private final Partition partition;
    private final int partitions;
    private final long end;
    private final ServiceRules rules;
    private final RecordReader reader;
    private final Effects effects;
    private final Findings findings;
    private Entries entries;
    private @Nullable Entry current;
    private long passed;

    Inbox(
            NetworkLog log,
            Partition partition,
            int partitions,
            long end,
            ServiceRules rules,
            EventCodec codec,
            Effects effects,
            Findings findings) {
        this.log = log;
        this.partition = partition;
        this.partitions = partitions;
        this.end = end;
        this.rules = rules;
        this.reader = new RecordReader(codec);
        this.effects = effects;
        this.findings = findings;
        this.entries = log.read(partition, 0, end);
    }

    /// An inbox record: what it asks, and of whom.
    private record Asking(Recorded<Object> event, String reaction, StreamId target) {
        UUID command() {
            return DerivedIds.reaction(event.id(), reaction, target);
        }
    }

    /// The command that a reaction made of the inbox record that `left` refers to; empty, with a finding,
    /// when there is none that fits.
    Optional<Object> command(OfCommand left) {
        Entry entry = at(left.cause().inboxOffset());
        if (entry == null) {
            add(left, "an inbox record at offset " + left.cause().inboxOffset(), "none");
            return Optional.empty();
        }
        try {
            Asking asking = asking(entry);
            if (!isInherited(asking, left)) {
                add(left, "what derives from inbox record " + entry.offset(), "another command, cause, time or asker");
                return Optional.empty();
            }
            return rules.reaction(asking.reaction())
                    .map(reaction ->
                            reaction.command(asking.event(), asking.target().key()));
        } catch (RuntimeException e) {
            String fault = e.getClass().getSimpleName();
            add(left, "an inbox record that can be decided at offset " + entry.offset(), fault);
            return Optional.empty();
        }
    }

    private static boolean isInherited(Asking asking, OfCommand left) {
        Cause cause = left.cause();
        return asking.command().equals(cause.command())
                && asking.target().equals(left.stream())
                && cause.actor().equals("system:" + asking.reaction())
                && cause.onBehalfOf().equals(asking.event().onBehalfOf())
                && cause.occurredAt().equals(asking.event().recordedAt())
                && cause.correlation().equals(asking.event().correlationId())
                && cause.causation().equals(asking.event().id());
    }

    /// The command that an inbox record stands for; empty when it cannot be read.
    Optional<UUID> commandAt(long offset) {
        Entry entry = at(offset);
        try {
            return entry == null ? Optional.empty() : Optional.of(asking(entry).command());
        } catch (UnreadableRecord e) {
            return Optional.empty();
        }
    }

    private Asking asking(Entry entry) {
        try {
            StreamId target = StreamId.parse(entry.stored().header(RecordHeaders.TARGET));
            return new Asking(reader.read(entry.stored()), entry.stored().header(RecordHeaders.REACTION), target);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord(RecordHeaders.TARGET + " names no stream", e);
        }
    }

    private @Nullable Entry at(long offset) {
        if (offset >= end) {
            return null;
        }
        Entry here = current;
        if (here != null && offset < here.offset()) {
            entries.close();
            entries = log.read(partition, offset, end);
            here = null;
        }
        while (here == null || here.offset() < offset) {
            here = entries.next();
            if (here == null) {
                current = null;
                entries.close();
                entries = log.read(partition, 0, end);
                return null;
            }
            pass(here);
            current = here;
        }
        return here.offset() == offset ? here : null;
    }

    private void pass(Entry entry) {
        if (entry.offset() < passed) {
            return;
        }
        passed = entry.offset() + 1;
        findings.count("inbox records", 1);
        try {
            Asking asking = asking(entry);
            effects.asked(asking.command(), entry);
            int wanted = PartitionNumber.of(asking.target().key(), partitions);
            if (!entry.key().equals(asking.target().key()) || wanted != partition.number()) {
                findings.add(
                        Invariant.PLACES,
                        entry.stored(),
                        asking.target().toString(),
                        "the target's key, in partition " + wanted,
                        "another key or partition");
            }
        } catch (UnreadableRecord e) {
            findings.add(Invariant.RECORDS, entry.stored(), "", "an event on its way", String.valueOf(e.getMessage()));
        }
    }

    /// Reads what nobody has asked for.
    void readToTheEnd() {
        if (passed < end) {
            entries.close();
            entries = log.read(partition, passed, end);
            for (Entry next = entries.next(); next != null; next = entries.next()) {
                pass(next);
            }
        }
    }

    private void add(OfCommand left, String expected, String found) {
        findings.add(Invariant.REACTIONS, left.entry().stored(), left.stream().toString(), expected, found);
    }

    @Override
    public void close() {
        entries.close();
    }
}

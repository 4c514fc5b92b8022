package org.entrelacs.audit.check;

import java.util.UUID;
import org.entrelacs.audit.check.Seen.Cause;
import org.entrelacs.audit.check.Seen.Happened;
import org.entrelacs.audit.check.Seen.Noted;
import org.entrelacs.audit.check.Seen.OfCommand;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.rules.DerivedIds;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.jspecify.annotations.Nullable;

/// A command left one batch: one stream, one hash, offset after offset; and the ids of its records derive
/// from stream, command and index. Both together make ids unique in the network, since a stream lives in
/// one partition.
final class Commands implements Check {
    private final Findings findings;
    private final IdTable seen = new IdTable(1);
    private @Nullable OfCommand current;
    private int index;

    Commands(Findings findings) {
        this.findings = findings;
    }

    boolean knows(UUID command) {
        return seen.contains(command);
    }

    @Override
    public void take(Seen record) {
        switch (record) {
            case OfCommand left -> {
                if (continues(left)) {
                    index++;
                } else {
                    begin(left);
                }
                current = left;
                id(
                        left.entry().stored(),
                        DerivedIds.event(left.stream(), left.cause().command(), index));
            }
            case Noted noted -> {
                current = null;
                note(noted);
            }
        }
    }

    private boolean continues(OfCommand left) {
        OfCommand before = current;
        if (before == null
                || !before.cause().command().equals(left.cause().command())
                || before.entry().offset() + 1 != left.entry().offset()) {
            return false;
        }
        Cause first = before.cause();
        boolean same = before.stream().equals(left.stream()) && first.equals(left.cause());
        if (!same || !(left instanceof Happened && before instanceof Happened)) {
            add(left, "one stream, one hash and one cause for command " + first.command(), "another within its batch");
        }
        return true;
    }

    private void begin(OfCommand left) {
        index = 0;
        UUID command = left.cause().command();
        boolean known = seen.contains(command);
        int place = seen.place(command);
        if (known) {
            add(left, "command " + command + " once, at offset " + seen.get(place, 0), "a second batch of it");
        } else {
            seen.set(place, 0, left.entry().offset());
            findings.count("commands", 1);
        }
    }

    private void note(Noted noted) {
        StoredRecord stored = noted.entry().stored();
        id(
                stored,
                DerivedIds.note(
                        stored.headers().getOrDefault(RecordHeaders.SOURCE, ""),
                        stored.header(RecordHeaders.TYPE),
                        stored.header(RecordHeaders.SUBJECT),
                        noted.epoch(),
                        noted.inboxOffset(),
                        noted.recordedAt()));
    }

    private void id(StoredRecord stored, UUID wanted) {
        String found = stored.headers().getOrDefault(RecordHeaders.ID, "none");
        if (!found.equals(wanted.toString())) {
            findings.add(
                    Invariant.IDS,
                    stored,
                    stored.headers().getOrDefault(RecordHeaders.SUBJECT, ""),
                    "the id " + wanted,
                    found);
        }
    }

    private void add(OfCommand left, String expected, String found) {
        findings.add(Invariant.COMMANDS, left.entry().stored(), left.stream().toString(), expected, found);
    }
}

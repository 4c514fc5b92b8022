package org.entrelacs.audit.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entrelacs.audit.check.Seen.Cause;
import org.entrelacs.audit.check.Seen.Discarded;
import org.entrelacs.audit.check.Seen.Noted;
import org.entrelacs.audit.check.Seen.OfCommand;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.Topics;

/// What every record carries, whatever it says; and that its key chose the partition it lies in.
final class Form implements Check {
    private static final String SYSTEM = "system:";

    private final String service;
    private final String source;
    private final int partitions;
    private final Findings findings;

    Form(String prefix, String service, int partitions, Findings findings) {
        this.service = service;
        this.source = "/" + prefix + "/" + service;
        this.partitions = partitions;
        this.findings = findings;
    }

    @Override
    public void take(Seen seen) {
        StoredRecord stored = seen.entry().stored();
        String type = stored.header(RecordHeaders.TYPE);
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(RecordHeaders.CONTENT_TYPE, "application/json");
        wanted.put(RecordHeaders.SPEC_VERSION, "1.0");
        wanted.put(RecordHeaders.SOURCE, source);
        wanted.put(RecordHeaders.DATA_SCHEMA, "urn:entrelacs:schema:" + type);
        switch (seen) {
            case OfCommand left -> {
                wanted.put(RecordHeaders.PARTITION_KEY, left.stream().key());
                place(left);
                if (!(left instanceof Discarded)) {
                    asker(left);
                }
            }
            case Noted noted -> wanted.put(RecordHeaders.SUBJECT, subject(noted));
        }
        wanted.forEach((header, value) -> compare(stored, header, value));
        if (seen instanceof Seen.Happened && !Topics.service(type).equals(service)) {
            add(stored, "an event of " + service, type);
        }
    }

    /// The partition; or the stream that an inbox record was meant for.
    private static String subject(Noted noted) {
        String found = noted.entry().stored().headers().getOrDefault(RecordHeaders.SUBJECT, "");
        boolean ofAStream =
                noted.inboxOffset() >= 0 && found.endsWith("/" + noted.entry().key());
        return ofAStream ? found : noted.entry().key();
    }

    private void compare(StoredRecord stored, String header, String wanted) {
        String found = stored.headers().getOrDefault(header, "");
        if (!found.equals(wanted)) {
            add(stored, header + " " + wanted, found.isEmpty() ? "none" : found);
        }
    }

    private void place(OfCommand left) {
        String key = left.stream().key();
        int wanted = PartitionNumber.of(key, partitions);
        StoredRecord stored = left.entry().stored();
        if (!left.entry().key().equals(key)) {
            findings.add(Invariant.PLACES, stored, left.stream().toString(), "the key of its stream", "another key");
        } else if (wanted != stored.at().number()) {
            findings.add(
                    Invariant.PLACES,
                    stored,
                    left.stream().toString(),
                    "partition " + wanted,
                    "partition " + stored.at().number());
        }
    }

    /// A caller acts in its own name and is its own cause, as is a deadline; what a reaction inherits is
    /// compared when it is decided again.
    private void asker(OfCommand left) {
        Cause cause = left.cause();
        StoredRecord stored = left.entry().stored();
        boolean inbox = cause.inboxOffset() >= 0;
        switch (cause.origin()) {
            case Cause.CALLER -> {
                boolean named = !cause.actor().isBlank() && !cause.actor().startsWith(SYSTEM);
                require(stored, named && !inbox && isItsOwnCause(cause), "a caller's command");
            }
            case Cause.DEADLINE ->
                require(stored, cause.actor().equals("system:clock") && !inbox && isItsOwnCause(cause), "a deadline's");
            case Cause.REACTION -> require(stored, cause.actor().startsWith(SYSTEM + "when-") && inbox, "a reaction's");
            default -> require(stored, false, "a caller's command, a reaction's or a deadline's");
        }
    }

    private static boolean isItsOwnCause(Cause cause) {
        return cause.causation().equals(cause.command())
                && cause.correlation().equals(cause.command())
                && cause.onBehalfOf().equals(cause.actor());
    }

    private void require(StoredRecord stored, boolean holds, String expected) {
        if (!holds) {
            add(stored, expected, "headers of origin, actor, causation and inbox offset that do not fit together");
        }
    }

    private void add(StoredRecord stored, String expected, String found) {
        findings.add(
                Invariant.RECORDS, stored, stored.headers().getOrDefault(RecordHeaders.SUBJECT, ""), expected, found);
    }
}

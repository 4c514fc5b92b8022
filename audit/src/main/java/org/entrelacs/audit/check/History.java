package org.entrelacs.audit.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.entrelacs.audit.check.Seen.Discarded;
import org.entrelacs.audit.check.Seen.Happened;
import org.entrelacs.audit.check.Seen.Noted;
import org.entrelacs.audit.check.Seen.Settled;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.rules.KindRules;
import org.entrelacs.audit.rules.ServiceRules;
import org.entrelacs.log.Canonical;
import org.entrelacs.log.StreamId;
import org.jspecify.annotations.Nullable;

/// Folds the streams of a partition by the rules of their service: versions 1, 2, 3…, each event following
/// from those before it. What one command left is handed to [Decisions] with the state that it was decided
/// on.
///
/// A stream whose history breaks is followed no further than by its version numbers, as the kernel
/// quarantines it.
final class History implements Check {
    private final ServiceRules rules;
    private final Decisions decisions;
    private final Findings findings;
    private final Map<StreamId, Folded> streams = new HashMap<>();
    private final Map<StreamId, Object> atStartOfTransaction = new HashMap<>();
    private final List<Happened> batch = new ArrayList<>();
    private @Nullable Object beforeBatch;

    History(ServiceRules rules, Decisions decisions, Findings findings) {
        this.rules = rules;
        this.decisions = decisions;
        this.findings = findings;
    }

    /// @param version of the state; `latest` goes on where a broken history does
    private record Folded(KindRules<?, ?, ?, ?> kind, Object state, long version, long latest, boolean broken) {
        Folded after(Object next) {
            return new Folded(kind, next, version + 1, latest + 1, false);
        }

        Folded brokenAt(long seen) {
            return new Folded(kind, state, version, seen, true);
        }
    }

    @Override
    public void take(Seen seen) {
        switch (seen) {
            case Happened happened -> happened(happened);
            case Settled settled -> settled(settled);
            case Discarded _, Noted _ -> endOfBatch();
        }
    }

    private void happened(Happened happened) {
        if (!batch.isEmpty() && !isSameBatch(batch.getLast(), happened)) {
            endOfBatch();
        }
        StreamId id = happened.stream();
        Folded before = stream(id);
        if (before == null) {
            add(Invariant.RECORDS, happened, "a kind of stream that " + rules.name() + " owns", id.kind());
            return;
        }
        if (batch.isEmpty()) {
            beforeBatch = before.state();
        }
        Folded after = fold(before, happened);
        streams.put(id, after);
        if (after.broken()) {
            batch.clear();
        } else {
            atStartOfTransaction.putIfAbsent(id, before.state());
            batch.add(happened);
        }
        findings.count("events", 1);
    }

    private static boolean isSameBatch(Happened one, Happened next) {
        return one.cause().command().equals(next.cause().command())
                && one.stream().equals(next.stream())
                && one.entry().offset() + 1 == next.entry().offset();
    }

    private Folded fold(Folded before, Happened happened) {
        long version = happened.event().version();
        String type = happened.event().event().getClass().getSimpleName();
        if (version != before.latest() + 1) {
            add(Invariant.VERSIONS, happened, "version " + (before.latest() + 1), "version " + version);
            return before.brokenAt(version);
        }
        if (before.broken()) {
            return before.brokenAt(version);
        }
        try {
            return before.after(
                    before.kind().after(before.state(), happened.event().event()));
        } catch (RuntimeException e) {
            String expected = "an event that can follow version " + before.version();
            add(
                    Invariant.HISTORY,
                    happened,
                    expected,
                    type + " (" + e.getClass().getSimpleName() + ")");
            return before.brokenAt(version);
        }
    }

    private void settled(Settled settled) {
        endOfBatch();
        Folded stream = stream(settled.stream());
        if (stream == null) {
            add(
                    Invariant.RECORDS,
                    settled,
                    "a kind of stream that " + rules.name() + " owns",
                    settled.stream().kind());
        } else if (!stream.broken()) {
            decisions.settled(settled, stream.kind(), stream.state(), startOfTransaction(settled.stream(), stream));
        }
    }

    private void endOfBatch() {
        if (!batch.isEmpty()) {
            StreamId id = batch.getFirst().stream();
            Folded stream = streams.get(id);
            Object before = beforeBatch;
            if (stream != null && before != null) {
                decisions.left(List.copyOf(batch), stream.kind(), before, startOfTransaction(id, stream));
            }
            batch.clear();
        }
    }

    private Object startOfTransaction(StreamId id, Folded stream) {
        return atStartOfTransaction.getOrDefault(id, stream.state());
    }

    private @Nullable Folded stream(StreamId id) {
        Folded folded = streams.get(id);
        if (folded != null) {
            return folded;
        }
        return rules.kind(id.kind())
                .map(kind -> new Folded(kind, kind.initial(), 0, 0, false))
                .orElse(null);
    }

    @Override
    public void transactionEnded() {
        endOfBatch();
        atStartOfTransaction.clear();
    }

    @Override
    public void end() {
        transactionEnded();
        findings.count("streams", streams.size());
    }

    /// Every stream whose history is whole.
    void forEach(BiConsumer<StreamId, Object> states) {
        streams.forEach((id, folded) -> {
            if (!folded.broken()) {
                states.accept(id, folded.state());
            }
        });
    }

    KindRules<?, ?, ?, ?> kind(StreamId id) {
        return rules.kind(id.kind()).orElseThrow();
    }

    /// SHA-256 of the states, in the form in which `/admin/state-hash` gives it.
    String hash() {
        Map<String, Folded> sorted = new TreeMap<>();
        streams.forEach((id, folded) -> {
            if (folded.version() > 0) {
                sorted.put(id.toString(), folded);
            }
        });
        StringBuilder all = new StringBuilder();
        sorted.forEach((id, folded) -> all.append(id)
                .append('@')
                .append(folded.version())
                .append('=')
                .append(Canonical.text(folded.state()))
                .append('\n'));
        return Canonical.sha256(all.toString());
    }

    private void add(Invariant invariant, Seen.OfCommand at, String expected, String found) {
        findings.add(invariant, at.entry().stored(), at.stream().toString(), expected, found);
    }
}

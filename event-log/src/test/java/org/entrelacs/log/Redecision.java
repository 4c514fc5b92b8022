package org.entrelacs.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrelacs.log.KernelEvent.CommandSettled;
import org.entrelacs.log.register.RegisterCommand.Reflect;
import org.entrelacs.log.register.RegisterEvent.Written;

/// I6: every batch in the log is what the rules say to its command on the state before it.
final class Redecision {
    private final History history;
    private final Map<UUID, StoredRecord> byId;
    private final List<String> violations;
    private final Map<StreamId, KindRuntime<?, ?, ?, ?>.Stream> streams = new HashMap<>();

    /// @param byId all events that a reaction may follow
    Redecision(History history, Map<UUID, StoredRecord> byId, List<String> violations) {
        this.history = history;
        this.byId = byId;
        this.violations = violations;
    }

    void of(List<StoredRecord> records) {
        for (int i = 0; i < records.size(); ) {
            List<StoredRecord> batch = batch(records, i);
            i += batch.size();
            StoredRecord first = batch.getFirst();
            if (first.headers().containsKey(RecordHeaders.COMMAND_ID)) {
                decideAgain(batch, RecordFormat.stream(first));
            }
        }
    }

    private static List<StoredRecord> batch(List<StoredRecord> records, int from) {
        String command = records.get(from).headers().getOrDefault(RecordHeaders.COMMAND_ID, "");
        int to = from + 1;
        while (!command.isEmpty()
                && to < records.size()
                && command.equals(records.get(to).headers().get(RecordHeaders.COMMAND_ID))) {
            to++;
        }
        return records.subList(from, to);
    }

    private void decideAgain(List<StoredRecord> batch, StreamId id) {
        StoredRecord first = batch.getFirst();
        var before = streams.computeIfAbsent(id, SimInstance::empty);
        List<Object> written = new ArrayList<>();
        batch.forEach(record -> written.add(SimAudit.event(record)));
        if (!Nemesis.wrote(first)) {
            List<Object> expected = command(first, before)
                    .map(asked -> expected(before.decide(asked)))
                    .orElse(List.of("nobody asked"));
            if (!expected.equals(written)) {
                violations.add(first.at() + "@" + first.offset() + " holds " + written + ", and the rules say "
                        + expected + " to " + id + " at v" + before.version());
            }
        }
        streams.put(id, after(batch, before));
    }

    private static List<Object> expected(Verdict<?, ?> verdict) {
        return switch (verdict) {
            case Verdict.Refused<?, ?>(var why) ->
                List.of(new CommandSettled("refused", why.getClass().getSimpleName()));
            case Verdict.Accepted<?, ?>(var events)
            when events.isEmpty() -> List.of(new CommandSettled("unchanged", ""));
            case Verdict.Accepted<?, ?>(var events) -> List.copyOf(events);
        };
    }

    private static KindRuntime<?, ?, ?, ?>.Stream after(
            List<StoredRecord> batch, KindRuntime<?, ?, ?, ?>.Stream before) {
        KindRuntime<?, ?, ?, ?>.Stream stream = before;
        for (StoredRecord record : batch) {
            if (!RecordFormat.isKernel(record)
                    && RecordFormat.number(record, RecordHeaders.STREAM_VERSION) == stream.version() + 1) {
                stream = stream.evolve(SimAudit.event(record));
            }
        }
        return stream;
    }

    /// What the batch obeys; empty when nobody has asked for anything.
    private Optional<Object> command(StoredRecord first, KindRuntime<?, ?, ?, ?>.Stream before) {
        return switch (Origin.parse(first.header(RecordHeaders.COMMAND_ORIGIN))) {
            case CALLER ->
                Optional.ofNullable(history.orders().get(RecordFormat.uuid(first, RecordHeaders.COMMAND_ID)))
                        .map(Order::command);
            case REACTION ->
                Optional.ofNullable(byId.get(RecordFormat.uuid(first, RecordHeaders.CAUSATION_ID)))
                        .map(cause -> new Reflect(((Written) SimAudit.event(cause)).value()));
            case DEADLINE -> before.nextDue().map(Due::command);
        };
    }
}

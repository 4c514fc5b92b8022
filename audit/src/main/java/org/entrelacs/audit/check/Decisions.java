package org.entrelacs.audit.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entrelacs.audit.check.Seen.Cause;
import org.entrelacs.audit.check.Seen.Happened;
import org.entrelacs.audit.check.Seen.OfCommand;
import org.entrelacs.audit.check.Seen.Settled;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.rules.CallerCommands;
import org.entrelacs.audit.rules.DerivedIds;
import org.entrelacs.audit.rules.KindRules;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.Verdict;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.log.Verdict.Refused;

/// Decides commands again on the state that they were decided on, and compares what they leave, byte for
/// byte: reactions from the inbox record that asked, deadlines from what the stream was waiting for,
/// callers' commands where the events carry every input ([CallerCommands]).
final class Decisions {
    private final Inbox inbox;
    private final EventCodec codec;
    private final Findings findings;

    Decisions(Inbox inbox, EventCodec codec, Findings findings) {
        this.inbox = inbox;
        this.codec = codec;
        this.findings = findings;
    }

    /// @param batch all events of one command
    /// @param before state that they were decided on
    /// @param committed state at the start of the transaction, from which deadlines are taken
    void left(List<Happened> batch, KindRules<?, ?, ?, ?> kind, Object before, Object committed) {
        Happened first = batch.getFirst();
        List<Object> commands = first.cause().origin().equals(Cause.CALLER)
                ? CallerCommands.of(batch.stream().map(Happened::event).toList())
                : command(first, kind, committed);
        if (commands.isEmpty()) {
            return;
        }
        List<String> differences = new ArrayList<>();
        for (Object command : commands) {
            String difference = difference(batch, decide(kind, command, before));
            if (difference.isEmpty()) {
                findings.count("commands decided again", 1);
                return;
            }
            differences.add(difference);
        }
        add(first, "what the rules decide: " + differences.getFirst(), types(batch));
    }

    /// @param before state that it was decided on
    /// @param committed state at the start of the transaction, from which deadlines are taken
    void settled(Settled settled, KindRules<?, ?, ?, ?> kind, Object before, Object committed) {
        for (Object command : command(settled, kind, committed)) {
            String found = settled.outcome().outcome() + " " + settled.outcome().why();
            String wanted = switch (decide(kind, command, before)) {
                case Again(Refused<?, ?>(var why)) ->
                    "refused " + why.getClass().getSimpleName();
                case Again(Accepted<?, ?>(var events)) when events.isEmpty() -> "unchanged ";
                case Again(Accepted<?, ?>(var events)) -> names(events);
                case Broken(var fault) -> fault;
            };
            if (wanted.equals(found)) {
                findings.count("commands decided again", 1);
            } else {
                add(settled, "what the rules decide: " + wanted.strip(), found.strip());
            }
        }
    }

    private List<Object> command(OfCommand left, KindRules<?, ?, ?, ?> kind, Object committed) {
        Optional<Object> command = switch (left.cause().origin()) {
            case Cause.REACTION -> inbox.command(left);
            case Cause.DEADLINE -> due(left, kind, committed);
            default -> Optional.empty();
        };
        return command.stream().toList();
    }

    private Optional<Object> due(OfCommand left, KindRules<?, ?, ?, ?> kind, Object committed) {
        Optional<Object> due = kind.nextDue(committed)
                .filter(next -> DerivedIds.deadline(left.stream(), next)
                                .equals(left.cause().command())
                        && next.at().equals(left.cause().occurredAt()))
                .map(next -> next.command());
        if (due.isEmpty()) {
            add(
                    left,
                    "a deadline that the stream was waiting for",
                    "command " + left.cause().command());
        }
        return due;
    }

    private sealed interface Outcome {}

    private record Again(Verdict<?, ?> verdict) implements Outcome {}

    private record Broken(String fault) implements Outcome {}

    private static Outcome decide(KindRules<?, ?, ?, ?> kind, Object command, Object state) {
        try {
            return new Again(kind.decide(command, state));
        } catch (RuntimeException e) {
            return new Broken("a fault, " + e.getClass().getSimpleName());
        }
    }

    /// In words; empty when there is none.
    private String difference(List<Happened> batch, Outcome outcome) {
        return switch (outcome) {
            case Broken(var fault) -> fault;
            case Again(Refused<?, ?>(var why)) -> "refused " + why.getClass().getSimpleName();
            case Again(Accepted<?, ?>(var events)) -> difference(batch, events);
        };
    }

    private String difference(List<Happened> batch, List<?> events) {
        if (!names(events).equals(types(batch))) {
            return names(events);
        }
        for (int i = 0; i < events.size(); i++) {
            byte[] wanted = codec.encode(events.get(i));
            if (!Arrays.equals(wanted, batch.get(i).entry().stored().payload())
                    && !Arrays.equals(wanted, codec.encode(batch.get(i).event().event()))) {
                return "another " + events.get(i).getClass().getSimpleName() + " in "
                        + JsonDifference.fields(
                                new String(wanted, UTF_8),
                                new String(batch.get(i).entry().stored().payload(), UTF_8));
            }
        }
        return "";
    }

    private static String types(List<Happened> batch) {
        return names(batch.stream().map(happened -> happened.event().event()).toList());
    }

    private static String names(List<?> events) {
        return events.isEmpty()
                ? "nothing"
                : events.stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }

    private void add(OfCommand at, String expected, String found) {
        findings.add(Invariant.DECISIONS, at.entry().stored(), at.stream().toString(), expected, found);
    }
}

package org.entrelacs.log.counter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.log.Decider;
import org.entrelacs.log.Due;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterCommand.LookAt;
import org.entrelacs.log.counter.CounterCommand.Remind;
import org.entrelacs.log.counter.CounterCommand.RemindAt;
import org.entrelacs.log.counter.CounterCommand.Stumble;
import org.entrelacs.log.counter.CounterCommand.Write;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.entrelacs.log.counter.CounterEvent.Poisoned;
import org.entrelacs.log.counter.CounterEvent.Reminded;
import org.entrelacs.log.counter.CounterEvent.ReminderSet;

/// Counts up to [#MOST].
///
/// @param reminders not yet passed, at most one
public record Counter(int count, List<Instant> reminders) {
    public static final int MOST = 1_000_000;

    public record Full(int count) {}

    public static final StreamKind<CounterCommand, Counter, CounterEvent, Full> COUNTER =
            new StreamKind<>("counter", new Rules(), CounterEvent.class, true);

    /// Reminders go to a kind of their own, so that one kind can talk to another.
    public static final StreamKind<CounterCommand, Counter, CounterEvent, Full> ECHO =
            new StreamKind<>("echo", new Rules(), CounterEvent.class);

    private static final class Rules implements Decider<CounterCommand, Counter, CounterEvent, Full> {
        @Override
        public Counter initial() {
            return new Counter(0, List.of());
        }

        @Override
        public Verdict<CounterEvent, Full> decide(CounterCommand command, Counter counter) {
            return switch (command) {
                case Increase(var by) when counter.count + by > MOST -> Verdict.refuse(new Full(counter.count));
                case Increase(var by) -> Verdict.accept(new Increased(by));
                case RemindAt(var at) -> Verdict.accept(new ReminderSet(at));
                case Remind(var at) -> Verdict.accept(new Reminded(at));
                case LookAt() -> Verdict.accept();
                case Stumble() -> throw new IllegalStateException("stumbled");
                case Write(var text) -> Verdict.accept(new Poisoned(text));
            };
        }

        @Override
        public Counter evolve(Counter counter, CounterEvent event) {
            return switch (event) {
                case Increased(var by) -> new Counter(counter.count + by, counter.reminders);
                case ReminderSet(var at) -> new Counter(counter.count, List.of(at));
                case Reminded _ -> new Counter(counter.count, List.of());
                case Poisoned _ -> counter;
            };
        }

        @Override
        public Optional<Due<CounterCommand>> nextDue(Counter counter) {
            return counter.reminders.stream()
                    .findFirst()
                    .map(at -> new Due<>("reminder", at, new CounterCommand.Remind(at)));
        }
    }
}

package org.entrelacs.log.counter;

import java.time.Instant;

public sealed interface CounterCommand {
    record Increase(int by) implements CounterCommand {}

    record RemindAt(Instant at) implements CounterCommand {}

    record Remind(Instant at) implements CounterCommand {}

    /// Changes nothing.
    record LookAt() implements CounterCommand {}

    /// Makes the rules fail.
    record Stumble() implements CounterCommand {}

    record Write(String text) implements CounterCommand {}
}

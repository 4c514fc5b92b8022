package org.entrelacs.log.counter;

import java.time.Instant;
import org.entrelacs.contract.EventType;

public sealed interface CounterEvent {
    @EventType("org.entrelacs.counting.Increased.v1")
    record Increased(int by) implements CounterEvent {}

    @EventType("org.entrelacs.counting.ReminderSet.v1")
    record ReminderSet(Instant at) implements CounterEvent {}

    @EventType("org.entrelacs.counting.Reminded.v1")
    record Reminded(Instant at) implements CounterEvent {}

    /// Nothing follows it.
    @EventType("org.entrelacs.counting.Poisoned.v1")
    record Poisoned(String text) implements CounterEvent {}
}

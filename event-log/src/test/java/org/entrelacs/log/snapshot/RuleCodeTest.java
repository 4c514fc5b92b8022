package org.entrelacs.log.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.CounterEvent;
import org.junit.jupiter.api.Test;

class RuleCodeTest {
    private static final Set<Class<?>> RULES = Set.of(Counter.COUNTER.decider().getClass());

    @Test
    void the_same_code_has_the_same_fingerprint() {
        assertEquals(
                RuleCode.of(RULES).fingerprint(),
                RuleCode.of(List.copyOf(RULES)).fingerprint());
    }

    @Test
    void other_code_has_another_fingerprint() {
        assertNotEquals(
                RuleCode.of(RULES).fingerprint(),
                RuleCode.of(Set.of(StreamId.class)).fingerprint());
    }

    @Test
    void the_state_that_rules_fold_belongs_to_their_code() {
        assertEquals(Counter.class, RuleCode.of(RULES).type(Counter.class.getName()));
    }

    @Test
    void the_events_that_rules_fold_belong_to_their_code() {
        String event = CounterEvent.Increased.class.getName();
        assertEquals(CounterEvent.Increased.class, RuleCode.of(RULES).type(event));
    }
}

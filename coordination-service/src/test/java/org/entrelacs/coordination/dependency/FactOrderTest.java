package org.entrelacs.coordination.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.Cause;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyManaged;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyResolved;
import org.entrelacs.contract.coordination.DependencyEvent.Mechanism;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactOrderTest {
    private static final UUID DEPENDENCY = new UUID(0, 9);
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1"})
    void at_one_instant_what_manages_comes_before_what_resolves_whatever_the_ids(long received, long granted) {
        DependencyEvent managed =
                new DependencyManaged(DEPENDENCY, Mechanism.PRIORITY_ORDER, "envelope:e1", cause(received));
        DependencyEvent resolved = new DependencyResolved(DEPENDENCY, cause(granted));
        assertEquals(
                List.of(managed, resolved),
                Stream.of(resolved, managed).sorted(FactOrder.BY_OCCURRENCE).toList());
    }

    private static Cause cause(long event) {
        return new Cause(new UUID(0, event), "org.entrelacs.gatekeeping.RequestReceived.v1", NOON, "system:policy");
    }
}

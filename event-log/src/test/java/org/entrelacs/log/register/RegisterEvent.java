package org.entrelacs.log.register;

import java.time.Instant;
import org.entrelacs.contract.EventType;

/// What has happened to a register, a mirror or a timer.
public sealed interface RegisterEvent {
    @EventType("org.entrelacs.simulated.Written.v1")
    record Written(long value) implements RegisterEvent {}

    @EventType("org.entrelacs.simulated.Reflected.v1")
    record Reflected(long value) implements RegisterEvent {}

    @EventType("org.entrelacs.simulated.Armed.v1")
    record Armed(Instant at) implements RegisterEvent {}

    @EventType("org.entrelacs.simulated.Lapsed.v1")
    record Lapsed(Instant at) implements RegisterEvent {}
}

package org.entrelacs.benchmarks.notice;

import java.util.UUID;
import org.entrelacs.contract.EventType;

/// What the second service notes.
public sealed interface NoticeEvent {
    @EventType("org.entrelacs.notices.BookingNoted.v1")
    record BookingNoted(UUID reservation) implements NoticeEvent {}
}

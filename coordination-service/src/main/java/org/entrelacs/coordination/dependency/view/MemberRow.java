package org.entrelacs.coordination.dependency.view;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent.MemberJoined;

/// Who uses a shared resource now.
///
/// @param member activity, as `activity:id`
/// @param event id of the event by which it joined
public record MemberRow(String member, String person, Instant since, UUID event) {

    static MemberRow of(MemberJoined joined) {
        return new MemberRow(
                joined.member(),
                joined.person(),
                joined.cause().occurredAt(),
                joined.cause().event());
    }
}

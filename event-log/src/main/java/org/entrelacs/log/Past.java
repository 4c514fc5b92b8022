package org.entrelacs.log;

import java.time.Instant;

/// Two instants at which a stream is looked at: what was known then, and what was the case then.
///
/// @param knownAt events that the log took later are left out
/// @param caseAt events that happened later are left out, and so is everything that the stream built on them
public record Past(Instant knownAt, Instant caseAt) {

    boolean knows(Recorded<?> event) {
        return !event.recordedAt().isAfter(knownAt);
    }

    boolean reaches(Recorded<?> event) {
        return !event.occurredAt().isAfter(caseAt);
    }
}

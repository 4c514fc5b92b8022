package org.entrelacs.log;

import java.time.Instant;

/// Two instants at which a stream is looked at: what was known then, and what was the case then.
///
/// @param knownAt events that the log took later are left out
/// @param caseAt events that happened later are left out, and so is everything that the stream built on them
public record Past(Instant knownAt, Instant caseAt) {

    /// @throws UnreadableRecord when the record does not say when it was taken
    boolean knows(StoredRecord stored) {
        return !RecordFormat.instant(stored, RecordHeaders.RECORDED_TIME).isAfter(knownAt);
    }

    /// @throws UnreadableRecord when the record does not say when it happened
    boolean reaches(StoredRecord stored) {
        return !RecordFormat.instant(stored, RecordHeaders.TIME).isAfter(caseAt);
    }
}

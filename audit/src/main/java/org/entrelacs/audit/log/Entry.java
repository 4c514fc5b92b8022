package org.entrelacs.audit.log;

import org.entrelacs.log.StoredRecord;

/// A record as it stands in a topic.
///
/// @param key that chose the partition; empty when the record has none
public record Entry(StoredRecord stored, String key) {
    public long offset() {
        return stored.offset();
    }
}

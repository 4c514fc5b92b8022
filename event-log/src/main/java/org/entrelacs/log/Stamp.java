package org.entrelacs.log;

import java.time.Instant;

/// When the records of a group were recorded, and in which epoch: the same text for all of them.
record Stamp(String recordedAt, String epoch) {
    Stamp(Instant recordedAt, long epoch) {
        this(recordedAt.toString(), Long.toString(epoch));
    }
}

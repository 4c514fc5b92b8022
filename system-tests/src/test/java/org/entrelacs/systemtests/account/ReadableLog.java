package org.entrelacs.systemtests.account;

import java.util.function.Consumer;
import org.entrelacs.log.StoredRecord;

/// A log that may be too long to be held.
public interface ReadableLog {

    /// All records that are committed, those of a partition in the order of their offsets.
    void each(Consumer<StoredRecord> taker);
}

package org.entrelacs.audit.log;

import org.jspecify.annotations.Nullable;

/// Committed records of one partition, one after the other. Used by one thread.
public interface Entries extends AutoCloseable {

    /// @return null behind the last one
    /// @throws org.entrelacs.log.LogUnavailable when the log cannot be reached
    @Nullable
    Entry next();

    @Override
    void close();
}

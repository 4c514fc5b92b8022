package org.entrelacs.audit.check;

/// Looks at one partition of events, record by record.
interface Check {
    void take(Seen seen);

    /// A transaction has ended: between its last record and the next lies a marker.
    default void transactionEnded() {}

    /// Nothing more comes.
    default void end() {}
}

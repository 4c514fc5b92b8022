package org.entrelacs.log.sim;

/// What can go wrong beneath the kernel.
public enum Fault {
    /// a commit does not reach the broker, and nobody says so
    COMMIT_LOST,
    /// a commit is answered too late, and arrives later still
    COMMIT_DELAYED,
    /// a commit happens, and its answer is lost
    COMMIT_UNHEARD,
    /// a commit happens, and its answer says that somebody else writes now
    COMMIT_CALLED_FENCED,
    /// a commit never happens, and fails for good
    COMMIT_BROKEN,
    /// a commit is answered long before its marker is written
    MARKER_LATE,
    /// a broker answers a commit and dies, and its marker is never written
    MARKER_LOST,
    /// records do not reach the broker
    APPEND_LOST,
    /// records are written, and the answer is lost
    APPEND_UNHEARD,
    /// records arrive after their writer has given up
    APPEND_DELAYED,
    /// a fence does not happen
    FENCE_LOST,
    /// a fence happens, and its answer is lost
    FENCE_UNHEARD,
    /// a transaction stays open until the broker ends it
    TRANSACTION_TIMED_OUT,
    /// the log cannot be read
    READ_FAILED,
    /// nothing is read, though there is something
    READ_DELAYED,
    /// nobody says where the log ends
    ENDS_UNKNOWN,
    /// a transaction of somebody else hides the end of the log
    FOREIGN_TRANSACTION,
    /// somebody else writes an event of a stream
    FOREIGN_WRITE,
    /// partitions move, each told in time
    REBALANCE,
    /// an instance leaves in good order
    LEAVE,
    /// an instance cannot reach the group's coordinator, but can reach the log
    CUT_OFF,
    /// a session ends, and its partitions go to others
    SESSION_EXPIRED,
    /// a proof of membership is not accepted
    PROOF_FAILED,
    /// a proof of membership is answered late
    PROOF_LATE,
    /// a process stands still for a while, in the middle of whatever it does
    FREEZE,
    /// a process dies, in the middle of whatever it does
    CRASH,
    /// a call to the log takes long
    SLOW,
    /// an event reaches the inbox twice
    INBOX_DUPLICATE,
    /// some of what was forwarded arrives, and nobody says so
    FORWARD_UNHEARD,
    /// how far a source has been read is not noted
    CONFIRM_LOST,
    /// sources move from one forwarder to another
    SOURCES_MOVED,
    /// the wall clock is set forward or back
    CLOCK_SET,
    /// an answer does not reach the client
    ANSWER_LOST,
}

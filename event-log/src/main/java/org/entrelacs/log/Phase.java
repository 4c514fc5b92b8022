package org.entrelacs.log;

/// Where the owner of a partition stands.
public enum Phase {
    /// Not ours.
    RELEASED,
    /// Ours, as soon as that is confirmed.
    ASSIGNED,
    /// Shutting out whoever wrote before.
    INIT,
    /// Reading to the end. Only from here may [#SERVING] be entered.
    CATCH_UP,
    /// Deciding and answering.
    SERVING,
    /// The log contradicts what this service was told; a person has to look.
    HALTED
}

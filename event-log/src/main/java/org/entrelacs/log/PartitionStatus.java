package org.entrelacs.log;

/// What one partition looks like from outside.
///
/// @param nextOffset offset up to which the state is folded
/// @param nextInboxOffset offset up to which the inbox has been dealt with
/// @param waiting commands and inbox records that wait
/// @param problem what keeps it from serving; empty when nothing does
public record PartitionStatus(
        int partition,
        Phase phase,
        long epoch,
        long nextOffset,
        long nextInboxOffset,
        int waiting,
        int streams,
        int quarantined,
        int parked,
        String problem) {}

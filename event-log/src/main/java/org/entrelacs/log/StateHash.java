package org.entrelacs.log;

/// What the streams of a partition add up to.
///
/// @param offset up to which the partition's events are folded
/// @param sha256 of the names, versions and canonical states of all streams, see [Canonical]
public record StateHash(int partition, long offset, String sha256) {}

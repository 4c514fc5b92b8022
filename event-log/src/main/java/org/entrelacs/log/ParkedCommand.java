package org.entrelacs.log;

import java.time.Instant;

/// An inbox record that could not be turned into a decision, kept by reference.
///
/// @param inboxOffset where it lies in the inbox partition
public record ParkedCommand(int partition, long inboxOffset, String why, Instant recordedAt) {}

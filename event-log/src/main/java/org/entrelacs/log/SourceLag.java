package org.entrelacs.log;

import java.util.List;

/// Why nothing has happened yet: how far the inbox of this service is behind a source, as far as this instance
/// has to do with it.
///
/// @param events of the source that have not reached the inbox
/// @param problem what keeps them; empty when nothing does
/// @param partitions of the source that this instance takes care of, ascending; no other is counted in
///     `events`
/// @param of how many partitions there are; 0 while the source does not exist
public record SourceLag(String source, long events, String problem, List<Integer> partitions, int of) {

    /// Whether nothing is left, as far as an instance can tell that takes care of everything.
    public boolean isNone() {
        return events == 0 && partitions.size() == of;
    }
}

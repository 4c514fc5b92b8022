package org.entrelacs.edge.running;

import org.entrelacs.edge.Problem;
import org.entrelacs.log.StreamHost;

/// Numbers of partitions as callers give them.
final class Partitions {
    private Partitions() {}

    /// The same number, if the service has such a partition; else a problem.
    static int known(int partition, StreamHost host) {
        if (partition >= host.partitions().size()) {
            throw Problem.notFound("no-such-partition", "This service has no such partition.")
                    .exception();
        }
        return partition;
    }
}

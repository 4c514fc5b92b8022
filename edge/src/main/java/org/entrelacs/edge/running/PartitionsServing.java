package org.entrelacs.edge.running;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.entrelacs.log.PartitionStatus;
import org.entrelacs.log.Phase;
import org.entrelacs.log.StreamHost;

/// Ready is who serves every partition it owns, and where it owns none, knows who owns one and can be asked.
@Readiness
@ApplicationScoped
public class PartitionsServing implements HealthCheck {
    private final StreamHost host;

    PartitionsServing(StreamHost host) {
        this.host = host;
    }

    @Override
    public HealthCheckResponse call() {
        var reply = HealthCheckResponse.named("partitions serving").status(host.isReady());
        for (var partition : host.partitions()) {
            reply.withData("partition " + partition.partition(), text(partition));
        }
        return host.problem().isEmpty()
                ? reply.build()
                : reply.withData("problem", host.problem()).build();
    }

    private String text(PartitionStatus partition) {
        if (partition.phase() == Phase.RELEASED) {
            return host.directory().lastKnown(partition.partition()).isPresent() ? "elsewhere" : "owner unknown";
        }
        return partition.problem().isEmpty()
                ? partition.phase().name()
                : partition.phase().name() + ": " + partition.problem();
    }
}

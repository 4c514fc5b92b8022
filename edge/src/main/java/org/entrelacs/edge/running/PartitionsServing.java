package org.entrelacs.edge.running;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.entrelacs.log.Phase;
import org.entrelacs.log.StreamHost;

/// Ready is who serves every partition it owns, and owns one.
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
            if (partition.phase() != Phase.RELEASED) {
                reply.withData("partition " + partition.partition(), text(partition.phase(), partition.problem()));
            }
        }
        return host.problem().isEmpty()
                ? reply.build()
                : reply.withData("problem", host.problem()).build();
    }

    private static String text(Phase phase, String problem) {
        return problem.isEmpty() ? phase.name() : phase.name() + ": " + problem;
    }
}

package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.audit.Audit;
import org.entrelacs.audit.AuditOptions;
import org.entrelacs.audit.AuditReport;
import org.entrelacs.audit.ReportText;
import org.entrelacs.audit.command.AdminStates;
import org.entrelacs.audit.log.KafkaNetworkLog;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.network.ServiceProcess;

/// How every test of a network ends.
final class Audits {
    private static final Actor AUDITOR = Actor.of("auditor", "admin");

    private Audits() {}

    /// Fails unless the whole log is as it has to be, nothing is under way, and every running service
    /// serves the fold of the log.
    static void clean(Network network, List<Service> running) {
        AuditReport report = of(network, running);
        assertTrue(report.isClean(), () -> ReportText.of(report));
        System.out.printf(
                "Audit of %s: %d records clean, %d commands decided again, %d states compared; %.1f s%n",
                report.network(),
                report.figure("records") + report.figure("inbox records"),
                report.figure("commands decided again"),
                report.figure("states compared"),
                report.took().toMillis() / 1000.0);
    }

    /// What an audit of all that finds.
    static AuditReport of(Network network, List<Service> running) {
        Map<String, List<URI>> services = new HashMap<>();
        running.forEach(service -> services.put(
                service.label(),
                network.instances(service).stream().map(ServiceProcess::uri).toList()));
        String prefix = network.settings().prefix();
        AdminStates served = new AdminStates(services, network.tokens().issue(AUDITOR));
        AuditOptions options = new AuditOptions(prefix, true, Optional.empty(), served, (_, _, _) -> {});
        try (KafkaNetworkLog log = new KafkaNetworkLog(network.bootstrapServers(), prefix, Map.of())) {
            return Audit.of(log, options);
        }
    }
}

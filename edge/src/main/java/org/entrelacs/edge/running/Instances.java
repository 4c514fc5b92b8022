package org.entrelacs.edge.running;

import java.lang.management.ManagementFactory;
import org.entrelacs.log.ServiceDefinition;

/// How this process is called in the log and by the brokers.
final class Instances {
    private Instances() {}

    /// `planning-4711@host`: the service, the process id, the machine.
    static String nameOf(ServiceDefinition definition) {
        return definition.name() + "-" + ManagementFactory.getRuntimeMXBean().getName();
    }
}

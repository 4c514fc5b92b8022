package org.entrelacs.edge.forwarding;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.entrelacs.edge.InstanceAddress;
import org.entrelacs.log.StreamHost;

/// As the group of owners has it.
@Singleton
@DefaultBean
public class KernelOwners implements Owners {
    private final StreamHost host;
    private final InstanceAddress own;

    @Inject
    KernelOwners(StreamHost host, InstanceAddress own) {
        this.host = host;
        this.own = own;
    }

    @Override
    public Optional<String> find(int partition) {
        return host.owns(partition) ? Optional.of(own.text()) : host.directory().find(partition);
    }

    @Override
    public Optional<String> lastKnown(int partition) {
        return host.directory().lastKnown(partition);
    }

    @Override
    public void doubt(int partition, String address) {
        host.directory().doubt(partition, address);
    }
}

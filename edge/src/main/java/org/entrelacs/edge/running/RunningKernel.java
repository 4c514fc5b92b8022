package org.entrelacs.edge.running;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.entrelacs.edge.EdgeConfig;
import org.entrelacs.edge.InstanceAddress;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.LogAccess;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.json.JsonCodec;
import org.entrelacs.log.kafka.KafkaLogAccess;
import org.entrelacs.log.kafka.KafkaSettings;
import org.entrelacs.log.memory.MemoryNetwork;

/// Builds the host of the service's streams, starts it with the service, gives its partitions up when the
/// service is told to end, and closes it after the last request. The service answers while the log cannot be
/// reached: it is not ready, and says 503.
@Singleton
public class RunningKernel {

    @Produces
    @Singleton
    @DefaultBean
    @Unremovable
    LogAccess log(EdgeConfig config, ServiceDefinition definition, InstanceAddress address) {
        return switch (config.log()) {
            case MEMORY -> new MemoryNetwork(config.prefix());
            case KAFKA -> new KafkaLogAccess(kafka(config, definition, address));
        };
    }

    @Produces
    @Singleton
    @DefaultBean
    @Unremovable
    EventCodec codec() {
        return JsonCodec.published();
    }

    @Produces
    @Singleton
    StreamHost host(
            EdgeConfig config,
            ServiceDefinition definition,
            LogAccess log,
            EventCodec codec,
            InstantSource clock,
            KernelMetrics metrics) {
        return new StreamHost(definition, settings(config, definition), log, codec, clock, metrics);
    }

    void start(@Observes StartupEvent event, StreamHost host, KernelMetrics metrics) {
        metrics.watch(host);
        host.start();
    }

    /// The end is near: others take over while this instance goes on answering, in their words.
    void leave(@Observes ShutdownDelayInitiatedEvent event, StreamHost host) {
        host.leave();
    }

    void stop(@Observes ShutdownEvent event, StreamHost host) {
        host.close();
    }

    private static KafkaSettings kafka(EdgeConfig config, ServiceDefinition definition, InstanceAddress address) {
        return new KafkaSettings(
                config.kafka().bootstrapServers(),
                config.prefix(),
                Instances.nameOf(definition),
                address.text(),
                config.kafka().sessionTimeout(),
                config.kafka().client());
    }

    private static HostSettings settings(EdgeConfig config, ServiceDefinition definition) {
        return HostSettings.draft(config.prefix(), config.partitions(), Instances.nameOf(definition))
                .idempotencyWindow(config.idempotencyWindow())
                .freshness(config.kafka().sessionTimeout())
                .follow(config.follow())
                .pace(config.pace())
                .snapshotEvery(config.snapshotEvery())
                .build();
    }
}

package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.Map;

/// How to reach the brokers.
///
/// @param bootstrapServers `host:port`, comma-separated
/// @param prefix of the network's topics, groups and transactional ids
/// @param instance names this process in client ids
/// @param sessionTimeout after which a silent instance loses its partitions; brokers refuse less than 6 s by
///     default
/// @param address where the other instances of the service can ask this one, such as `http://10.0.0.7:8080`;
///     empty when they cannot
/// @param client further client settings, such as security; never those that this package sets itself
public record KafkaSettings(
        String bootstrapServers,
        String prefix,
        String instance,
        String address,
        Duration sessionTimeout,
        Map<String, String> client) {

    /// Six seconds of session, no address, nothing further.
    public static KafkaSettings of(String bootstrapServers, String prefix, String instance) {
        return new KafkaSettings(bootstrapServers, prefix, instance, "", Duration.ofSeconds(6), Map.of());
    }
}

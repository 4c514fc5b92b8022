package org.entrelacs.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// What every service is told about its network, its log and its clock.
@ConfigMapping(prefix = "entrelacs")
public interface EdgeConfig {

    /// First part of every topic, group and transactional id; networks with different prefixes share a broker without
    /// seeing each other. Lower-case letters, digits, `-`. Default `entrelacs`.
    @WithDefault("entrelacs")
    @Pattern(regexp = "[a-z][a-z0-9-]{0,63}")
    String prefix();

    /// Partitions of each topic of this service, 1 to 1024. Fixed by the first start, which writes it into the log; a
    /// start with another number is refused. Default 4.
    @WithDefault("4")
    @Min(1)
    @Max(1024)
    int partitions();

    /// Where the log is kept. `memory` forgets everything at the end of the process. Default `kafka`.
    @WithDefault("kafka")
    Log log();

    Kafka kafka();

    Instance instance();

    /// Secret of this network, at least 32 characters, that keys the hash by which a repeated command is
    /// compared with the first. The same in all services and for ever: with another one, a repeat of an older
    /// command is answered as a reused key. No default; development and tests have one of their own.
    @Size(min = 32)
    String commandHashKey();

    Clock clock();

    /// Largest request body. The largest ones are instruments: FHIR Questionnaires with their rules. Sizes beyond
    /// `quarkus.http.limits.max-body-size` (10 MiB) are never read. Default 2 MiB (`2M`).
    @WithDefault("2M")
    MemorySize maxBodySize();

    /// How long a repeat of a command is answered like the first time, counted from when the log took it. At least
    /// one hour. Default 30 days (`30d`).
    @WithDefault("30d")
    @DurationMin(hours = 1)
    Duration idempotencyWindow();

    /// Whether the state of partitions that other instances own is kept up to date here, so that a takeover is quick.
    /// Costs the memory of that state. Default true.
    @WithDefault("true")
    boolean follow();

    /// How long the owner of a partition rests after a group of several commands, so that more of them meet
    /// in the next one: fewer and larger transactions. A lone caller never waits for it. At most one
    /// second; `PT0S` for not at all. Default half a millisecond (`PT0.0005S`).
    @WithDefault("PT0.0005S")
    @DurationMin
    @DurationMax(seconds = 1)
    Duration pace();

    /// Records after which a partition's state is kept in a snapshot, so that a start need not read the whole
    /// log; 0 for never. Default 50000.
    @WithDefault("50000")
    @Min(0)
    long snapshotEvery();

    enum Log {
        KAFKA,
        MEMORY
    }

    interface Kafka {
        /// Brokers to ask first, `host:port`, separated by commas. Default `localhost:9092`.
        @WithDefault("localhost:9092")
        @WithName("bootstrap-servers")
        String bootstrapServers();

        /// How long an instance may be silent before the brokers give its partitions to another. For
        /// as long after its last sign of ownership it answers reads and refusals. Brokers take
        /// 6 seconds or more unless they are told otherwise. Default 6 seconds (`6s`).
        @WithDefault("6s")
        @DurationMin(seconds = 1)
        Duration sessionTimeout();

        /// Further settings of the Kafka client, by their own names: `entrelacs.kafka.client."security.protocol"`.
        /// Default none.
        Map<String, String> client();
    }

    interface Instance {
        /// Where the other instances of this service can ask this one: `http://host:port`. They pass on what
        /// this one owns, with the callers' tokens. Default made of `quarkus.http.host` and
        /// `quarkus.http.port`, with the machine's address for `0.0.0.0`.
        @WithDefault("http://${quarkus.http.host:localhost}:${quarkus.http.port:8080}")
        String address();
    }

    interface Clock {
        /// Whether an administrator may move the service's clock forward: for demonstrations and tests only. Default
        /// `false`.
        @WithDefault("false")
        boolean adjustable();

        /// How far ahead of the system's clock the service's clock starts, ISO 8601. Default none (`PT0S`).
        @WithDefault("PT0S")
        @DurationMin
        Duration offset();
    }
}

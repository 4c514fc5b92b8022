package org.entrelacs.systemtests.faults;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionTimeoutException;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.log.Partition;
import org.entrelacs.systemtests.account.Load;

/// What others do to the topics and groups of the service, and what the brokers do to who is idle.
final class Strangers {
    private static final Duration FOREIGN_TRANSACTION = Duration.ofSeconds(5);
    private static final Duration BROKERS_LOOK = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN_WITHIN = Duration.ofSeconds(25);
    private static final int JOINS = 3;

    private final Network network;
    private final Cluster cluster;
    private final Load load;
    private final int partitions;

    Strangers(Network network, Cluster cluster, Load load, int partitions) {
        this.network = network;
        this.cluster = cluster;
        this.load = load;
        this.partitions = partitions;
    }

    /// What the brokers have to be told for these faults.
    static List<String> brokerSettings() {
        return List.of(
                "transactional.id.expiration.ms=" + IDLE.toMillis(),
                "transaction.remove.expired.transaction.cleanup.interval.ms=1000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms=1000");
    }

    Fault rebalanceStorm(RandomGenerator chance) {
        return new Fault(
                Kind.REBALANCE_STORM,
                cluster::ownersGroup,
                () -> {
                    for (int join = 0; join < JOINS; join++) {
                        joinAndLeave(Times.upTo(chance, 1000));
                    }
                },
                Duration.ZERO,
                () -> {});
    }

    /// @param stays after it was let in
    private void joinAndLeave(Duration stays) throws InterruptedException {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                network.settings().ports().peers(),
                "group.id",
                cluster.ownersGroup(),
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName(),
                "session.timeout.ms",
                6000,
                // As the instances do: who hears late of a rebalance makes everybody wait.
                "heartbeat.interval.ms",
                100,
                "enable.auto.commit",
                false);
        try (var member = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            member.subscribe(List.of(cluster.events(0).topic()));
            long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (member.assignment().isEmpty() && System.nanoTime() - end < 0) {
                var _ = member.poll(Duration.ofMillis(50));
            }
            Thread.sleep(stays);
        }
    }

    Fault foreignTransaction(RandomGenerator chance) {
        Partition events = cluster.events(chance.nextInt(partitions));
        AtomicReference<AutoCloseable> open = new AtomicReference<>(() -> {});
        return new Fault(
                Kind.FOREIGN_TRANSACTION,
                events::toString,
                () -> open.set(hanging(events)),
                FOREIGN_TRANSACTION.plus(BROKERS_LOOK.multipliedBy(2)),
                () -> open.get().close());
    }

    /// Opened, and left alone.
    private AutoCloseable hanging(Partition events) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                network.settings().ports().peers(),
                "transactional.id",
                "stranger-" + UUID.randomUUID(),
                "transaction.timeout.ms",
                Math.toIntExact(FOREIGN_TRANSACTION.toMillis()));
        var stranger = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        stranger.initTransactions();
        stranger.beginTransaction();
        var sent = stranger.send(new ProducerRecord<>(
                events.topic(), events.number(), null, "a stranger was here".getBytes(StandardCharsets.UTF_8)));
        stranger.flush();
        var _ = sent.get();
        return () -> stranger.close(Duration.ZERO);
    }

    /// Other faults may wake the owner, so that its name is not forgotten: then the victim says so.
    Fault transactionalIdExpired(RandomGenerator chance) {
        int partition = chance.nextInt(partitions);
        AtomicBoolean forgotten = new AtomicBoolean();
        return new Fault(
                Kind.TRANSACTIONAL_ID_EXPIRED,
                () -> cluster.transactionalId(partition) + (forgotten.get() ? " was forgotten" : " was not forgotten"),
                () -> {
                    load.rest(partition);
                    forgotten.set(isForgottenSoon(partition));
                },
                Duration.ZERO,
                () -> load.goOn(partition));
    }

    private boolean isForgottenSoon(int partition) {
        try {
            await().atMost(FORGOTTEN_WITHIN)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> !cluster.knowsTransactionalId(partition));
            return true;
        } catch (ConditionTimeoutException awake) {
            return false;
        }
    }
}

package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.entrelacs.log.Ownership;
import org.jspecify.annotations.Nullable;

/// Ownership by a consumer group: cooperative sticky, so that a rebalance takes away only what moves.
///
/// The proof of membership is an offset commit (of offset 0, which nobody reads): the coordinator accepts it
/// only from a member of the present generation, and it cannot have given the partitions to anybody else
/// before that. Being assigned partitions proves nothing: the news may be older than a pause of this process.
final class KafkaOwnership implements Ownership {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PROVE_EVERY = Duration.ofSeconds(1);
    private static final Duration PROVE_WITHIN = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean proofWanted;
    private volatile long confirmedAt;
    private boolean unproven;
    private @Nullable Listener listener;

    KafkaOwnership(Consumer<byte[], byte[]> consumer, String topic, Duration sessionTimeout) {
        this.consumer = consumer;
        this.topic = topic;
        this.confirmedAt = System.nanoTime() - sessionTimeout.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("owners-" + topic).unstarted(this::run);
    }

    @Override
    public void start(Listener told) {
        listener = told;
        thread.start();
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(List.of(topic), new Callbacks());
            while (running) {
                round();
            }
        } catch (WakeupException e) {
            LOG.log(System.Logger.Level.DEBUG, "leaving {0}", topic);
        }
    }

    private void round() {
        try {
            consumer.poll(POLL);
            boolean due = System.nanoTime() - confirmedAt > PROVE_EVERY.toNanos();
            if ((due || proofWanted) && !consumer.assignment().isEmpty()) {
                prove();
                unproven = false;
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            tellOnce(e);
        }
    }

    /// A rebalance may last for a session, and each attempt fails until it is over.
    private void tellOnce(KafkaException why) {
        System.Logger.Level level = unproven ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
        LOG.log(level, "membership in the owners of {0} is not proven: {1}", topic, why.getMessage());
        unproven = true;
    }

    private void prove() {
        long begin = System.nanoTime();
        TopicPartition any = consumer.assignment().iterator().next();
        consumer.commitSync(Map.of(any, new OffsetAndMetadata(0)), PROVE_WITHIN);
        confirmedAt = begin;
        proofWanted = false;
    }

    private final class Callbacks implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            proofWanted = true;
            told().assigned(numbers(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            told().revoked(numbers(partitions));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            told().lost(numbers(partitions));
        }
    }

    private Listener told() {
        if (listener == null) {
            throw new IllegalStateException("not started");
        }
        return listener;
    }

    private static Set<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long confirmedAt() {
        return confirmedAt;
    }

    @Override
    public void confirmSoon() {
        proofWanted = true;
    }

    @Override
    public void close() {
        running = false;
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

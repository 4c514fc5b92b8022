package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;

/// Where partitions end, asked from the brokers each time. Safe for any number of threads.
final class KafkaEnds {
    private static final long SECONDS = 8;

    private final Admin admin;

    KafkaEnds(Admin admin) {
        this.admin = admin;
    }

    /// Stable ends of all partitions of a topic; empty while it does not exist.
    Map<Partition, Long> stable(String topic) {
        TopicDescription description;
        try {
            description = get(admin.describeTopics(List.of(topic)).allTopicNames())
                    .values()
                    .iterator()
                    .next();
        } catch (LogUnavailable e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Map.of();
            }
            throw e;
        }
        Map<TopicPartition, OffsetSpec> asked = description.partitions().stream()
                .collect(Collectors.toMap(
                        info -> new TopicPartition(topic, info.partition()), info -> OffsetSpec.latest()));
        Map<Partition, Long> ends = new HashMap<>();
        get(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(KafkaRecords.partition(partition), end.offset()));
        return ends;
    }

    /// The high watermark is asked first: what is open then cannot be closed behind its back.
    Ends of(Partition partition) {
        long highWatermark = end(partition, IsolationLevel.READ_UNCOMMITTED);
        long stable = end(partition, IsolationLevel.READ_COMMITTED);
        return new Ends(stable, Math.max(stable, highWatermark));
    }

    /// Offset after the last record that is not part of an open transaction.
    long stable(Partition partition) {
        return end(partition, IsolationLevel.READ_COMMITTED);
    }

    private long end(Partition partition, IsolationLevel isolation) {
        TopicPartition asked = KafkaRecords.kafka(partition);
        return get(admin.listOffsets(Map.of(asked, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                        .partitionResult(asked))
                .offset();
    }

    /// Waits for an answer of the brokers.
    ///
    /// @throws LogUnavailable with the brokers' own exception as its cause
    static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new LogUnavailable(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new LogUnavailable("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }

    /// Waits for something that may appear, such as a topic.
    ///
    /// @throws LogUnavailable when interrupted
    static void pause(Duration atMost) {
        try {
            Thread.sleep(atMost.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }
}

package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.entrelacs.log.LogAccess.TopicReader;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Reads committed records of assigned partitions. Topics that are still missing join when they appear.
final class KafkaLogReader implements TopicReader {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int A_LONG_READ = 2;
    private static final int MUCH = KafkaClients.PORTION / 8;

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaEnds ends;
    private final Set<String> missing;
    private final ReadAhead<List<StoredRecord>> ahead;
    private Map<Partition, Long> positions = Map.of();
    private int largePortions;
    private long lookAgainAt = System.nanoTime();

    /// @param topics to be read whole, as soon as they exist
    /// @param threads to read ahead with
    KafkaLogReader(Consumer<byte[], byte[]> consumer, KafkaEnds ends, Set<String> topics, Executor threads) {
        this.consumer = consumer;
        this.ends = ends;
        this.missing = new HashSet<>(topics);
        this.ahead = new ReadAhead<>(threads);
    }

    /// Reads one partition that exists.
    KafkaLogReader(Consumer<byte[], byte[]> consumer, KafkaEnds ends, Partition partition, Executor threads) {
        this(consumer, ends, Set.of(), threads);
        join(List.of(KafkaRecords.kafka(partition)));
    }

    /// Whoever reads on and on is read ahead for: while one portion is worked on, the next is fetched.
    @Override
    public List<StoredRecord> poll(Duration atMost) {
        return reached(() -> {
            List<StoredRecord> records = ahead.take().orElseGet(() -> fetched(atMost));
            largePortions = records.size() < MUCH ? 0 : largePortions + 1;
            if (largePortions >= A_LONG_READ && missing.isEmpty()) {
                readAhead(atMost);
            }
            return records;
        });
    }

    /// What was just read must not be lost for it.
    private void readAhead(Duration atMost) {
        try {
            positions = positionsNow();
            ahead.begin(() -> fetched(atMost));
        } catch (KafkaException | RejectedExecutionException _) {
            largePortions = 0;
        }
    }

    private List<StoredRecord> fetched(Duration atMost) {
        lookForMissing();
        if (consumer.assignment().isEmpty()) {
            KafkaEnds.pause(atMost);
            return List.of();
        }
        return KafkaRecords.stored(polled(atMost));
    }

    private ConsumerRecords<byte[], byte[]> polled(Duration atMost) {
        try {
            return consumer.poll(atMost);
        } catch (WakeupException woken) {
            return ConsumerRecords.empty();
        }
    }

    private Map<Partition, Long> positionsNow() {
        Map<Partition, Long> now = new HashMap<>();
        consumer.assignment().forEach(each -> now.put(KafkaRecords.partition(each), consumer.position(each)));
        return now;
    }

    private void lookForMissing() {
        if (missing.isEmpty() || System.nanoTime() - lookAgainAt < 0) {
            return;
        }
        lookAgainAt = System.nanoTime() + LOOK_AGAIN.toNanos();
        for (String topic : List.copyOf(missing)) {
            Collection<Partition> found = ends.stable(topic).keySet();
            if (!found.isEmpty()) {
                missing.remove(topic);
                join(found.stream().map(KafkaRecords::kafka).toList());
            }
        }
    }

    private void join(Collection<TopicPartition> partitions) {
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(partitions);
        consumer.assign(all);
        partitions.forEach(partition -> consumer.seek(partition, 0));
    }

    @Override
    public void wake() {
        consumer.wakeup();
    }

    @Override
    public Set<Partition> partitions() {
        return reached(() -> {
            if (ahead.isUnderWay()) {
                return Set.copyOf(positions.keySet());
            }
            lookForMissing();
            return consumer.assignment().stream().map(KafkaRecords::partition).collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public long position(Partition partition) {
        return reached(() -> {
            Long before = ahead.isUnderWay() ? positions.get(partition) : null;
            return before == null ? consumer.position(KafkaRecords.kafka(partition)) : before;
        });
    }

    @Override
    public void seek(Partition partition, long offset) {
        ahead.drop();
        largePortions = 0;
        TopicPartition wanted = KafkaRecords.kafka(partition);
        if (!consumer.assignment().contains(wanted)) {
            missing.remove(partition.topic());
            join(List.of(wanted));
        }
        consumer.seek(wanted, offset);
    }

    @Override
    public Ends ends(Partition partition) {
        return ends.of(partition);
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (KafkaException e) {
            throw new LogUnavailable("the log cannot be read", e);
        }
    }

    @Override
    public void close() {
        if (ahead.isUnderWay()) {
            consumer.wakeup();
            ahead.drop();
        }
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}

package org.entrelacs.systemtests.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.entrelacs.log.LogAccess.TopicReader;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.Topics;
import org.entrelacs.log.kafka.KafkaLogAccess;
import org.entrelacs.log.kafka.KafkaSettings;

/// Reads a network's topics as a partner would: `read_committed`, from the beginning to the ends that they have now.
public final class LogReading {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private LogReading() {}

    /// @param services whose topics exist
    /// @throws AssertionError when the ends cannot be reached in time, such as behind a transaction that stays open
    public static WholeLog of(String bootstrapServers, String prefix, Set<String> services) {
        List<StoredRecord> records = new ArrayList<>();
        each(bootstrapServers, prefix, services, records::add);
        return new WholeLog(records);
    }

    /// As above, of a log that may be long: record by record, those of a partition in the order of their offsets.
    ///
    /// @throws AssertionError when the reader gets nowhere for too long
    public static void each(
            String bootstrapServers, String prefix, Set<String> services, Consumer<StoredRecord> taker) {
        KafkaSettings settings = KafkaSettings.of(bootstrapServers, prefix, "system-tests");
        try (var access = new KafkaLogAccess(settings);
                TopicReader reader = access.topics(services)) {
            read(reader, new Topics(prefix), services, taker);
        }
    }

    private static void read(TopicReader reader, Topics topics, Set<String> services, Consumer<StoredRecord> taker) {
        Map<Partition, Ends> ends = new HashMap<>();
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (System.nanoTime() - deadline < 0) {
            List<StoredRecord> records = reader.poll(POLL);
            records.forEach(taker);
            deadline = records.isEmpty() ? deadline : System.nanoTime() + WITHIN.toNanos();
            reader.partitions().forEach(partition -> ends.computeIfAbsent(partition, reader::ends));
            boolean allTopics = services.stream()
                    .map(topics::events)
                    .allMatch(topic ->
                            ends.keySet().stream().anyMatch(at -> at.topic().equals(topic)));
            if (allTopics && ends.entrySet().stream().allMatch(end -> isReached(reader, end))) {
                return;
            }
        }
        throw new AssertionError("the ends of the topics were not reached: " + ends);
    }

    private static boolean isReached(TopicReader reader, Map.Entry<Partition, Ends> end) {
        return reader.position(end.getKey()) >= end.getValue().highWatermark();
    }
}

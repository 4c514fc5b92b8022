package org.entrelacs.log.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.SnapshotStore;
import org.entrelacs.log.StoredRecord;
import org.jspecify.annotations.Nullable;

/// Snapshots in one partition of a compacted topic: parts, then the description that makes them a snapshot. Two places
/// are used in turn, and each key is one place's part, so that compaction leaves about two snapshots.
final class KafkaSnapshots implements SnapshotStore {
    private static final String ID = "snapshot";
    private static final String PLACE = "place";
    private static final String FIRST = "first";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_BACK = 4;
    private static final int UNDER_WAY = 16;

    private final Partition partition;
    private final LogReader reader;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private @Nullable Producer<byte[], byte[]> producer;

    /// @param producers asked only when something is to be written
    KafkaSnapshots(Partition partition, LogReader reader, Supplier<Producer<byte[], byte[]>> producers) {
        this.partition = partition;
        this.reader = reader;
        this.producers = producers;
    }

    @Override
    public Optional<Finished> latest() {
        return latestDescription().map(Found::new);
    }

    /// The last record is the one, unless a snapshot was begun after it: then it lies further back.
    private Optional<StoredRecord> latestDescription() {
        long end = reader.ends(partition).stable();
        for (long back = LOOK_BACK; ; back *= LOOK_BACK) {
            long from = Math.max(0, end - back);
            List<StoredRecord> descriptions = new ArrayList<>();
            read(from, end, stored -> {
                if (stored.headers().containsKey(FIRST)) {
                    descriptions.add(stored);
                }
            });
            if (!descriptions.isEmpty()) {
                return Optional.of(descriptions.getLast());
            }
            if (from == 0) {
                return Optional.empty();
            }
        }
    }

    private void read(long from, long end, Consumer<StoredRecord> each) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        reader.seek(partition, from);
        while (reader.position(partition) < end) {
            List<StoredRecord> records = reader.poll(POLL);
            records.stream().filter(stored -> stored.offset() < end).forEach(each);
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() - deadline > 0) {
                throw new LogUnavailable("snapshots at " + partition + " do not arrive");
            }
        }
    }

    private final class Found implements Finished {
        private final StoredRecord description;

        Found(StoredRecord description) {
            this.description = description;
        }

        @Override
        public Map<String, String> description() {
            return description.headers();
        }

        @Override
        public void parts(Consumer<byte[]> each) {
            String id = description.header(ID);
            read(Long.parseLong(description.header(FIRST)), description.offset(), stored -> {
                if (id.equals(stored.headers().get(ID)) && !stored.headers().containsKey(FIRST)) {
                    each.accept(stored.payload());
                }
            });
        }
    }

    @Override
    public Unfinished begin(String id) {
        int place = latestDescription()
                .map(last -> 1 - Integer.parseInt(last.header(PLACE)))
                .orElse(0);
        if (producer == null) {
            producer = producers.get();
        }
        return new Writing(producer, id, place);
    }

    private final class Writing implements Unfinished {
        private final Producer<byte[], byte[]> to;
        private final String id;
        private final int place;
        private final OutgoingRecords outgoing = new OutgoingRecords();
        private final List<Future<RecordMetadata>> sent = new ArrayList<>();
        private long first = -1;
        private int parts;

        Writing(Producer<byte[], byte[]> to, String id, int place) {
            this.to = to;
            this.id = id;
            this.place = place;
        }

        @Override
        public void add(byte[] part) {
            send(place + "/" + parts++, Map.of(ID, id), part);
            if (sent.size() == UNDER_WAY) {
                await();
            }
        }

        @Override
        public void finish(Map<String, String> description) {
            await();
            Map<String, String> headers = new HashMap<>(description);
            headers.put(ID, id);
            headers.put(PLACE, Integer.toString(place));
            headers.put(FIRST, Long.toString(first));
            send(place + "/description", headers, ID.getBytes(UTF_8));
            await();
        }

        private void send(String key, Map<String, String> headers, byte[] payload) {
            try {
                sent.add(to.send(outgoing.of(new LogRecord(key, headers, payload), partition)));
            } catch (KafkaException e) {
                throw new LogUnavailable("a snapshot does not reach " + partition, e);
            }
        }

        private void await() {
            try {
                for (Future<RecordMetadata> one : sent) {
                    long offset = one.get().offset();
                    first = first < 0 ? offset : first;
                }
                sent.clear();
            } catch (ExecutionException e) {
                throw new LogUnavailable("a snapshot does not reach " + partition, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LogUnavailable("interrupted", e);
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        reader.close();
    }
}

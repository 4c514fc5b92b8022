package org.entrelacs.benchmarks.streams;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.deploy.Folders;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.json.JsonCodec;

/// A topic of commands, a processor with a state store in memory and a changelog, topics of events and
/// answers, all with `exactly_once_v2`. A caller is answered once its answer is committed. Repeated commands
/// are not known again.
public final class KafkaStreamsOffers implements Offers {
    private static final Duration POLL = Duration.ofMillis(100);

    private final int partitions;
    private final JsonCodec codec = new JsonCodec(OfferEvent.ALL);
    private final Producer<byte[], byte[]> producer;
    private final KafkaStreams streams;
    private final Map<UUID, CompletableFuture<Boolean>> waiting = new ConcurrentHashMap<>();
    private final Path state = Files.createTempDirectory("entrelacs-benchmark-streams");
    private volatile boolean closing;

    /// @param commitEvery the program's `commit.interval.ms`: 100 unless somebody changes it
    public KafkaStreamsOffers(String bootstrapServers, int partitions, int commitEvery)
            throws InterruptedException, IOException {
        this.partitions = partitions;
        Map<String, Object> plain = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(plain)) {
            admin.createTopics(List.of(topic("commands"), topic("stream-events"), topic("answers")))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be created", e);
        }
        Topology topology = new Topology();
        topology.addSource("commands", "commands")
                .addProcessor("decide", DecideOffers::new, "commands")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(DecideOffers.STORE), Serdes.String(), Serdes.ByteArray()),
                        "decide")
                .addSink(DecideOffers.EVENTS, "stream-events", "decide")
                .addSink(DecideOffers.ANSWERS, "answers", "decide");
        Properties config = new Properties();
        config.putAll(plain);
        config.put("application.id", "benchmark-streams");
        config.put("processing.guarantee", "exactly_once_v2");
        config.put("commit.interval.ms", commitEvery);
        // A commit waits for the end of a poll: at its default of 100 an idle program would answer that late.
        config.put("poll.ms", 5);
        config.put("num.stream.threads", 2);
        config.put("default.key.serde", Serdes.ByteArraySerde.class);
        config.put("default.value.serde", Serdes.ByteArraySerde.class);
        config.put("state.dir", state.toString());
        config.put("producer.linger.ms", 0);
        config.put("producer.compression.type", "lz4");
        config.put("consumer.fetch.max.wait.ms", 10);
        streams = new KafkaStreams(topology, config);
        streams.start();
        while (streams.state() != KafkaStreams.State.RUNNING) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "compression.type", "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        Thread.ofPlatform().daemon().name("answers").start(() -> listen(bootstrapServers));
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty());
    }

    private void listen(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers, "isolation.level", "read_committed", "fetch.max.wait.ms", 10);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, partitions)
                    .mapToObj(number -> new TopicPartition("answers", number))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!closing) {
                consumer.poll(POLL).forEach(record -> {
                    ByteBuffer id = ByteBuffer.wrap(record.key());
                    CompletableFuture<Boolean> caller = waiting.remove(new UUID(id.getLong(), id.getLong()));
                    if (caller != null) {
                        caller.complete(record.value()[0] == 1);
                    }
                });
            }
        }
    }

    @Override
    public boolean decide(String offer, CommandContext context, OfferCommand command) throws Exception {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(context.id().getMostSignificantBits())
                .putLong(context.id().getLeastSignificantBits())
                .array();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                "commands",
                PartitionNumber.of(offer, partitions),
                offer.getBytes(StandardCharsets.UTF_8),
                codec.encode(new HoursReserved(command.booking())));
        record.headers()
                .add(DecideOffers.COMMAND_ID, id)
                .add("command-hash", context.hash().getBytes(StandardCharsets.UTF_8))
                .add("actor", context.actor().getBytes(StandardCharsets.UTF_8))
                .add("traceparent", context.traceparent().getBytes(StandardCharsets.UTF_8));
        if (command instanceof OfferCommand.Release) {
            record.headers().add(DecideOffers.RELEASE, DecideOffers.YES);
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        waiting.put(context.id(), answer);
        var _ = producer.send(record);
        return answer.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        closing = true;
        streams.close(Duration.ofSeconds(5));
        producer.close(Duration.ofSeconds(5));
        Folders.delete(state);
    }
}

package org.entrelacs.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.Topics;
import org.entrelacs.systemtests.account.Orders;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.reading.LogReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a stranger commits to an events topic, past the owner's fence, stays in the log and is told aloud.
class ForeignRecordsIT {
    private static final Service SERVICE = Service.GATEKEEPING;
    private static final int PARTITIONS = 4;
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(30);
    private static final Actor ADMIN = Actor.of("admin-strangers", "admin");
    private static final int TOO_LARGE_FOR_A_COMMAND = 3 << 20;
    /// More than the kernel ever writes into one, and less than what brokers refuse.
    private static final int LARGE_FOR_A_RECORD = 950_000;

    private final Network network = Networks.fresh("strangers");
    private final Clients clients = Networks.clients(network);
    private final AtomicInteger keys = new AtomicInteger();
    private final String struck = "struck";
    private final String neighbour = beside(struck);
    private final Partition events =
            new Partition(new Topics("entrelacs").events(SERVICE.label()), PartitionNumber.of(struck, PARTITIONS));

    @BeforeEach
    void two_accounts_share_a_partition() {
        network.broker().prepare();
        network.broker().start();
        network.service(SERVICE).start();
        network.broker().awaitReady();
        network.service(SERVICE).awaitReady();
        clients.mustGive(Orders.draft("common", "once"));
        clients.mustGive(Orders.adopt("common", 1, List.of()));
        Stream.of(struck, neighbour).forEach(account -> clients.mustGive(Orders.open(account, "common", 1000)));
    }

    @AfterEach
    void stop() {
        network.close();
    }

    @Test
    void an_undecodable_record_locks_its_stream_alone_and_the_audit_finds_it() {
        StoredRecord last = lastOf("envelope/" + struck);
        Map<String, String> headers = new HashMap<>(last.headers());
        headers.put(RecordHeaders.STREAM_VERSION, "3");
        write(struck, headers, "{no json".getBytes(UTF_8));

        assertEquals(200, change(neighbour).status());
        await().atMost(NOTICED_WITHIN).until(() -> change(struck).status() == 423);
        assertEquals(200, change(neighbour).status());
        String quarantined = clients.read(ADMIN, SERVICE, "/admin/quarantined");
        assertTrue(quarantined.contains(struck) && !quarantined.contains(neighbour), quarantined);
        assertFound(Invariant.RECORDS);
    }

    @Test
    void an_oversize_record_of_no_stream_locks_nothing_and_the_audit_finds_it() {
        write("nobody", Map.of(), "x".repeat(LARGE_FOR_A_RECORD).getBytes(UTF_8));

        assertEquals(
                List.of(200, 200),
                List.of(change(struck).status(), change(neighbour).status()));
        assertTrue(clients.read(ADMIN, SERVICE, "/admin/quarantined").contains("unreadable"));
        assertFound(Invariant.RECORDS);
    }

    @Test
    void an_oversize_command_is_refused_and_leaves_nothing() {
        Order change = Orders.change(struck, "large", 1);
        String large = change.body().replace("load", "x".repeat(TOO_LARGE_FOR_A_COMMAND));
        assertEquals(
                413,
                clients.give(new Order(change.actor(), SERVICE, change.path(), change.key(), large))
                        .status());

        assertEquals("\"3\"", change(struck).etag());
        Quiescence.of(network, List.of(SERVICE)).audited();
    }

    private Answer change(String account) {
        return clients.give(Orders.change(account, "change-" + keys.incrementAndGet(), 1));
    }

    private void assertFound(Invariant invariant) {
        var report = Audits.of(network, List.of(SERVICE));
        assertTrue(Objects.requireNonNull(report.counts().get(invariant.code())) > 0, report.counts()::toString);
    }

    private StoredRecord lastOf(String stream) {
        return LogReading.of(network.bootstrapServers(), network.settings().prefix(), Set.of(SERVICE.label()))
                .domain()
                .stream()
                .filter(record -> record.header(RecordHeaders.SUBJECT).equals(stream))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private void write(String key, Map<String, String> headers, byte[] payload) {
        List<Header> all = headers.entrySet().stream()
                .<Header>map(header ->
                        new RecordHeader(header.getKey(), header.getValue().getBytes(UTF_8)))
                .toList();
        Map<String, Object> config = Map.of("bootstrap.servers", network.bootstrapServers());
        try (var stranger = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            var _ = stranger.send(
                    new ProducerRecord<>(events.topic(), events.number(), key.getBytes(UTF_8), payload, all));
        }
    }

    /// Another account whose stream lies in the same partition.
    private static String beside(String account) {
        int partition = PartitionNumber.of(account, PARTITIONS);
        return Stream.iterate(0, number -> number + 1)
                .map(number -> "neighbour-" + number)
                .filter(name -> PartitionNumber.of(name, PARTITIONS) == partition)
                .findFirst()
                .orElseThrow();
    }
}

package org.entrelacs.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entrelacs.audit.finding.Invariant.COMMANDS;
import static org.entrelacs.audit.finding.Invariant.OWNERS;
import static org.entrelacs.audit.finding.Invariant.PLACES;
import static org.entrelacs.audit.finding.Invariant.REACTIONS;
import static org.entrelacs.audit.finding.Invariant.RECORDS;
import static org.entrelacs.audit.finding.Invariant.SETTINGS;
import static org.entrelacs.audit.finding.Invariant.VERSIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entrelacs.audit.check.ServedStates;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.log.Entries;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.log.KafkaNetworkLog;
import org.entrelacs.audit.sound.Intruder;
import org.entrelacs.audit.sound.Records;
import org.entrelacs.audit.sound.SoundNetwork;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.Topics;
import org.entrelacs.log.kafka.KafkaLogAccess;
import org.entrelacs.log.kafka.KafkaSettings;
import org.entrelacs.log.kafka.TestBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The same on a real broker, where what can be done to a log is done to it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealLogIT {
    private final String prefix = TestBroker.newNetwork();
    private final Topics topics = new Topics(prefix);
    private final Partition envelopes =
            new Partition(topics.events("gatekeeping"), PartitionNumber.of("e1", SoundNetwork.PARTITIONS));
    private final KafkaNetworkLog log = new KafkaNetworkLog(TestBroker.bootstrapServers(), prefix, Map.of());
    private final Intruder intruder = new Intruder(TestBroker.bootstrapServers());

    @BeforeAll
    void live() {
        try (SoundNetwork network = network()) {
            network.live();
            assertServedStateIsTheFold(network);
        }
    }

    private SoundNetwork network() {
        KafkaSettings settings = KafkaSettings.of(TestBroker.bootstrapServers(), prefix, "audited");
        return new SoundNetwork(() -> new KafkaLogAccess(settings), prefix);
    }

    private void assertServedStateIsTheFold(SoundNetwork network) {
        ServedStates served = (service, partition) ->
                service.equals("gatekeeping") ? Optional.of(network.served(partition)) : Optional.empty();
        AuditReport report = Audit.of(log, new AuditOptions(prefix, true, Optional.empty(), served, (_, _, _) -> {}));
        assertTrue(report.isClean(), () -> ReportText.of(report));
        assertEquals(SoundNetwork.PARTITIONS, report.figure("states compared"), () -> ReportText.of(report));
    }

    @AfterAll
    void close() {
        intruder.close();
        log.close();
    }

    @Test
    void what_is_done_to_a_log_is_found() {
        assertTrue(audit().isClean());

        intruder.abort(envelopes, "never committed");
        AuditReport aborted = audit();
        assertTrue(aborted.isClean(), () -> ReportText.of(aborted));
        assertTrue(aborted.notes().toString().contains("1 records of aborted transactions"), aborted::toString);

        StoredRecord adjusted = find("EnvelopeAdjusted");
        long version = Long.parseLong(adjusted.header(RecordHeaders.STREAM_VERSION));
        Partition other = new Partition(envelopes.topic(), 1 - envelopes.number());

        finds(RECORDS, () -> intruder.write(envelopes, "e1", Map.of(), "hello".getBytes(UTF_8)));
        finds(COMMANDS, () -> intruder.write(envelopes, "e1", adjusted));
        finds(
                VERSIONS,
                () -> intruder.write(
                        envelopes, "e1", adjusted, RecordHeaders.STREAM_VERSION, Long.toString(version + 40)));
        finds(OWNERS, () -> intruder.write(envelopes, "e1", adjusted, RecordHeaders.OWNER_EPOCH, "7"));
        finds(PLACES, () -> intruder.write(other, "e1", adjusted));
        Partition inbox = new Partition(topics.inbox("planning"), 0);
        finds(RECORDS, () -> intruder.write(inbox, "e1", adjusted));
        StoredRecord opened = find("CaseOpened");
        String another = UUID.randomUUID().toString();
        finds(REACTIONS, () -> intruder.write(opened.at(), "p1", opened, RecordHeaders.COMMAND_ID, another));
        finds(SETTINGS, () -> intruder.configure(topics.events("planning"), "retention.ms", "60000000"));
        finds(SETTINGS, () -> intruder.widen(topics.inbox("assessment"), 3));
    }

    private void finds(Invariant invariant, Runnable deed) {
        long before = audit().counts().getOrDefault(invariant.code(), 0L);
        deed.run();
        AuditReport report = audit();
        assertTrue(
                report.counts().getOrDefault(invariant.code(), 0L) > before,
                () -> invariant + " in " + ReportText.of(report));
    }

    private AuditReport audit() {
        return Audit.of(log, AuditOptions.of(prefix).withNothingUnderWay());
    }

    /// The first event of a type.
    private StoredRecord find(String type) {
        for (String topic : log.topics().keySet()) {
            for (int number = 0; number < SoundNetwork.PARTITIONS && topic.endsWith(".events"); number++) {
                Partition partition = new Partition(topic, number);
                try (Entries entries =
                        log.read(partition, 0, log.ends(partition).stable())) {
                    for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                        if (Records.event(type).test(entry.stored())) {
                            return entry.stored();
                        }
                    }
                }
            }
        }
        throw new AssertionError("there is no " + type);
    }
}

package org.entrelacs.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.entrelacs.audit.finding.Invariant.COMMANDS;
import static org.entrelacs.audit.finding.Invariant.DEADLINES;
import static org.entrelacs.audit.finding.Invariant.DECISIONS;
import static org.entrelacs.audit.finding.Invariant.HISTORY;
import static org.entrelacs.audit.finding.Invariant.IDS;
import static org.entrelacs.audit.finding.Invariant.LEDGERS;
import static org.entrelacs.audit.finding.Invariant.OWNERS;
import static org.entrelacs.audit.finding.Invariant.PLACES;
import static org.entrelacs.audit.finding.Invariant.REACTIONS;
import static org.entrelacs.audit.finding.Invariant.RECORDS;
import static org.entrelacs.audit.finding.Invariant.SETTINGS;
import static org.entrelacs.audit.finding.Invariant.STATES;
import static org.entrelacs.audit.finding.Invariant.TIMES;
import static org.entrelacs.audit.finding.Invariant.VERSIONS;
import static org.entrelacs.audit.sound.Records.by;
import static org.entrelacs.audit.sound.Records.event;
import static org.entrelacs.audit.sound.Records.inbox;
import static org.entrelacs.audit.sound.Records.leftBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entrelacs.audit.check.ServedStates;
import org.entrelacs.audit.finding.Finding;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.sound.BrokenLog;
import org.entrelacs.audit.sound.Records;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StateHash;
import org.entrelacs.log.StoredRecord;
import org.junit.jupiter.api.Test;

/// A log of the real kernel under the services' own rules, broken in one place at a time.
class AuditTest {
    private static final AuditOptions AT_REST =
            AuditOptions.of(BrokenLog.PREFIX).withNothingUnderWay();
    private static final Partition ENVELOPES = place(event("EnvelopeOpened"));

    private final BrokenLog log = BrokenLog.sound();

    @Test
    void a_sound_log_is_clean_and_looked_at_in_every_way() {
        AuditReport report = Audit.of(log, AT_REST);
        assertEquals(Set.of(), found(report), () -> ReportText.of(report));
        assertTrue(report.figure("commands decided again") > 20, () -> ReportText.of(report));
        assertTrue(report.figure("reactions") > 10, () -> ReportText.of(report));
        assertEquals(8, report.figure("terms of owners"));
        log.find(leftBy("deadline", "RequestDeferred"));
        log.find(event("CommandSettled"));
    }

    @Test
    void a_network_that_is_not_there_is_said_so() {
        assertThrows(Audit.NoSuchNetwork.class, () -> Audit.of(log, AuditOptions.of("another")));
    }

    @Test
    void a_topic_that_forgets_is_found() {
        assertOnly(SETTINGS, log.setting("entrelacs.planning.events", "retention.ms", "604800000"));
    }

    @Test
    void a_topic_that_compacts_is_found() {
        assertOnly(SETTINGS, log.setting("entrelacs.planning.inbox", "cleanup.policy", "compact"));
    }

    @Test
    void an_inbox_of_another_width_is_found() {
        assertOnly(SETTINGS, log.with("entrelacs.assessment.inbox", 3));
    }

    @Test
    void events_without_an_inbox_are_found() {
        assertFound(SETTINGS, log.without("entrelacs.assessment.inbox"));
    }

    @Test
    void a_topic_of_nobody_is_noted() {
        AuditReport report = Audit.of(log.with("entrelacs.other", 1), AT_REST);
        assertTrue(report.notes().toString().contains("entrelacs.other belongs to no service"), report::toString);
    }

    @Test
    void snapshots_that_are_not_compacted_or_of_another_width_are_found() {
        String snapshots = "entrelacs.planning.snapshots";
        assertEquals(Set.of(), found(Audit.of(log.setting(snapshots, "cleanup.policy", "compact"), AT_REST)));
        assertOnly(SETTINGS, log.setting(snapshots, "cleanup.policy", "delete"));
        assertOnly(SETTINGS, log.with(snapshots, 3));
    }

    @Test
    void a_foreign_record_is_found() {
        assertOnly(RECORDS, log.append(ENVELOPES, Map.of(), "hello".getBytes(UTF_8), "e1"));
    }

    @Test
    void a_payload_that_is_none_is_found() {
        assertFound(
                RECORDS,
                log.change(event("EnvelopeAdjusted"), entry -> payload(entry, ".*", "nothing that can be read")));
    }

    @Test
    void a_record_at_which_a_check_stumbles_is_found_and_the_rest_is_looked_at() {
        StoredRecord started = log.find(event("OwnerStarted")).stored();
        log.append(started.at(), started.headers(), started.payload(), "a key of\ntwo lines");
        AuditReport report = assertFound(RECORDS, log);
        assertTrue(report.figure("commands decided again") > 20, () -> ReportText.of(report));
    }

    @Test
    void a_missing_header_is_found() {
        assertFound(RECORDS, log.header(event("EnvelopeAdjusted"), RecordHeaders.DATA_SCHEMA, null));
        assertFound(RECORDS, BrokenLog.sound().header(event("EnvelopeAdjusted"), RecordHeaders.ACTOR, null));
    }

    @Test
    void a_caller_in_the_name_of_the_system_is_found() {
        assertFound(RECORDS, log.header(leftBy("caller", "EnvelopeAdjusted"), RecordHeaders.ACTOR, "system:policy"));
    }

    @Test
    void a_kind_that_the_service_does_not_own_is_found() {
        assertFound(RECORDS, log.header(event("EnvelopeAdjusted"), RecordHeaders.SUBJECT, "plan/e1"));
    }

    @Test
    void an_id_that_does_not_derive_is_found() {
        assertOnly(
                IDS,
                log.header(
                        event("EnvelopeAdjusted"),
                        RecordHeaders.ID,
                        UUID.randomUUID().toString()));
    }

    @Test
    void a_stream_in_the_wrong_partition_is_found() {
        Partition other = new Partition(ENVELOPES.topic(), 1 - ENVELOPES.number());
        StoredRecord opened = log.find(event("EnvelopeOpened")).stored();
        assertFound(PLACES, log.append(other, opened.headers(), opened.payload(), "e1"));
    }

    @Test
    void a_key_that_is_not_the_streams_is_found() {
        assertOnly(PLACES, log.change(event("EnvelopeAdjusted"), entry -> new Entry(entry.stored(), "another")));
        assertFound(
                PLACES,
                BrokenLog.sound()
                        .change(inbox("coordination", "IntakeTriaged"), entry -> new Entry(entry.stored(), "another")));
    }

    @Test
    void a_gap_in_a_stream_is_found() {
        assertFound(VERSIONS, log.remove(event("EnvelopeAdjusted")));
    }

    @Test
    void a_version_that_comes_twice_is_found() {
        assertFound(VERSIONS, log.header(event("EnvelopeAdjusted"), RecordHeaders.STREAM_VERSION, "2"));
    }

    @Test
    void a_command_that_wrote_twice_is_found() {
        assertFound(COMMANDS, log.repeat(event("EnvelopeAdjusted")));
    }

    @Test
    void two_commands_in_one_batch_are_found() {
        assertFound(COMMANDS, log.header(leftBy("caller", "RequestScored"), RecordHeaders.COMMAND_HASH, "another"));
    }

    @Test
    void a_log_without_genesis_is_found() {
        assertOnly(OWNERS, log.remove(event("Genesis")));
    }

    @Test
    void a_second_genesis_is_found() {
        assertFound(OWNERS, log.repeat(event("Genesis")));
    }

    @Test
    void a_genesis_of_another_width_is_found() {
        assertFound(
                OWNERS, log.change(event("Genesis"), entry -> payload(entry, "\"partitions\":2", "\"partitions\":3")));
    }

    @Test
    void an_owner_that_writes_after_its_successor_is_found() {
        StoredRecord started = log.find(event("OwnerStarted")).stored();
        StoredRecord second = Records.payload(started, "\"epoch\":1", "\"epoch\":2");
        Map<String, String> headers =
                Records.with(second, RecordHeaders.OWNER_EPOCH, "2").headers();
        log.append(started.at(), headers, second.payload(), "partition-0");
        assertFound(OWNERS, log.append(started.at(), started.headers(), started.payload(), "partition-0"));
    }

    @Test
    void an_owner_that_was_not_announced_is_found() {
        assertOnly(OWNERS, log.header(event("EnvelopeAdjusted"), RecordHeaders.OWNER_EPOCH, "2"));
    }

    @Test
    void a_time_that_goes_back_is_found() {
        assertFound(TIMES, log.header(event("EnvelopeAdjusted"), RecordHeaders.RECORDED_TIME, "2020-01-01T00:00:00Z"));
    }

    @Test
    void an_event_that_cannot_follow_is_found() {
        StoredRecord opened = log.find(event("EnvelopeOpened")).stored();
        assertFound(HISTORY, log.change(event("EnvelopeAdjusted"), entry -> {
            StoredRecord stored = Records.with(entry.stored(), RecordHeaders.TYPE, opened.header(RecordHeaders.TYPE));
            return new Entry(
                    new StoredRecord(stored.at(), stored.offset(), stored.headers(), opened.payload()), entry.key());
        }));
    }

    @Test
    void a_decision_that_the_rules_do_not_make_is_found() {
        AuditReport report = assertFound(
                DECISIONS,
                log.change(
                        leftBy("caller", "RequestGranted"),
                        entry -> payload(entry, "\"threshold\":55", "\"threshold\":54")));
        assertTrue(
                report.findings().stream()
                        .anyMatch(
                                finding -> finding.expected().endsWith("another RequestGranted in decided.threshold")),
                () -> ReportText.of(report));
    }

    @Test
    void a_decision_that_the_later_assessment_does_not_make_is_found() {
        assertFound(
                DECISIONS,
                log.change(event("RequestReassessed"), entry -> payload(entry, "\"unmet\":2", "\"unmet\":1")));
    }

    @Test
    void a_screening_whose_answers_say_otherwise_is_found() {
        assertOnly(
                DECISIONS,
                log.change(event("IntakeScreened"), entry -> payload(entry, "\"points\":1", "\"points\":3")));
    }

    @Test
    void a_reaction_that_was_decided_otherwise_is_found() {
        assertFound(
                DECISIONS,
                log.change(
                        event("CaseOpened"), entry -> payload(entry, "\"mode\":\"\\w+\"", "\"mode\":\"dedicated\"")));
    }

    @Test
    void a_reaction_that_was_settled_otherwise_is_found() {
        assertOnly(
                DECISIONS,
                log.change(by("when-request-granted"), entry -> payload(entry, "\"unchanged\"", "\"refused\"")));
    }

    @Test
    void a_deadline_that_nobody_waited_for_is_found() {
        String another = UUID.randomUUID().toString();
        log.header(leftBy("deadline", "RequestDeferred"), RecordHeaders.COMMAND_ID, another);
        assertFound(DECISIONS, log);
    }

    @Test
    void a_policy_that_was_numbered_otherwise_is_found() {
        assertFound(
                DECISIONS,
                log.change(
                        event("PolicyDrafted"),
                        entry -> payload(entry, "\"appealWithinDays\":60", "\"appealWithinDays\":-1")));
    }

    @Test
    void a_lost_effect_is_found() {
        assertFound(REACTIONS, log.remove(by("when-request-granted")));
    }

    @Test
    void an_event_that_never_reached_the_inbox_is_found() {
        assertFound(REACTIONS, log.remove(inbox("planning", "RequestGranted")));
    }

    @Test
    void an_inbox_record_that_no_event_asks_for_is_found() {
        assertFound(REACTIONS, log.remove(event("IntakeTriaged")));
    }

    @Test
    void an_inbox_record_that_is_not_the_event_is_found() {
        assertFound(
                REACTIONS, log.header(inbox("coordination", "IntakeTriaged"), RecordHeaders.TRACEPARENT, "made up"));
    }

    @Test
    void an_effect_of_another_cause_is_found() {
        String another = UUID.randomUUID().toString();
        assertFound(REACTIONS, log.header(event("CaseOpened"), RecordHeaders.CAUSATION_ID, another));
    }

    @Test
    void a_reaction_that_was_put_aside_is_noted() {
        AuditReport report = Audit.of(log.change(by("when-request-granted"), Records::parked), AT_REST);
        assertEquals(Set.of(), found(report), () -> ReportText.of(report));
        assertTrue(report.notes().toString().contains("1 reactions parked in planning"), report::toString);
    }

    @Test
    void a_reaction_that_was_given_up_is_dealt_with() {
        AuditReport report = Audit.of(log.change(by("when-request-granted"), Records::discarded), AT_REST);
        assertEquals(Set.of(), found(report), () -> ReportText.of(report));
        assertFalse(report.notes().toString().contains("parked"), report::toString);
    }

    @Test
    void an_effect_of_an_inbox_record_that_is_not_there_is_found() {
        assertFound(REACTIONS, log.header(event("CaseOpened"), RecordHeaders.INBOX_OFFSET, "999"));
    }

    @Test
    void what_is_under_way_is_noted_and_at_rest_it_is_found() {
        log.remove(inbox("planning", "RequestGranted"))
                .remove(by("when-request-granted"))
                .unconfirmed();
        AuditReport report = Audit.of(log, AuditOptions.of(BrokenLog.PREFIX));
        assertEquals(Set.of(), found(report), () -> ReportText.of(report));
        assertTrue(report.notes().toString().contains("reactions under way to planning"), report::toString);
        assertFound(REACTIONS, log);
    }

    @Test
    void what_was_due_and_is_not_decided_is_found_when_asked_for() {
        AuditOptions later = new AuditOptions(
                BrokenLog.PREFIX,
                true,
                Optional.of(Instant.parse("2030-01-01T00:00:00Z")),
                ServedStates.NONE,
                (_, _, _) -> {});
        assertEquals(Set.of(DEADLINES), found(Audit.of(log, later)));
    }

    @Test
    void money_that_is_given_twice_is_found() {
        assertFound(
                LEDGERS,
                log.change(event("CommitmentReleased"), entry -> payload(entry, "\"minor\":600", "\"minor\":700")));
    }

    @Test
    void hours_that_are_not_there_are_found() {
        assertFound(LEDGERS, log.change(event("CapacityReserved"), entry -> payload(entry, "PT8H", "PT13H")));
    }

    @Test
    void a_service_that_serves_another_state_is_found() {
        AuditReport report = Audit.of(log, serving(log.ends(ENVELOPES).stable()));
        assertEquals(Set.of(STATES), found(report));
        assertEquals(1, report.figure("states compared"));
    }

    @Test
    void a_service_that_has_gone_on_is_not_compared() {
        AuditReport report = Audit.of(log, serving(log.ends(ENVELOPES).stable() + 5));
        assertEquals(Set.of(), found(report));
        assertTrue(report.notes().toString().contains("was not compared"), report::toString);
    }

    private static AuditOptions serving(long offset) {
        ServedStates served = (service, partition) -> service.equals("gatekeeping") && partition == ENVELOPES.number()
                ? Optional.of(new StateHash(partition, offset, "of another state"))
                : Optional.empty();
        return new AuditOptions(BrokenLog.PREFIX, true, Optional.empty(), served, (_, _, _) -> {});
    }

    @Test
    void aborted_and_open_transactions_are_noted() {
        AuditReport report = Audit.of(log.aborted(ENVELOPES, 2).openTransaction(ENVELOPES, 3), AT_REST);
        assertEquals(Set.of(), found(report));
        assertTrue(report.notes().toString().contains("2 records of aborted transactions"), report::toString);
        assertTrue(report.notes().toString().contains("an open transaction keeps 3 records"), report::toString);
    }

    @Test
    void a_finding_says_where_and_what_and_nothing_of_the_person() {
        Entry adjusted = log.find(event("EnvelopeAdjusted"));
        AuditReport report = Audit.of(log.header(event("EnvelopeAdjusted"), RecordHeaders.OWNER_EPOCH, "2"), AT_REST);
        Finding finding = report.findings().getFirst();
        assertEquals(ENVELOPES + "@" + adjusted.offset(), finding.place().toString());
        assertEquals("a record of the owner of epoch 1", finding.expected());
        assertEquals("one of epoch 2", finding.found());
        assertTrue(ReportText.of(report).contains("owners at " + finding.place()), () -> ReportText.of(report));
    }

    private static Entry payload(Entry entry, String regex, String replacement) {
        return new Entry(Records.payload(entry.stored(), regex, replacement), entry.key());
    }

    private static Partition place(Predicate<StoredRecord> which) {
        return BrokenLog.sound().find(which).stored().at();
    }

    private static AuditReport assertFound(Invariant invariant, BrokenLog log) {
        AuditReport report = Audit.of(log, AT_REST);
        assertTrue(found(report).contains(invariant), () -> ReportText.of(report));
        return report;
    }

    private static void assertOnly(Invariant invariant, BrokenLog log) {
        AuditReport report = Audit.of(log, AT_REST);
        assertEquals(Set.of(invariant), found(report), () -> ReportText.of(report));
    }

    private static Set<Invariant> found(AuditReport report) {
        return report.findings().stream().map(Finding::invariant).collect(Collectors.toSet());
    }
}

package org.entrelacs.systemtests.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final CaseTaken ONE = new CaseTaken(new PersonId("p1"));
    private static final CaseTaken TWO = new CaseTaken(new PersonId("p2"));

    private final Written written = new Written().events(UUID.randomUUID(), "caseload/m", ONE, TWO);

    @Test
    void a_sound_log_has_no_faults() {
        assertEquals(List.of(), Shape.faults(written.event("caseload/n", ONE).log()));
    }

    @Test
    void a_missing_version_is_found() {
        written.event("caseload/m", ONE).with(RecordHeaders.STREAM_VERSION, "4");
        assertOnly("version 4 follows 2", Shape.versions(written.log()));
    }

    @Test
    void a_repeated_version_is_found() {
        written.event("caseload/m", ONE).with(RecordHeaders.STREAM_VERSION, "2");
        assertOnly("version 2 follows 2", Shape.versions(written.log()));
    }

    @Test
    void a_repeated_id_is_found() {
        String id = written.log().records().getFirst().header(RecordHeaders.ID);
        written.event("caseload/n", ONE).with(RecordHeaders.ID, id);
        assertOnly(id + " occurs again", Shape.ids(written.log()));
    }

    @Test
    void an_owner_that_writes_after_its_successor_is_found() {
        written.event("caseload/m", ONE).with(RecordHeaders.OWNER_EPOCH, "2").event("caseload/m", TWO);
        assertOnly("epoch 1 wrote after epoch 2", Shape.owners(written.log()));
    }

    @Test
    void a_time_that_goes_back_is_found() {
        written.event("caseload/m", ONE).with(RecordHeaders.RECORDED_TIME, "2020-01-01T00:00:00Z");
        assertOnly("recorded at 2020-01-01T00:00:00Z", Shape.times(written.log()));
    }

    @Test
    void a_command_that_wrote_twice_is_found() {
        UUID command = UUID.fromString(written.log().records().getFirst().header(RecordHeaders.COMMAND_ID));
        written.event("caseload/n", ONE).events(command, "caseload/m", ONE);
        assertOnly("command " + command + " began", Shape.commands(written.log()));
    }

    @Test
    void two_commands_under_one_id_are_found() {
        UUID command = UUID.fromString(written.log().records().getFirst().header(RecordHeaders.COMMAND_ID));
        written.events(command, "caseload/m", ONE).with(RecordHeaders.COMMAND_HASH, "another");
        assertOnly("command " + command + " is not one command", Shape.commands(written.log()));
    }

    @Test
    void a_stream_in_the_wrong_partition_is_found() {
        StoredRecord right = written.log().records().getFirst();
        Partition second = new Partition(right.at().topic(), 1);
        Partition third = new Partition(right.at().topic(), 2);
        WholeLog log = new WholeLog(List.of(
                new StoredRecord(second, 0, right.headers(), right.payload()),
                new StoredRecord(third, 0, right.headers(), right.payload())));
        assertTrue(Shape.places(log).stream().anyMatch(fault -> fault.contains("caseload/m does not belong")));
    }

    private static void assertOnly(String part, List<String> faults) {
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains(part), faults::toString);
    }
}

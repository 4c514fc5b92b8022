package org.entrelacs.coordination.replay;

import static org.entrelacs.coordination.replay.Records.PREFIX;
import static org.entrelacs.coordination.replay.Records.append;
import static org.entrelacs.coordination.replay.Records.event;
import static org.entrelacs.coordination.replay.Records.kernel;
import static org.entrelacs.coordination.replay.Records.network;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entrelacs.coordination.replay.Replay.NoSuchPosition;
import org.entrelacs.coordination.replay.ReplayFilter.Clock;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.memory.MemoryNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final Set<String> ALL = Set.of("assessment", "planning", "gatekeeping", "coordination");
    private static final String TRIAGED = "org.entrelacs.assessment.IntakeTriaged.v1";
    private static final String AGREED = "org.entrelacs.planning.PlanAgreed.v1";
    private static final String RESERVED = "org.entrelacs.planning.CapacityReserved.v1";
    private static final LogRecord TRIAGE = event(TRIAGED, "intake/p1", "2026-01-01T00:00:00Z", "{\"intake\":\"i1\"}");
    private static final LogRecord PLAN = event(AGREED, "plan/p1", "2026-02-01T00:00:00Z", "{\"plan\":\"plan-1\"}");
    private static final LogRecord HOURS = event(RESERVED, "offer/o1", "2026-02-02T00:00:00Z", "{\"person\":\"p1\"}");
    private static final LogRecord OTHER = event(AGREED, "plan/p2", "2026-02-03T00:00:00Z", "{\"plan\":\"plan-2\"}");
    private final MemoryNetwork network = network();

    @BeforeEach
    void write() {
        append(network, "assessment", 0, kernel(), TRIAGE);
        append(network, "planning", 1, PLAN, HOURS, OTHER);
    }

    @Test
    void everything_but_the_kernels_own_records_is_told() {
        assertEquals(List.of(TRIAGED, AGREED, RESERVED, AGREED), types(replay(filter(ALL, "", ""))));
    }

    @Test
    void a_line_is_a_cloud_event_with_the_position_behind_it() {
        String line = replay(filter(Set.of("planning"), "PlanAgreed", "p1")).getFirst();
        assertEquals(json("""
                        {"datacontenttype": "application/json", "id": "5f3a3f3e-54a4-5d0b-9b3c-0e4c1b7a2d51",
                         "recordedtime": "2026-03-01T00:00:00Z", "source": "/entrelacs/planning",
                         "specversion": "1.0", "streamversion": 7, "subject": "plan/p1",
                         "time": "2026-02-01T00:00:00Z", "type": "org.entrelacs.planning.PlanAgreed.v1",
                         "position": "planning.events/1:%d", "data": {"plan": "plan-1"}}
                        """.formatted(firstOffset() + 1)), json(line));
    }

    @Test
    void only_the_services_asked_for_are_read() {
        assertEquals(List.of(TRIAGED), types(replay(filter(Set.of("assessment"), "", ""))));
    }

    @Test
    void a_type_is_asked_for_by_its_whole_name_or_its_last_word() {
        assertEquals(List.of(AGREED, AGREED), types(replay(filter(ALL, AGREED, ""))));
        assertEquals(List.of(RESERVED), types(replay(filter(ALL, "CapacityReserved", ""))));
    }

    @Test
    void a_person_is_found_by_stream_and_by_name_in_the_event() {
        assertEquals(List.of(TRIAGED, AGREED, RESERVED), types(replay(filter(ALL, "", "p1"))));
    }

    @Test
    void time_is_counted_by_the_clock_asked_for() {
        Instant from = Instant.parse("2026-02-01T00:00:00Z");
        Instant to = Instant.parse("2026-02-03T00:00:00Z");
        assertEquals(List.of(AGREED, RESERVED), types(replay(new ReplayFilter(ALL, "", "", from, to, Clock.OCCURRED))));
        assertEquals(List.of(), types(replay(new ReplayFilter(ALL, "", "", from, to, Clock.RECORDED))));
    }

    @Test
    void a_replay_goes_on_behind_the_position_of_a_line() {
        String first = replay(filter(Set.of("planning"), "", "")).getFirst();
        String behind = json(first).get("position").textValue();
        assertEquals(List.of(RESERVED, AGREED), types(replayFrom(behind, filter(Set.of("planning"), "", ""))));
    }

    @Test
    void the_last_line_tells_the_end_and_behind_it_is_nothing() {
        JsonNode end = json(replay(filter(ALL, "", "")).getLast());
        assertTrue(end.get("end").booleanValue());
        String position = end.get("position").textValue();
        assertEquals(List.of(), types(replayFrom(position, filter(ALL, "", ""))));
    }

    @Test
    void what_is_written_meanwhile_is_not_told() throws IOException {
        try (Replay replay = open("", filter(ALL, "", ""))) {
            append(network, "gatekeeping", 0, TRIAGE);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            replay.toTheEnd(out, () -> true);
            assertEquals(4, types(lines(out)).size());
        }
    }

    @Test
    void a_follower_hears_what_is_written_meanwhile() throws IOException {
        try (Replay replay = open("", filter(ALL, "", ""))) {
            Watched out = new Watched(5);
            append(network, "gatekeeping", 0, TRIAGE);
            replay.following(out, out::waits);
            List<String> lines = lines(out);
            assertEquals(5, types(lines).size());
            assertFalse(json(lines.getLast()).get("end").booleanValue());
        }
    }

    @Test
    void a_position_behind_the_end_is_none() {
        assertThrows(NoSuchPosition.class, () -> open("planning.events/1:99", filter(ALL, "", "")));
    }

    @Test
    void a_partition_that_is_not_there_has_no_position() {
        assertThrows(NoSuchPosition.class, () -> open("planning.events/9:0", filter(ALL, "", "")));
    }

    @Test
    void a_taker_who_has_gone_ends_the_replay() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        try (Replay replay = open("", filter(ALL, "", ""))) {
            assertThrows(IOException.class, () -> replay.toTheEnd(gone, () -> true));
        }
    }

    private long firstOffset() {
        try (var reader = network.topics(Set.of("planning"))) {
            return reader.poll(Duration.ofSeconds(1)).getFirst().offset();
        }
    }

    /// Takes lines until there are enough.
    private static final class Watched extends ByteArrayOutputStream {
        private final int enough;

        Watched(int enough) {
            this.enough = enough;
        }

        boolean waits() {
            return toString(StandardCharsets.UTF_8).lines().count() < enough;
        }
    }

    private static ReplayFilter filter(Set<String> services, String type, String person) {
        return new ReplayFilter(services, type, person, Instant.MIN, Instant.MAX, Clock.RECORDED);
    }

    private List<String> replay(ReplayFilter filter) {
        return replayFrom("", filter);
    }

    private List<String> replayFrom(String position, ReplayFilter filter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Replay replay = open(position, filter)) {
            replay.toTheEnd(out, () -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines(out);
    }

    private Replay open(String position, ReplayFilter filter) {
        return Replay.open(
                network.topics(filter.services()),
                PREFIX,
                filter,
                ReplayPosition.parse(position).orElseThrow(),
                InstantSource.fixed(Instant.EPOCH));
    }

    private static List<String> lines(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// Of the lines that are events, in the order of their services: partitions come in any order.
    private static List<String> types(List<String> lines) {
        return lines.stream()
                .map(ReplayTest::json)
                .filter(line -> line.has("type"))
                .sorted(Comparator.comparing(line -> line.get("source").textValue()))
                .map(line -> line.get("type").textValue())
                .toList();
    }

    private static JsonNode json(String line) {
        try {
            return new JsonMapper().readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

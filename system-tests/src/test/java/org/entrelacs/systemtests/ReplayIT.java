package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.reading.WholeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(ToldStory.Once.class)
class ReplayIT {
    private static final Actor ADMIN = Actor.of("admin-replay", "admin");
    private static final Actor ANALYST = Actor.of("analyst-replay", "analyst");

    private final ToldStory told;
    private final Clients clients;

    ReplayIT(ToldStory told) {
        this.told = told;
        this.clients = Networks.clients(told.network());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_partition_has_the_state_that_a_replay_from_the_beginning_gives(Service service) {
        told.events();
        Map<Integer, JsonNode> served = new LinkedHashMap<>();
        int streams = 0;
        for (JsonNode partition : read(ADMIN, service, "/admin/partitions").path("items")) {
            streams += partition.path("streams").asInt();
            int number = partition.path("partition").asInt();
            served.put(number, read(ADMIN, service, "/admin/state-hash?partition=" + number));
        }
        assertTrue(streams > 0, "nothing is in " + service.title());

        told.network().service(service).restart();

        for (JsonNode before : served.values()) {
            String path =
                    "/admin/state-hash?partition=" + before.path("partition").asInt();
            JsonNode replayed = read(
                    ADMIN, service, path + "&offset=" + before.path("offset").asLong());
            assertEquals(before, replayed);
            assertEquals(before.path("sha256"), read(ADMIN, service, path).path("sha256"));
        }
        System.out.printf(
                "ReplayIT: %s: %d partitions with %d streams have the same SHA-256 before SIGKILL and after a replay%n",
                service.label(), served.size(), streams);
    }

    @Test
    void the_replay_tells_every_event_of_the_four_topics_once() {
        List<JsonNode> lines = replay("/replay");
        WholeLog log = Quiescence.of(told.network()).thenRead();
        Set<String> written = log.domain().stream()
                .map(record -> record.header(RecordHeaders.ID))
                .collect(Collectors.toSet());
        assertEquals(log.domain().size(), lines.size());
        assertEquals(written, ids(lines));
        System.out.printf("ReplayIT: %d events told, each once%n", lines.size());
    }

    @Test
    void the_replay_goes_on_from_the_position_of_any_line() {
        List<JsonNode> all = replay("/replay");
        for (int share = 0; share < 4; share++) {
            List<JsonNode> before = all.subList(0, 1 + share * all.size() / 4);
            Set<String> rest = ids(all);
            rest.removeAll(ids(before));
            List<JsonNode> behind = replay(
                    "/replay?position=" + before.getLast().path("position").asText());
            assertEquals(all.size() - before.size(), behind.size());
            assertEquals(rest, ids(behind));
        }
    }

    @Test
    void the_replay_of_one_service_tells_its_events_in_the_order_of_each_stream() {
        Map<String, Long> versions = new LinkedHashMap<>();
        for (JsonNode line : replay("/replay?service=planning")) {
            assertTrue(line.path("type").asText().startsWith("org.entrelacs.planning."));
            long before = versions.getOrDefault(line.path("subject").asText(), 0L);
            assertEquals(before + 1, line.path("streamversion").asLong());
            versions.put(line.path("subject").asText(), before + 1);
        }
        assertTrue(versions.size() > 2, versions::toString);
    }

    /// Lines of events; the last line has to say that the end was reached.
    private List<JsonNode> replay(String path) {
        told.events();
        List<JsonNode> lines = new ArrayList<>();
        clients.read(ANALYST, Service.COORDINATION, path).lines().forEach(line -> lines.add(Clients.json(line)));
        assertTrue(lines.removeLast().path("end").asBoolean());
        lines.removeIf(line -> line.has("heartbeat"));
        return lines;
    }

    private static Set<String> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("id").asText()).collect(Collectors.toCollection(HashSet::new));
    }

    private JsonNode read(Actor actor, Service service, String path) {
        return Clients.json(clients.read(actor, service, path));
    }
}

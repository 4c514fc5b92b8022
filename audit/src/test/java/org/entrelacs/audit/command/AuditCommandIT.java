package org.entrelacs.audit.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.audit.sound.Intruder;
import org.entrelacs.audit.sound.SoundNetwork;
import org.entrelacs.log.Partition;
import org.entrelacs.log.kafka.KafkaLogAccess;
import org.entrelacs.log.kafka.KafkaSettings;
import org.entrelacs.log.kafka.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandIT {
    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_clean_log_ends_with_0_and_a_broken_one_with_1() throws IOException {
        String prefix = TestBroker.newNetwork();
        KafkaSettings settings = KafkaSettings.of(TestBroker.bootstrapServers(), prefix, "audited");
        try (SoundNetwork network = new SoundNetwork(() -> new KafkaLogAccess(settings), prefix)) {
            network.live();
        }
        Path report = folder.resolve("report.json");
        assertEquals(0, audit("--prefix", prefix, "--at-rest", "--report", report.toString()), this::said);
        assertTrue(said().endsWith("Nothing found.\n"), this::said);
        assertTrue(json(report).path("clean").asBoolean());

        try (Intruder intruder = new Intruder(TestBroker.bootstrapServers())) {
            Partition events = new Partition(prefix + ".planning.events", 0);
            intruder.write(events, "o1", Map.of(), "hello".getBytes(UTF_8));
        }
        assertEquals(1, audit("--prefix", prefix, "--report", report.toString()), this::said);
        assertTrue(said().contains("records at " + prefix + ".planning.events-0@"), this::said);
        assertTrue(said().endsWith("1 finding.\n"), this::said);
        assertEquals(
                "records",
                json(report).path("findings").path(0).path("invariant").asText());
        assertEquals(1, json(report).path("counts").path("records").asInt());
    }

    @Test
    void a_network_that_is_not_there_ends_with_2() {
        assertEquals(2, audit("--prefix", "nobody"));
        assertEquals("there is no topic of a network called nobody\n", err.toString(UTF_8));
    }

    @Test
    void brokers_that_do_not_answer_end_with_2() {
        assertEquals(2, run("--bootstrap", NOBODY));
        assertTrue(err.toString(UTF_8).startsWith("The log could not be read: "), () -> err.toString(UTF_8));
    }

    @Test
    void a_folder_without_a_log_ends_with_2() {
        assertEquals(2, run("--data", folder.toString()));
        assertTrue(err.toString(UTF_8).contains("holds no log"), () -> err.toString(UTF_8));
    }

    @Test
    void where_no_demo_runs_a_network_has_to_be_named() {
        assertEquals(2, run());
        assertEquals("no demo runs from here: name a network with --bootstrap or --data\n", err.toString(UTF_8));
    }

    @Test
    void help_is_told() {
        assertEquals(0, run("--help"));
        assertEquals(CommandLine.HELP, said());
    }

    private int audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--bootstrap", TestBroker.bootstrapServers()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return AuditCommand.run(
                folder, List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}

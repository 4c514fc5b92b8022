package org.entrelacs.audit.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void nothing_asked_for_is_the_running_demo_of_the_usual_network() {
        CommandLine line = parse();
        assertEquals("entrelacs", line.prefix());
        assertEquals("", line.bootstrap());
        assertEquals(Optional.empty(), line.data());
    }

    @Test
    void every_option_is_taken() {
        CommandLine line = parse(
                "--bootstrap",
                "host:9092",
                "--prefix",
                "gironde",
                "--report",
                "/tmp/r.json",
                "--at-rest",
                "--at",
                "now",
                "--service",
                "planning=http://127.0.0.1:7402",
                "--token",
                "/tmp/t",
                "--client",
                "/tmp/c");
        assertEquals(
                new CommandLine(
                        false,
                        "host:9092",
                        Optional.empty(),
                        "gironde",
                        Optional.of(Path.of("/tmp/c")),
                        Optional.of(Path.of("/tmp/r.json")),
                        true,
                        Optional.of(NOW.minusSeconds(60)),
                        Map.of("planning", List.of(URI.create("http://127.0.0.1:7402"))),
                        Optional.of(Path.of("/tmp/t"))),
                line);
    }

    @Test
    void two_networks_at_a_time_are_refused() {
        refuses("--bootstrap and --data name two networks: one at a time", "--bootstrap", "h:1", "--data", "/tmp");
    }

    @Test
    void an_option_that_there_is_not_is_refused() {
        refuses("there is no option --quick", "--quick");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        refuses("--data needs a value", "--data");
    }

    @Test
    void a_time_that_is_none_is_refused() {
        refuses("--at needs now or an instant such as 2026-11-22T08:00:00Z", "--at", "tomorrow");
    }

    @Test
    void a_service_without_address_or_token_is_refused() {
        refuses("--service needs NAME=URL, such as planning=http://127.0.0.1:7402", "--service", "planning");
        refuses("--service needs --token", "--service", "planning=http://127.0.0.1:7402");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), NOW);
    }

    private static void refuses(String message, String... arguments) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> parse(arguments));
        assertEquals(message, refusal.getMessage());
    }
}

package org.entrelacs.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.entrelacs.deploy.network.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOptionsTest {
    private static final Path HOME = Path.of("/checkout/.entrelacs");

    @Test
    void nothing_asked_means_a_fresh_log_on_the_usual_ports_that_stays_up() {
        assertEquals(
                new DemoOptions(false, false, false, HOME.resolve("demo-7400"), new Ports(7400)),
                DemoOptions.parse(List.of(), HOME));
    }

    @Test
    void two_demos_on_different_ports_do_not_share_a_log() {
        assertEquals(
                new DemoOptions(false, true, false, HOME.resolve("demo-8400"), new Ports(8400)),
                DemoOptions.parse(List.of("--port-base", "8400", "--exit"), HOME));
    }

    @Test
    void several_instances_take_more_ports() {
        assertEquals(
                new DemoOptions(false, false, false, HOME.resolve("demo-8400"), new Ports(8400, 3)),
                DemoOptions.parse(List.of("--instances", "3", "--port-base", "8400"), HOME));
    }

    @Test
    void a_kept_log_stands_where_the_user_says() {
        assertEquals(
                new DemoOptions(false, false, true, Path.of("/data/network"), new Ports(7400)),
                DemoOptions.parse(List.of("--keep", "/data/network"), HOME));
    }

    @Test
    void help_is_help() {
        assertEquals(true, DemoOptions.parse(List.of("--help"), HOME).help());
    }

    @ParameterizedTest
    @CsvSource({
        "--fast, there is no option --fast",
        "--keep, --keep needs a value",
        "--port-base, --port-base needs a value",
        "--port-base many, '--port-base needs a number, not ''many'''",
        "--instances 0, there are 1 to 16 instances of each service",
        "--port-base 80, the port base lies between 1023 and 65529",
    })
    void what_cannot_be_understood_is_said(String line, String words) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> DemoOptions.parse(List.of(line.split(" ")), HOME));
        assertEquals(words, refusal.getMessage());
    }
}

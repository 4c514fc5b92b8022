package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    Path folder;

    @Test
    void a_run_is_found_as_it_was_noted() {
        new Runs(folder).write(run(7400));
        assertEquals(Optional.of(run(7400)), new Runs(folder).find(7400));
    }

    @Test
    void runs_on_other_ports_stand_beside_it() {
        Runs runs = new Runs(folder);
        runs.write(run(7400));
        runs.write(run(8400));
        assertEquals(List.of(run(7400), run(8400)), runs.all());
    }

    @Test
    void a_later_note_replaces_the_earlier_one() {
        Runs runs = new Runs(folder);
        runs.write(run(7400));
        runs.write(run(7400));
        assertEquals(List.of(run(7400)), runs.all());
    }

    @Test
    void what_is_forgotten_is_gone() {
        Runs runs = new Runs(folder);
        runs.write(run(7400));
        runs.forget(7400);
        assertEquals(List.of(), runs.all());
    }

    @Test
    void where_nothing_was_noted_nothing_runs() {
        assertEquals(List.of(), new Runs(folder.resolve("absent")).all());
    }

    @Test
    void only_the_owner_reads_the_tokens() throws IOException {
        new Runs(folder).write(run(7400));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run-7400.json"))));
    }

    private static Runs.Run run(int portBase) {
        return new Runs.Run(
                portBase,
                "2026-11-22T10:00:00Z",
                "/state",
                new RunningProcess("launcher", 10, 1_795_341_600_000L, "/jdk/bin/java"),
                List.of(new RunningProcess("broker", 11, 1_795_341_601_000L, "/jdk/bin/java")),
                Map.of("planning-service", "http://127.0.0.1:7402/q/swagger-ui/"),
                Map.of("admin-1", "token"));
    }
}

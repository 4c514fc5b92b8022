package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    private final List<ChildProcess> started = new ArrayList<>();

    @AfterEach
    void nothing_is_left_running() {
        started.forEach(ChildProcess::kill);
    }

    @Test
    void it_is_ready_when_it_says_so() {
        ChildProcess waiter = started();
        assertTrue(waiter.isReady());
    }

    @Test
    void what_it_prints_is_in_its_log() throws IOException {
        ChildProcess waiter = started();
        assertEquals(List.of("here I am"), said(waiter));
    }

    @Test
    void killed_it_is_gone_at_once() {
        ChildProcess waiter = started();
        RunningProcess running = waiter.running();
        waiter.kill();
        assertFalse(waiter.isAlive());
        assertTrue(running.find().isEmpty());
    }

    @Test
    void restarted_it_is_another_process_and_its_log_goes_on() throws IOException {
        ChildProcess waiter = started();
        long first = waiter.running().pid();
        waiter.restart();
        assertNotEquals(first, waiter.running().pid());
        assertEquals(List.of("here I am", "here I am"), said(waiter));
    }

    @Test
    void it_is_not_started_twice() {
        ChildProcess waiter = started();
        assertThrows(IllegalStateException.class, waiter::start);
    }

    @Test
    void one_that_ends_by_itself_is_reported_with_the_end_of_its_log() {
        ChildProcess waiter = new WaiterProcess("3");
        waiter.start();
        var death = assertThrows(ProcessDied.class, waiter::awaitReady);
        List<String> lines = String.valueOf(death.getMessage()).lines().toList();
        assertEquals(
                "waiter ended by itself with status 3. Its log, " + waiter.log() + ", ends with:", lines.getFirst());
        assertEquals("    here I am", lines.getLast());
    }

    @Test
    void another_program_ends_it_by_its_pid_and_its_start() {
        ChildProcess waiter = started();
        assertTrue(waiter.running().end(Duration.ofSeconds(10)));
        assertFalse(waiter.isAlive());
    }

    @Test
    void a_process_that_only_has_the_same_pid_is_left_alone() {
        ChildProcess waiter = started();
        RunningProcess noted = waiter.running();
        var stranger = new RunningProcess("waiter", noted.pid(), noted.startedAt() - 60_000, noted.command());
        assertFalse(stranger.end(Duration.ofSeconds(10)));
        assertTrue(waiter.isAlive());
    }

    @Test
    void frozen_it_lives_on_without_moving_until_it_is_thawed() throws IOException {
        ChildProcess waiter = started();
        waiter.freeze();
        assertTrue(becomes("T", waiter));
        assertTrue(waiter.isAlive());
        waiter.thaw();
        assertTrue(becomes("S", waiter));
    }

    @Test
    void frozen_it_can_be_killed() {
        ChildProcess waiter = started();
        waiter.freeze();
        waiter.kill();
        assertFalse(waiter.isAlive());
    }

    @Test
    void what_does_not_run_cannot_be_frozen() {
        assertThrows(IllegalStateException.class, new WaiterProcess()::freeze);
    }

    /// @param state as the kernel has it: `T` stopped, `S` asleep
    private static boolean becomes(String state, ChildProcess waiter) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (state(waiter).equals(state)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static String state(ChildProcess waiter) throws IOException {
        String stat =
                Files.readString(Path.of("/proc", Long.toString(waiter.running().pid()), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
    }

    /// Without what a JVM may say about itself.
    private static List<String> said(ChildProcess waiter) throws IOException {
        return Files.readAllLines(waiter.log()).stream()
                .filter(line -> !line.startsWith("Picked up "))
                .toList();
    }

    private ChildProcess started() {
        ChildProcess waiter = new WaiterProcess();
        started.add(waiter);
        waiter.start();
        waiter.awaitReady();
        return waiter;
    }

    private final class WaiterProcess extends ChildProcess {
        private final List<String> arguments;

        WaiterProcess(String... arguments) {
            super("waiter", folder.resolve("logs").resolve("waiter.log"));
            this.arguments = List.of(arguments);
        }

        private Path readyFile() {
            return folder.resolve("ready");
        }

        @Override
        List<String> command() {
            try {
                Files.deleteIfExists(readyFile());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Waiter.class.getName(),
                    readyFile().toString()));
            command.addAll(arguments);
            return command;
        }

        @Override
        Path directory() {
            return folder;
        }

        @Override
        Map<String, String> environment() {
            return Map.of();
        }

        @Override
        boolean answers() {
            return Files.exists(readyFile());
        }
    }
}

package org.entrelacs.deploy.network;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A program that runs beside this one and can be killed and started again, on the same data and ports. What it
/// prints is appended to its log file. Used from one thread at a time, except for [#isAlive()] and [#kill()].
public abstract class ChildProcess {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int TAIL = 25;

    private final String name;
    private final Path log;
    private volatile @Nullable Process process;

    ChildProcess(String name, Path log) {
        this.name = name;
        this.log = log;
    }

    abstract List<String> command();

    abstract Path directory();

    abstract Map<String, String> environment();

    /// Whether it does its work now; asked again and again until it says yes.
    abstract boolean answers();

    public final String name() {
        return name;
    }

    public final Path log() {
        return log;
    }

    /// Returns as soon as the process exists; [#awaitReady()] says when it works.
    ///
    /// @throws IllegalStateException when it is running already
    public final void start() {
        if (isAlive()) {
            throw new IllegalStateException(name + " is running already");
        }
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().putAll(environment());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /// @throws ProcessDied when it ends before it is ready, or is not ready after 90 seconds
    public final void awaitReady() {
        Instant deadline = Instant.now().plus(READY_WITHIN);
        while (!answers()) {
            throwIfDead();
            if (Instant.now().isAfter(deadline)) {
                throw new ProcessDied(name, "was not ready after " + READY_WITHIN.toSeconds() + " s", log, tail());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public final boolean isReady() {
        return isAlive() && answers();
    }

    public final boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /// @throws ProcessDied when it was started and runs no more
    public final void throwIfDead() {
        Process current = process;
        if (current != null && !current.isAlive()) {
            throw new ProcessDied(name, "ended by itself with status " + current.exitValue(), log, tail());
        }
    }

    /// SIGKILL: no hook runs, nothing is flushed. Returns when the process is gone.
    public final void kill() {
        Process current = process;
        if (current != null) {
            current.toHandle().destroyForcibly();
            current.onExit().join();
            process = null;
        }
    }

    /// SIGSTOP: it stands still wherever it is, keeps what it holds, and does not know. Returns when it has been told.
    ///
    /// @throws IllegalStateException when it does not run
    public final void freeze() {
        signal("STOP");
    }

    /// SIGCONT: it goes on as if no time had passed.
    ///
    /// @throws IllegalStateException when it does not run
    public final void thaw() {
        signal("CONT");
    }

    private void signal(String signal) {
        Process current = process;
        if (current == null || !current.isAlive()) {
            throw new IllegalStateException(name + " does not run");
        }
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(current.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int status = kill.onExit().join().exitValue();
            if (status != 0) {
                throw new IllegalStateException(name + " could not be sent SIG" + signal + ": status " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be sent SIG" + signal, e);
        }
    }

    /// SIGTERM, and SIGKILL for what does not listen within 30 seconds. Returns when the process is gone.
    public final void stop() {
        terminate();
        awaitEnd();
    }

    /// Kills it if it runs, starts it again and waits until it is ready.
    public final void restart() {
        kill();
        start();
        awaitReady();
    }

    /// @throws IllegalStateException when it does not run
    public final RunningProcess running() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return RunningProcess.of(name, current.toHandle());
    }

    /// SIGTERM without waiting.
    final void terminate() {
        Process current = process;
        if (current != null) {
            current.destroy();
        }
    }

    final void awaitEnd() {
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            if (!current.waitFor(STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    private List<String> tail() {
        try {
            List<String> lines = List.of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n"));
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException unreadable) {
            return List.of("(unreadable)");
        }
    }

    private static File nothing() {
        return new File("/dev/null");
    }
}

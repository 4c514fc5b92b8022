package org.entrelacs.deploy.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// A process that was started from here, noted so that another program can end it, and never another process that got
/// the same pid later.
///
/// @param startedAt in milliseconds since 1970, as the operating system has it
/// @param command the program that it runs
public record RunningProcess(String name, long pid, long startedAt, String command) {
    /// The operating system's own reckoning of a start may differ by so much from one question to the next.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static RunningProcess of(String name, ProcessHandle handle) {
        return new RunningProcess(
                name, handle.pid(), startOf(handle), handle.info().command().orElse(""));
    }

    /// This very process.
    public static RunningProcess current(String name) {
        return of(name, ProcessHandle.current());
    }

    /// The process itself, if it still runs.
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThis);
    }

    /// SIGTERM; SIGKILL if it is still there after `patience`. Says whether there was something to end.
    public boolean end(Duration patience) {
        Optional<ProcessHandle> found = find();
        found.ifPresent(handle -> {
            handle.destroy();
            try {
                handle.onExit()
                        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } catch (CompletionException stillThere) {
                handle.destroyForcibly();
            }
        });
        return found.isPresent();
    }

    private boolean isThis(ProcessHandle handle) {
        return Math.abs(startOf(handle) - startedAt) <= TOLERANCE.toMillis()
                && handle.info().command().orElse("").equals(command);
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

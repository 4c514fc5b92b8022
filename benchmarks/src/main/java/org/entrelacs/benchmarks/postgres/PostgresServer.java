package org.entrelacs.benchmarks.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.deploy.Folders;

/// A PostgreSQL server of its own on loopback, from the machine's own programs, in a folder that is deleted
/// afterwards. PostgreSQL refuses to run as root; a root hands it to `nobody`.
public final class PostgresServer implements AutoCloseable {
    private static final String OWNER = "nobody";

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.port = port;
        this.folder = folder;
    }

    /// Whether this machine has the programs.
    public static boolean isInstalled() {
        return !installed().isEmpty();
    }

    private static List<Path> installed() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    public static PostgresServer start(int port) {
        try {
            PostgresServer server = new PostgresServer(
                    installed().getFirst(), Files.createTempDirectory("entrelacs-benchmark-pg"), port);
            if (isRoot()) {
                run(List.of("chown", OWNER, server.folder.toString()));
            }
            server.pg("initdb", "-D", server.data(), "-A", "trust", "-U", "benchmark", "-E", "UTF8", "--locale=C");
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            server.pg(
                    "pg_ctl",
                    "-D",
                    server.data(),
                    "-w",
                    "-l",
                    server.data() + "/server.log",
                    "-o",
                    server.options(),
                    "start");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    /// Memory and checkpoints as for a server that has the machine; `fsync` stays on.
    private String options() {
        return "-p " + port + " -h 127.0.0.1 -k " + folder + " -c shared_buffers=1GB -c max_wal_size=8GB"
                + " -c checkpoint_timeout=30min -c max_connections=120 -c wal_buffers=64MB -c jit=off";
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=benchmark";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void pg(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", OWNER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(command + " ended with status " + status);
        }
    }

    private void stop() {
        if (Files.exists(folder)) {
            try {
                pg("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
            } catch (IOException e) {
                System.err.println("PostgreSQL may still run in " + folder + ": " + e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        stop();
        Folders.delete(folder);
    }
}

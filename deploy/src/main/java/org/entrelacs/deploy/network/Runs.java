package org.entrelacs.deploy.network;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What runs on this machine from one checkout: a file for each run, named after its port base, which only its owner
/// can read because tokens stand in it.
public final class Runs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final Path folder;

    public Runs(Path folder) {
        this.folder = folder;
    }

    /// Of a checkout.
    public static Runs of(Path root) {
        return new Runs(root.resolve(".entrelacs/runs"));
    }

    /// @param startedAt as text, for people
    /// @param state folder of keys, data and logs
    /// @param launcher ends the others when it is ended
    /// @param processes the services and then the broker, in the order in which to end them
    /// @param links by the name of what they lead to
    /// @param tokens by role
    public record Run(
            int portBase,
            String startedAt,
            String state,
            RunningProcess launcher,
            List<RunningProcess> processes,
            Map<String, String> links,
            Map<String, String> tokens) {}

    public void write(Run run) {
        Path file = file(run.portBase());
        Path written = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(written);
            Files.createFile(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, PRETTY.writeValueAsString(run) + "\n", StandardOpenOption.WRITE);
            Files.move(written, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the run cannot be noted in " + file, e);
        }
    }

    public Optional<Run> find(int portBase) {
        Path file = file(portBase);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    public List<Run> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Run> runs = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(file -> runs.add(read(file)));
            return runs;
        } catch (IOException e) {
            throw new UncheckedIOException("the runs in " + folder + " cannot be read", e);
        }
    }

    public void forget(int portBase) {
        try {
            Files.deleteIfExists(file(portBase));
        } catch (IOException e) {
            throw new UncheckedIOException("the note of a run cannot be deleted", e);
        }
    }

    private Path file(int portBase) {
        return folder.resolve("run-" + portBase + ".json");
    }

    private static Run read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Run.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the note of a run, " + file + ", cannot be read", e);
        }
    }
}

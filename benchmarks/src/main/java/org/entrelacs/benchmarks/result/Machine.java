package org.entrelacs.benchmarks.result;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;

/// On what, and beside what, it was measured.
///
/// @param loadAtStart runnable processes before the run began, mean of a minute: anything above 0.5 was not
///     ours
public record Machine(
        String date,
        String commit,
        String processor,
        int cores,
        long memoryMiB,
        String system,
        String jdk,
        List<String> options,
        String kafka,
        double loadAtStart) {

    public static Machine current(Path root) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var system = ManagementFactory.getOperatingSystemMXBean();
        long memory = system instanceof com.sun.management.OperatingSystemMXBean known ? known.getTotalMemorySize() : 0;
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                commit(root),
                cpu(),
                system.getAvailableProcessors(),
                memory >> 20,
                system.getName() + " " + system.getVersion(),
                runtime.getVmName() + " " + runtime.getVmVersion(),
                runtime.getInputArguments(),
                AppInfoParser.getVersion(),
                system.getSystemLoadAverage());
    }

    private static String commit(Path root) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.onExit().join().exitValue() == 0 ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private static String cpu() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException noSuchFile) {
            return System.getProperty("os.arch");
        }
    }
}

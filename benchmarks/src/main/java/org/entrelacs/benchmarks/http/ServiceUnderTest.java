package org.entrelacs.benchmarks.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.deploy.Folders;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Keys;
import org.entrelacs.deploy.network.Tokens;

/// The packaged benchmark service, started as the launcher starts a service, but with both compilers.
public final class ServiceUnderTest implements AutoCloseable {
    public static final int PORT = 7760;
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final String token;

    private ServiceUnderTest(Process process, Path folder, String token) {
        this.process = process;
        this.folder = folder;
        this.token = token;
    }

    /// Returns once it serves all partitions.
    ///
    /// @param settings further `-D` options
    public static ServiceUnderTest start(Path root, String bootstrapServers, List<String> settings)
            throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("entrelacs-benchmark-service");
            Keys keys = Keys.in(folder);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xms512m",
                    "-Xmx512m",
                    "-XX:+UseParallelGC",
                    "-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=" + PORT,
                    "-Dkafka.bootstrap.servers=" + bootstrapServers,
                    "-Dentrelacs.kafka.bootstrap-servers=" + bootstrapServers,
                    "-Dquarkus.oidc.public-key="
                            + Base64.getEncoder()
                                    .encodeToString(keys.signing().getPublic().getEncoded()),
                    "-Dquarkus.oidc.token.issuer=" + Tokens.ISSUER,
                    "-Dentrelacs.prefix=rest",
                    "-Dquarkus.log.console.json.enabled=false"));
            command.addAll(settings);
            command.addAll(List.of("-jar", "quarkus-run.jar"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.resolve("benchmarks/service/target/quarkus-app")
                            .toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log(folder).toFile());
            builder.environment().put("ENTRELACS_COMMAND_HASH_KEY", keys.commandHash());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            String token = new Tokens(keys).issue(Actor.of("case-manager-4f21", "case-manager"));
            ServiceUnderTest service = new ServiceUnderTest(process, folder, token);
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException("the service could not be started", e);
        }
    }

    private void awaitReady() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/q/health/ready"))
                    .build();
            long deadline = System.nanoTime() + READY_WITHIN.toNanos();
            while (!answers(http, ready)) {
                if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("the service is not ready; its words are in " + log(folder));
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path log(Path folder) {
        return folder.resolve("service.log");
    }

    public String token() {
        return token;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        Folders.delete(folder);
    }
}

package org.entrelacs.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What `deploy/compose.yaml` and its Dockerfile say, as far as it can be tried without Docker: that what is copied is
/// there after the build, and that a service starts with the environment it is given.
class ContainersIT {
    private static final Path COMPOSE = Networks.root().resolve("deploy/compose.yaml");
    private static final Duration WITHIN = Duration.ofSeconds(90);

    private final Map<?, ?> containers = map(yaml(), "services");

    @Test
    void there_is_a_container_for_the_broker_and_for_each_service() {
        assertEquals(1 + Service.values().length, containers.size());
        assertEquals("apache/kafka:4.3.1", container("kafka").get("image"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void what_the_dockerfile_copies_is_what_the_build_leaves(Service service) throws IOException {
        Map<?, ?> build = map(container(service.label()), "build");
        Path context =
                COMPOSE.resolveSibling(String.valueOf(build.get("context"))).normalize();
        Path dockerfile = context.resolve(String.valueOf(build.get("dockerfile")));
        String argument = String.valueOf(map(build, "args").get("SERVICE"));
        assertEquals(service.title(), argument);
        List<Path> copied = Files.readAllLines(dockerfile).stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> context.resolve(line.split(" ")[1].replace("${SERVICE}", argument)))
                .toList();
        assertEquals(4, copied.size());
        copied.forEach(path -> assertTrue(Files.exists(path), () -> path + " is not there"));
    }

    @Test
    void a_service_starts_with_the_environment_of_its_container() throws Exception {
        try (Network network = Networks.fresh("containers")) {
            network.broker().prepare();
            network.broker().start();
            network.broker().awaitReady();
            Map<String, String> environment = environment(network, Service.PLANNING);
            Process service = start(network, Service.PLANNING, environment);
            try {
                await().atMost(WITHIN)
                        .until(() -> isReady(network.service(Service.PLANNING).uri()));
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    /// What names other containers, a port of its own, or what the operator sets, names something here.
    private Map<String, String> environment(Network network, Service service) {
        Map<String, String> here = new HashMap<>(Map.of(
                "ENTRELACS_KAFKA_BOOTSTRAP_SERVERS",
                network.bootstrapServers(),
                "QUARKUS_HTTP_PORT",
                Integer.toString(network.settings().ports().of(service)),
                "ENTRELACS_COMMAND_HASH_KEY",
                "at-least-thirty-two-characters-of-a-secret",
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://127.0.0.1:1/"));
        Map<?, ?> declared = map(container(service.label()), "environment");
        assertEquals(here.keySet(), declared.keySet());
        return here;
    }

    private static Process start(Network network, Service service, Map<String, String> environment) throws IOException {
        Path folder = Networks.root().resolve(service.title()).resolve("target/quarkus-app");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-jar", "quarkus-run.jar")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(network.settings().log(service.title()).toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean isReady(URI uri) throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready =
                    HttpRequest.newBuilder(uri.resolve("/q/health/ready")).build();
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Map<?, ?> container(String name) {
        return map(containers, name);
    }

    private static Map<?, ?> map(Map<?, ?> yaml, String key) {
        return (Map<?, ?>) Objects.requireNonNull(yaml.get(key), key);
    }

    private static Map<?, ?> yaml() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(COMPOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.entrelacs.deploy.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One instance of a packaged service in a process of its own. It starts without a broker and is ready when it
/// serves all streams that it owns, or knows who does.
public final class ServiceProcess extends ChildProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Service service;
    private final int instance;
    private final NetworkSettings settings;
    private final Keys keys;
    private final HttpClient http;
    private Duration clockOffset;

    /// @param instance from 0 on
    ServiceProcess(Service service, int instance, NetworkSettings settings, Keys keys, HttpClient http) {
        super(service.title(instance), settings.log(service.title(instance)));
        this.service = service;
        this.instance = instance;
        this.settings = settings;
        this.keys = keys;
        this.http = http;
        this.clockOffset = settings.clockOffset();
    }

    public URI uri() {
        return settings.ports().uri(service, instance);
    }

    /// How far ahead of the machine's its clock is at its next start.
    public void clockOffset(Duration offset) {
        clockOffset = offset;
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                settings.installation().java().toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // Quick to start; a network that works for years takes the second compiler too.
                "-XX:TieredStopAtLevel=1"));
        command.addAll(
                instance == 0
                        ? settings.installation().quickStart(service)
                        : settings.installation().knownClasses(service));
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + settings.ports().of(service, instance),
                "-Dkafka.bootstrap.servers=" + settings.ports().bootstrapServers(),
                "-Dentrelacs.kafka.bootstrap-servers=" + settings.ports().bootstrapServers(),
                "-Dquarkus.oidc.public-key=" + keys.publicKey(),
                "-Dquarkus.oidc.token.issuer=" + Tokens.ISSUER,
                "-Dentrelacs.prefix=" + settings.prefix(),
                "-Dentrelacs.clock.adjustable=true",
                // Lines for people, without one for each time that somebody asked whether it is ready.
                "-Dquarkus.log.console.json.enabled=false",
                "-Dquarkus.log.category.\"io.smallrye.health\".level=WARN",
                "-Dentrelacs.clock.offset=" + clockOffset,
                // Who is alone has nobody to answer through while it ends.
                "-Dquarkus.shutdown.delay=" + (settings.ports().instances() == 1 ? "0s" : "2s"),
                "-jar",
                "quarkus-run.jar"));
        return command;
    }

    @Override
    Path directory() {
        return settings.installation().folder(service);
    }

    /// The secret stands here and not among the arguments, which everybody on the machine can read.
    @Override
    Map<String, String> environment() {
        return Map.of("ENTRELACS_COMMAND_HASH_KEY", keys.commandHash());
    }

    @Override
    boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

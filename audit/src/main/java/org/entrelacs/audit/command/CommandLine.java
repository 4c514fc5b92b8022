package org.entrelacs.audit.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.deploy.network.NetworkSettings;

/// What `deploy/audit` was asked to do.
///
/// @param bootstrap brokers of a running network; empty when not given
/// @param data folder of a stopped one
/// @param client file of further settings of the Kafka client
/// @param report file for the report as JSON
/// @param at the network's time, for deadlines
/// @param services addresses of running instances, by the name of their service
/// @param token file that holds an administrator's token
record CommandLine(
        boolean help,
        String bootstrap,
        Optional<Path> data,
        String prefix,
        Optional<Path> client,
        Optional<Path> report,
        boolean atRest,
        Optional<Instant> at,
        Map<String, List<URI>> services,
        Optional<Path> token) {
    private static final Duration TO_DECIDE = Duration.ofMinutes(1);

    static final String HELP = """
            deploy/audit [--bootstrap HOST:PORT | --data DIR] [--prefix P] [--report FILE.json] …

            Reads the whole log of a network, changes nothing in it, and says what in it should not be.
            Without --bootstrap and --data it looks at the demo that runs from this checkout.

              --bootstrap HOST:PORT   brokers of a running network
              --data DIR              a stopped network: the DIR of deploy/demo --keep; a broker is started on it,
                                      alone, on loopback, and stopped afterwards
              --prefix P              first part of the network's topics (entrelacs otherwise)
              --client FILE           further settings of the Kafka client, such as security.protocol
              --report FILE.json      the report as JSON, too
              --at-rest               nothing is under way any more: what is, is a finding
              --at now|INSTANT        what was due before then and is not decided is a finding; now leaves the
                                      services a minute, by the clock of this machine
              --service NAME=URL      compares what this running service serves with the log; once for each instance;
                                      needs --token
              --token FILE            holds an administrator's token
              --help                  this

            Status 0: nothing found. 1: findings. 2: it could not look.
            """;

    /// @param now what `--at now` means
    /// @throws IllegalArgumentException with a sentence for the user
    static CommandLine parse(List<String> arguments, Instant now) {
        boolean help = false;
        boolean atRest = false;
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<URI>> services = new LinkedHashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--at-rest" -> atRest = true;
                case "--bootstrap", "--data", "--prefix", "--client", "--report", "--at", "--token" ->
                    values.put(option, value(option, rest));
                case "--service" -> service(value(option, rest), services);
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        if (values.containsKey("--bootstrap") && values.containsKey("--data")) {
            throw new IllegalArgumentException("--bootstrap and --data name two networks: one at a time");
        }
        if (!services.isEmpty() && !values.containsKey("--token")) {
            throw new IllegalArgumentException("--service needs --token");
        }
        return new CommandLine(
                help,
                values.getOrDefault("--bootstrap", ""),
                path(values, "--data"),
                values.getOrDefault("--prefix", NetworkSettings.USUAL_PREFIX),
                path(values, "--client"),
                path(values, "--report"),
                atRest,
                Optional.ofNullable(values.get("--at")).map(at -> instant(at, now)),
                services,
                path(values, "--token"));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static void service(String value, Map<String, List<URI>> services) {
        int equals = value.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("--service needs NAME=URL, such as planning=http://127.0.0.1:7402");
        }
        services.computeIfAbsent(value.substring(0, equals), _ -> new ArrayList<>())
                .add(URI.create(value.substring(equals + 1)));
    }

    private static Optional<Path> path(Map<String, String> values, String option) {
        return Optional.ofNullable(values.get(option)).map(Path::of).map(Path::toAbsolutePath);
    }

    private static Instant instant(String text, Instant now) {
        if (text.equals("now")) {
            return now.minus(TO_DECIDE);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--at needs now or an instant such as 2026-11-22T08:00:00Z", e);
        }
    }
}

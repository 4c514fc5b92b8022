package org.entrelacs.deploy.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One Apache Kafka broker that is a controller too (KRaft), on loopback, in a process of its own. Its folder is
/// formatted at the first start; later starts go on with what is in it.
public final class Broker extends ChildProcess {
    private static final int CONNECT_MILLIS = 500;

    private final Installation installation;
    private final BrokerSettings settings;
    private final String clusterId;
    private final Path folder;
    private final BrokerTuning tuning;

    /// Alone, and quick to start.
    ///
    /// @param folder for its settings and its data
    public Broker(Installation installation, Ports ports, Path folder, Path log) {
        this(installation, ports, folder, log, BrokerTuning.quickStart(installation));
    }

    /// Alone.
    ///
    /// @param folder for its settings and its data
    public Broker(Installation installation, Ports ports, Path folder, Path log, BrokerTuning tuning) {
        this(installation, new BrokerSettings(0, ports.ofBrokers()), newClusterId(), folder, log, tuning);
    }

    private Broker(
            Installation installation,
            BrokerSettings settings,
            String clusterId,
            Path folder,
            Path log,
            BrokerTuning tuning) {
        super(title(settings.number()), log);
        this.installation = installation;
        this.settings = settings;
        this.clusterId = clusterId;
        this.folder = folder.toAbsolutePath();
        this.tuning = tuning;
    }

    /// Those of a network, all of one cluster.
    static List<Broker> of(NetworkSettings network) {
        List<Ports.OfBroker> ports = network.ports().ofBrokers();
        BrokerTuning tuning = BrokerTuning.quickStart(network.installation(), ports.size(), network.brokerSettings());
        String clusterId = newClusterId();
        return IntStream.range(0, ports.size())
                .mapToObj(number -> new Broker(
                        network.installation(),
                        new BrokerSettings(number, ports),
                        clusterId,
                        network.data(number),
                        network.log(title(number)),
                        tuning))
                .toList();
    }

    private static String title(int number) {
        return number == 0 ? "broker" : "broker-" + (number + 1);
    }

    /// As the brokers call it: `node.id`.
    public int node() {
        return settings.node();
    }

    /// What clients of this broker are told.
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.ports().told();
    }

    /// Writes the settings and, for a folder without data, formats it. To be called before the first [#start()].
    public void prepare() {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log().toAbsolutePath().getParent());
            List<String> lines = new ArrayList<>(settings.lines(data()));
            lines.addAll(tuning.settings());
            Files.writeString(properties(), String.join("\n", lines) + "\n");
            if (!Files.exists(data().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's folder " + folder + " cannot be prepared", e);
        }
    }

    private void format() throws IOException {
        List<String> tool = new ArrayList<>(BrokerTuning.SMALL);
        tool.addAll(installation.knownBrokerClasses());
        List<String> command = java(
                tool,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                clusterId,
                "-c",
                properties().toString());
        Process format = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        int status = format.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(
                    "kafka.tools.StorageTool ended with status " + status + "; its words are in " + log());
        }
    }

    @Override
    List<String> command() {
        return java(tuning.java(), "kafka.Kafka", properties().toString());
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
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), settings.ports().clients()),
                    CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<String> java(List<String> options, String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(
                installation.java().toString(),
                // Kafka's libraries use both; the JVM would say so in the log.
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", installation.brokerClassPath()));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private Path properties() {
        return folder.resolve("server.properties");
    }

    private Path data() {
        return folder.resolve("data");
    }

    /// 16 random bytes in URL-safe Base64, as Kafka wants it.
    private static String newClusterId() {
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        // Kafka's tool would read a leading dash as an option.
        id[0] &= 0x7f;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}

package org.entrelacs.audit.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.KafkaException;
import org.entrelacs.audit.Audit;
import org.entrelacs.audit.Audit.NoSuchNetwork;
import org.entrelacs.audit.AuditOptions;
import org.entrelacs.audit.AuditReport;
import org.entrelacs.audit.ReportText;
import org.entrelacs.audit.check.ServedStates;
import org.entrelacs.audit.log.KafkaNetworkLog;
import org.entrelacs.deploy.network.ProcessDied;
import org.entrelacs.log.LogUnavailable;

/// `deploy/audit`.
public final class AuditCommand {
    private static final int CLEAN = 0;
    private static final int FINDINGS = 1;
    private static final int NOT_LOOKED = 2;

    private final Path root;
    private final CommandLine line;
    private final PrintStream out;
    private final PrintStream progress;

    private AuditCommand(Path root, CommandLine line, PrintStream out, PrintStream progress) {
        this.root = root;
        this.line = line;
        this.out = out;
        this.progress = progress;
    }

    /// @param arguments the root of the checkout, then the user's
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        System.exit(run(root, List.of(arguments).subList(1, arguments.length), out, err));
    }

    /// @return the status of the program
    static int run(Path root, List<String> arguments, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.parse(arguments, Instant.now());
            if (line.help()) {
                out.print(CommandLine.HELP);
                return CLEAN;
            }
            return new AuditCommand(root, line, out, err).run();
        } catch (IllegalArgumentException | NoSuchNetwork | ProcessDied e) {
            err.println(e.getMessage());
        } catch (LogUnavailable | KafkaException e) {
            err.println("The log could not be read: " + e.getMessage()
                    + (e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")"));
        } catch (IOException e) {
            err.println("A file could not be read or written: " + e.getMessage());
        }
        return NOT_LOOKED;
    }

    private int run() throws IOException {
        if (line.data().isPresent()) {
            try (StoppedNetwork stopped = StoppedNetwork.open(root, line.data().get())) {
                return audit(stopped.bootstrapServers(), ServedStates.NONE);
            }
        }
        if (!line.bootstrap().isEmpty()) {
            return audit(line.bootstrap(), served());
        }
        RunningDemo demo = RunningDemo.of(root);
        return audit(demo.bootstrapServers(), new AdminStates(demo.services(), demo.token()));
    }

    private ServedStates served() throws IOException {
        Map<String, List<URI>> services = line.services();
        return services.isEmpty()
                ? ServedStates.NONE
                : new AdminStates(
                        services, Files.readString(line.token().orElseThrow()).strip());
    }

    private int audit(String bootstrapServers, ServedStates served) throws IOException {
        AuditOptions options =
                new AuditOptions(line.prefix(), line.atRest(), line.at(), served, new Progress(progress));
        AuditReport report;
        try (KafkaNetworkLog log = new KafkaNetworkLog(bootstrapServers, line.prefix(), client())) {
            report = Audit.of(log, options);
        }
        if (line.report().isPresent()) {
            ReportJson.write(report, line.report().get());
        }
        out.print(ReportText.of(report));
        return report.isClean() ? CLEAN : FINDINGS;
    }

    private Map<String, String> client() throws IOException {
        Properties properties = new Properties();
        if (line.client().isPresent()) {
            try (Reader reader = Files.newBufferedReader(line.client().get())) {
                properties.load(reader);
            }
        }
        Map<String, String> client = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> client.put(name, properties.getProperty(name)));
        return client;
    }
}

package org.entrelacs.deploy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.ChildProcess;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Installation;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkSettings;
import org.entrelacs.deploy.network.ProcessDied;
import org.entrelacs.deploy.network.RunningProcess;
import org.entrelacs.deploy.network.Runs;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.network.ServiceProcess;
import org.entrelacs.deploy.network.UnexpectedAnswer;
import org.entrelacs.deploy.story.StepFailed;
import org.entrelacs.deploy.story.Story;
import org.entrelacs.deploy.story.StoryReader;

/// `deploy/demo`: a network on this machine, and a story played on it.
final class Demo {
    private static final int OK = 0;
    private static final int FAILED = 1;
    private static final int NOT_STARTED = 2;

    private final Path root;
    private final DemoOptions options;
    private final PrintStream out;
    private final Runs runs;
    private final Instant startedAt = Instant.now();

    private Demo(Path root, DemoOptions options, PrintStream out) {
        this.root = root;
        this.options = options;
        this.out = out;
        this.runs = Runs.of(root);
    }

    /// @param arguments the root of the checkout, then the user's
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        System.exit(run(root, List.of(arguments).subList(1, arguments.length), out));
    }

    /// Folder for all that a checkout leaves on this machine besides builds.
    static Path home(Path root) {
        return root.resolve(".entrelacs");
    }

    private static int run(Path root, List<String> arguments, PrintStream out) {
        DemoOptions options;
        try {
            options = DemoOptions.parse(arguments, home(root));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + "\n\n" + DemoOptions.HELP);
            return NOT_STARTED;
        }
        if (options.help()) {
            out.println(DemoOptions.HELP);
            return OK;
        }
        return new Demo(root, options, out).run();
    }

    private int run() {
        if (portsAreBusy()) {
            return NOT_STARTED;
        }
        if (!options.keep()) {
            forgetLastRun();
        }
        Story story = StoryReader.read(root.resolve("deploy/story"));
        Memory memory = Memory.in(options.state());
        Network network = new Network(new NetworkSettings(
                Installation.at(root),
                options.state(),
                options.ports(),
                memory.offset(),
                NetworkSettings.USUAL_PREFIX));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(network), "end of the demo"));
        try {
            start(network, story);
            boolean asExpected = new Performance(root, story, memory, network, out).play();
            out.printf("%nFrom start to record: %.1f s%n", seconds());
            if (options.exit()) {
                return asExpected ? OK : FAILED;
            }
            show(network, story);
            awaitEnd(network);
            return FAILED;
        } catch (ProcessDied | StepFailed | UnexpectedAnswer | Client.NoAnswer e) {
            out.println("\n" + e.getMessage());
            out.println(
                    "\nLogs, one file for each process: " + network.settings().logs());
            return FAILED;
        }
    }

    private boolean portsAreBusy() {
        Map<Integer, String> busy = options.ports().busy();
        if (busy.isEmpty()) {
            return false;
        }
        out.println("These ports of this machine are in use:");
        busy.forEach((port, purpose) -> out.println("  " + port + "  wanted for the " + purpose));
        runs.find(options.ports().base())
                .filter(run -> run.launcher().find().isPresent())
                .ifPresent(run -> out.println("A demo runs there since " + run.startedAt() + " (pid "
                        + run.launcher().pid() + "): deploy/stop ends it."));
        out.println("--port-base N takes N+1 to N+"
                + (options.ports().last() - options.ports().base()) + " instead; N is "
                + options.ports().base() + " now.");
        return true;
    }

    /// The keys stay: they are made once.
    private void forgetLastRun() {
        NetworkSettings last = new NetworkSettings(
                Installation.at(root), options.state(), options.ports(), Duration.ZERO, NetworkSettings.USUAL_PREFIX);
        for (Path folder : List.of(last.data(), last.logs())) {
            Folders.delete(folder);
        }
        Performance.traces(options.state()).forEach(Folders::delete);
    }

    private void start(Network network, Story story) {
        out.println("Starting a Kafka broker and four services" + instances() + " on the loopback ports "
                + (options.ports().base() + 1) + " to " + options.ports().last() + ".");
        out.println("Logs, one file for each process: " + network.settings().logs());
        network.launch();
        runs.write(note(network, story));
        for (ChildProcess process : network.processes()) {
            process.awaitReady();
            out.printf(
                    "  %-22s ready after %4.1f s (pid %d)%n",
                    process.name(), seconds(), process.running().pid());
        }
    }

    private String instances() {
        int instances = options.ports().instances();
        return instances == 1 ? "" : ", " + instances + " processes each,";
    }

    private double seconds() {
        return startedAt.until(Instant.now()).toMillis() / 1000.0;
    }

    private Runs.Run note(Network network, Story story) {
        Map<String, String> tokens = new LinkedHashMap<>();
        story.actors()
                .forEach((name, actor) -> tokens.put(name, network.tokens().issue(actor)));
        return new Runs.Run(
                options.ports().base(),
                startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                options.state().toString(),
                RunningProcess.current("launcher"),
                network.processes().reversed().stream()
                        .map(ChildProcess::running)
                        .toList(),
                links(network),
                tokens);
    }

    private static Map<String, String> links(Network network) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            for (ServiceProcess instance : network.instances(service)) {
                links.put(
                        instance.name(),
                        instance.uri().resolve("/q/swagger-ui/").toString());
            }
        }
        return links;
    }

    private void show(Network network, Story story) {
        out.println("\nThe services are up. Their APIs, to read and to try:");
        links(network).forEach((name, link) -> out.printf("  %-22s %s%n", name, link));
        out.println("  Kafka                  " + network.bootstrapServers());
        out.println("\nTokens, good for a day (Authorization: Bearer …):");
        story.actors()
                .forEach((name, actor) -> out.println("\n  " + name + " (" + about(actor) + ")\n  "
                        + network.tokens().issue(actor)));
        out.println("\nCtrl-C or deploy/stop ends everything.");
    }

    private static String about(Actor actor) {
        String roles = String.join(", ", actor.roles());
        return actor.organisation().isEmpty() ? roles : roles + " of " + actor.organisation();
    }

    /// Returns only when a child has ended by itself.
    private static void awaitEnd(Network network) {
        while (true) {
            network.processes().forEach(ChildProcess::throwIfDead);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    private void end(Network network) {
        out.println("\nStopping the services and the broker.");
        network.close();
        runs.forget(options.ports().base());
    }
}

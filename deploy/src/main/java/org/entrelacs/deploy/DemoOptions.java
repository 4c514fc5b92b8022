package org.entrelacs.deploy;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.entrelacs.deploy.network.Ports;

/// What `deploy/demo` was asked to do.
///
/// @param exit stop everything after the story, and let the status say whether the record is the expected one
/// @param keep whether the log outlives the run
/// @param state folder of the log, the keys and the logs of the processes
record DemoOptions(boolean help, boolean exit, boolean keep, Path state, Ports ports) {
    static final String HELP = """
            deploy/demo [--exit] [--keep DIR] [--instances N] [--port-base N]

            Starts one Kafka broker and the four services on this machine, plays the story in deploy/story over REST,
            shows the record that it left, and stays up until Ctrl-C (or deploy/stop).

              --exit          stop everything after the story; status 0 only if the record is the expected one
              --keep DIR      keep the log and the keys in DIR; the next start with the same DIR goes on from there
                              (without it every start begins with an empty log)
              --instances N   N processes of each service share its work (1 otherwise)
              --port-base N   use the loopback ports N+1 to N+6, and 4 more for each further instance (N is %d
                              otherwise)
              --help          this
            """.formatted(Ports.DEFAULT_BASE);

    /// @param home folder for what is not kept elsewhere
    /// @throws IllegalArgumentException with a sentence for the user
    static DemoOptions parse(List<String> arguments, Path home) {
        boolean help = false;
        boolean exit = false;
        String keep = "";
        int base = Ports.DEFAULT_BASE;
        int instances = 1;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--exit" -> exit = true;
                case "--keep" -> keep = value(option, rest);
                case "--instances" -> instances = number(option, value(option, rest));
                case "--port-base" -> base = number(option, value(option, rest));
                default -> throw new IllegalArgumentException("there is no option " + option);
            }
        }
        Ports ports = new Ports(base, instances);
        Path state = keep.isEmpty()
                ? home.resolve("demo-" + ports.base())
                : Path.of(keep).toAbsolutePath();
        return new DemoOptions(help, exit, !keep.isEmpty(), state, ports);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not '" + value + "'", e);
        }
    }
}

package org.entrelacs.deploy;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entrelacs.deploy.network.RunningProcess;
import org.entrelacs.deploy.network.Runs;

/// `deploy/stop`: ends what `deploy/demo` started from this checkout, and nothing else.
final class Stop {
    private static final Duration LAUNCHER_ENDS_WITHIN = Duration.ofSeconds(90);
    private static final Duration CHILD_ENDS_WITHIN = Duration.ofSeconds(30);

    private final Runs runs;
    private final PrintStream out;

    Stop(Runs runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    /// @param arguments the root of the checkout
    public static void main(String[] arguments) {
        new Stop(Runs.of(Path.of(arguments[0])), System.out).all();
    }

    void all() {
        List<Runs.Run> found = runs.all();
        if (found.isEmpty()) {
            out.println("Nothing runs that deploy/demo started from here.");
        }
        found.forEach(this::one);
    }

    private void one(Runs.Run run) {
        // The launcher ends its children itself; what it left behind is ended here.
        end(run.launcher(), LAUNCHER_ENDS_WITHIN);
        run.processes().forEach(process -> end(process, CHILD_ENDS_WITHIN));
        runs.forget(run.portBase());
        out.println("Stopped the demo on the ports from " + (run.portBase() + 1) + " on, started at " + run.startedAt()
                + ".");
    }

    private void end(RunningProcess process, Duration patience) {
        if (process.end(patience)) {
            out.println("  ended " + process.name() + " (pid " + process.pid() + ")");
        }
    }
}

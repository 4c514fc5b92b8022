package org.entrelacs.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entrelacs.deploy.network.ChildProcess;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;

/// SIGKILL for one process after the other while clients are at work, and a new start right away.
final class Kills {
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int SOME = 2;
    private static final Duration LOOK = Duration.ofMillis(1);

    private final Network network;
    private final Clients clients;
    private final BooleanSupplier workIsOver;
    private final List<String> done = new ArrayList<>();

    Kills(Network network, Clients clients, BooleanSupplier workIsOver) {
        this.network = network;
        this.clients = clients;
        this.workIsOver = workIsOver;
    }

    /// Each kill in a few words, in their order.
    List<String> done() {
        return done;
    }

    /// Kills the service once so many commands are answered and some of its own are not.
    void service(Service victim, int commands) {
        serviceWhileAsked(victim, victim, commands);
    }

    /// As above, when it is another service's commands that lead to work for it.
    void serviceWhileAsked(Service victim, Service asked, int commands) {
        if (reached(commands, () -> clients.underWay(asked) >= SOME)) {
            kill(victim.label(), clients.underWay(asked), List.of(network.service(victim)));
        }
    }

    /// Kills the broker once so many commands are answered and some are not.
    void broker(int commands) {
        if (reached(commands, () -> underWay() >= SOME)) {
            kill("broker", underWay(), List.of(network.broker()));
        }
    }

    /// Kills the broker and all services in the same moment, as above.
    void everything(int commands) {
        if (reached(commands, () -> underWay() >= SOME)) {
            kill("all five", underWay(), network.processes());
        }
    }

    private void kill(String name, int underWay, List<? extends ChildProcess> victims) {
        Instant killed = Instant.now();
        victims.forEach(ChildProcess::kill);
        victims.forEach(ChildProcess::start);
        victims.forEach(ChildProcess::awaitReady);
        done.add("%s (%d under way, back in %.1f s)"
                .formatted(
                        name, underWay, Duration.between(killed, Instant.now()).toMillis() / 1000.0));
    }

    private int underWay() {
        int sum = 0;
        for (Service service : Service.values()) {
            sum += clients.underWay(service);
        }
        return sum;
    }

    /// Whether it came so far before the work was over.
    private boolean reached(int commands, BooleanSupplier moment) {
        await().atMost(WITHIN)
                .pollInterval(LOOK)
                .until(() -> workIsOver.getAsBoolean() || (clients.doneSoFar() >= commands && moment.getAsBoolean()));
        return !workIsOver.getAsBoolean();
    }
}

package org.entrelacs.systemtests.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.network.ServiceProcess;
import org.entrelacs.systemtests.asking.Clients;

/// What happens to one instance of the service.
final class InstanceFaults {
    private static final Actor ADMIN = Actor.of("admin-faults", "admin");
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(2);
    private static final int SOME = 2;

    private final Network network;
    private final Service service;
    private final Clients clients;

    InstanceFaults(Network network, Service service, Clients clients) {
        this.network = network;
        this.service = service;
        this.clients = clients;
    }

    Fault killed(RandomGenerator chance) {
        ServiceProcess victim = any(chance);
        return new Fault(
                Kind.INSTANCE_KILLED,
                victim::name,
                () -> killAtWork(victim),
                Times.upTo(chance, 2000),
                () -> startAgain(victim));
    }

    Fault ended(RandomGenerator chance) {
        ServiceProcess victim = any(chance);
        return new Fault(
                Kind.INSTANCE_ENDED, victim::name, victim::stop, Times.upTo(chance, 500), () -> startAgain(victim));
    }

    Fault frozen(Kind kind, RandomGenerator chance, Duration lasts) {
        ServiceProcess victim = any(chance);
        return new Fault(kind, () -> victim.name() + " for " + lasts.toMillis() + " ms", victim::freeze, lasts, () -> {
            victim.thaw();
            awaitReady(victim);
        });
    }

    Fault clockForward(RandomGenerator chance) {
        int victim = chance.nextInt(instances().size());
        Duration ahead = Duration.ofMinutes(chance.nextLong(1, 180));
        return new Fault(
                Kind.CLOCK_FORWARD,
                () -> instances().get(victim).name() + " by " + ahead,
                () -> advance(victim, ahead),
                Times.upTo(chance, 500),
                () -> {});
    }

    Fault clockBack(RandomGenerator chance) {
        int number = chance.nextInt(instances().size());
        ServiceProcess victim = instances().get(number);
        Duration ahead = Duration.ofMinutes(chance.nextLong(1, 360));
        return new Fault(
                Kind.CLOCK_BACK,
                () -> victim.name() + " by " + ahead,
                () -> advance(number, ahead),
                Times.between(chance, 500, 1500),
                () -> {
                    killAtWork(victim);
                    startAgain(victim);
                });
    }

    private void killAtWork(ServiceProcess victim) {
        await().atMost(HEALED_WITHIN).pollInterval(Duration.ofMillis(1)).until(() -> clients.underWay(service) >= SOME);
        victim.kill();
    }

    private void startAgain(ServiceProcess victim) {
        victim.start();
        awaitReady(victim);
    }

    private static void awaitReady(ServiceProcess victim) {
        await().atMost(HEALED_WITHIN).pollInterval(Duration.ofMillis(100)).until(() -> {
            victim.throwIfDead();
            return victim.isReady();
        });
    }

    private void advance(int instance, Duration ahead) {
        var body = JsonNodeFactory.instance.objectNode().put("advance", ahead.toString());
        var request = new Client.Request(ADMIN, service, "POST", "/admin/clock", "jump-" + UUID.randomUUID(), body);
        int status = network.client(_ -> instance).ask(request).status();
        if (status != 200) {
            throw new AssertionError("the clock of instance " + instance + " was not moved: " + status);
        }
    }

    private ServiceProcess any(RandomGenerator chance) {
        return instances().get(chance.nextInt(instances().size()));
    }

    private List<ServiceProcess> instances() {
        return network.instances(service);
    }
}

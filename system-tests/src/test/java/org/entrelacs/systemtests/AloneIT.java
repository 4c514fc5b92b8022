package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import org.entrelacs.deploy.network.ChildProcess;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.journey.Cast;
import org.entrelacs.systemtests.journey.Journey;
import org.entrelacs.systemtests.journey.Scenery;
import org.junit.jupiter.api.Test;

class AloneIT {
    private static final Cast CAST = new Cast("alone");
    private static final List<String> PERSONS = List.of("first", "second", "third");

    @Test
    void each_service_starts_and_serves_without_the_others() {
        try (Network network = Networks.fresh("alone")) {
            network.broker().prepare();
            network.broker().start();
            network.broker().awaitReady();
            for (Service service : Service.values()) {
                serve(Networks.beside(network, "alone-" + service.label()), service);
            }
        }
    }

    private static void serve(Network network, Service service) {
        long begin = System.nanoTime();
        ChildProcess alone = network.service(service);
        try {
            alone.start();
            alone.awaitReady();
            double ready = (System.nanoTime() - begin) / 1e9;
            Answer answer = Networks.clients(network).give(command(service));
            // Nobody has come in, so there is no case to take: coordination alone can only say so.
            assertEquals(service == Service.COORDINATION ? 404 : 201, answer.status(), answer::toString);
            Audits.clean(network, List.of(service));
            System.out.printf("AloneIT: %s is ready alone after %.1f s%n", service.label(), ready);
        } finally {
            alone.stop();
        }
    }

    private static Order command(Service service) {
        return switch (service) {
            case ASSESSMENT -> new Order(CAST.assessor(), service, "/intakes/somebody", "once", Journey.INTAKE);
            case PLANNING -> Scenery.homeHelp("once");
            case GATEKEEPING ->
                new Order(CAST.gatekeeper(), service, "/policies/alone/versions", "once", Scenery.policy(55));
            case COORDINATION ->
                new Order(CAST.caseManager(), service, "/caseloads/alone/cases", "once", "{\"person\": \"somebody\"}");
        };
    }

    @Test
    void joined_one_after_the_other_they_end_with_the_same_register_as_together() {
        List<String> together = register("together", List.of(List.of(Service.values()), List.of(), List.of()));
        List<String> joined = register(
                "joined",
                List.of(
                        List.of(Service.ASSESSMENT),
                        List.of(Service.PLANNING, Service.GATEKEEPING),
                        List.of(Service.COORDINATION)));
        assertTrue(together.size() > PERSONS.size() * 5, together::toString);
        assertEquals(String.join("\n", together), String.join("\n", joined));
        System.out.printf("AloneIT: %d interdependencies, the same together and joined%n", together.size());
    }

    /// The register that the same inputs leave.
    ///
    /// @param starts which services start before each of the three acts
    private static List<String> register(String name, List<List<Service>> starts) {
        try (Network network = Networks.fresh(name)) {
            network.broker().prepare();
            network.broker().start();
            Clients clients = Networks.clients(network);
            Scenery scenery = new Scenery(clients);

            start(network, starts.get(0));
            scenery.assessment();
            everybody(clients, Journey::comeIn);
            everybody(clients, Journey::beAssessed);

            start(network, starts.get(1));
            scenery.gatekeeping();
            scenery.planning();
            everybody(clients, Journey::plan);
            everybody(clients, journey -> journey.agree().forEach(journey::live));

            start(network, starts.get(2));
            everybody(clients, Journey::beTaken);
            Quiescence.of(network).audited();
            return Registers.of(clients);
        }
    }

    private static void start(Network network, List<Service> services) {
        services.forEach(service -> network.service(service).start());
        services.forEach(service -> network.service(service).awaitReady());
    }

    private static void everybody(Clients clients, Consumer<Journey> act) {
        PERSONS.forEach(person -> act.accept(new Journey(clients, CAST, person)));
    }
}

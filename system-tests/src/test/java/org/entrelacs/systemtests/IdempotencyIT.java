package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.journey.Cast;
import org.entrelacs.systemtests.journey.Journey;
import org.entrelacs.systemtests.journey.Scenery;
import org.entrelacs.systemtests.reading.WholeLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyIT {
    private static final int AT_ONCE = 50;
    private static final Cast CAST = new Cast("repeater");

    private final Network network = Networks.fresh("idempotency");
    private final Clients clients = Networks.clients(network);

    @BeforeAll
    void start() {
        network.start();
    }

    @AfterAll
    void stop() {
        network.close();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_key_sent_fifty_times_at_once_and_again_after_a_kill_gets_one_answer_and_one_batch(Service service)
            throws Exception {
        long begin = System.nanoTime();
        Order order = order(service, "the-key");
        Set<Answer> answers = new HashSet<>(fiftyTimes(order));
        // The stream goes on, and the answer must not.
        clients.mustGive(other(service));
        network.service(service).restart();
        answers.add(clients.give(order));

        assertEquals(1, answers.size(), answers::toString);
        Answer answer = answers.iterator().next();
        assertEquals(201, answer.status(), answer::toString);
        assertEquals(422, clients.give(changed(order)).status());
        WholeLog log = Quiescence.of(network).audited().thenRead();
        List<StoredRecord> batch = Objects.requireNonNull(
                log.byCommand().get(order.commandId(network.settings().prefix()).toString()));
        System.out.printf(
                "IdempotencyIT: %s: %d answers, 1 of a kind (%d, ETag %s, Location %s), 1 batch of %d events; %.1f s%n",
                service.label(),
                AT_ONCE + 1,
                answer.status(),
                answer.etag(),
                answer.location(),
                batch.size(),
                (System.nanoTime() - begin) / 1e9);
    }

    private List<Answer> fiftyTimes(Order order) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                asked.add(threads.submit(() -> {
                    together.await();
                    return clients.give(order);
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private Order order(Service service, String key) {
        return switch (service) {
            case ASSESSMENT -> new Order(CAST.assessor(), service, "/intakes/somebody", key, Journey.INTAKE);
            case PLANNING -> Scenery.homeHelp(key);
            case GATEKEEPING ->
                new Order(CAST.gatekeeper(), service, "/policies/repeated/versions", key, Scenery.policy(55));
            case COORDINATION -> take("taken", key);
        };
    }

    /// Another command to the same stream.
    private Order other(Service service) {
        return switch (service) {
            case ASSESSMENT, GATEKEEPING -> order(service, "another-key");
            case PLANNING -> Scenery.moreHomeHelp("another-key");
            case COORDINATION -> take("taken-too", "another-key");
        };
    }

    /// The same key for something else.
    private static Order changed(Order order) {
        String body = order.body().replaceFirst("\\d", "9").replace("taken", "mistaken");
        return new Order(order.actor(), order.service(), order.path(), order.key(), body);
    }

    private Order take(String person, String key) {
        Journey journey = new Journey(clients, CAST, person);
        journey.comeIn();
        journey.awaitCase();
        return new Order(
                CAST.caseManager(),
                Service.COORDINATION,
                "/caseloads/repeater/cases",
                key,
                "{\"person\": \"" + person + "\"}");
    }
}

package org.entrelacs.systemtests.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.applicants.Applicant;
import org.entrelacs.systemtests.applicants.Applications;
import org.entrelacs.systemtests.asking.Answer;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// People who all agree to help from a few offers that cannot carry it. Some of them begin, some give up, and the
/// provider changes what there is meanwhile.
public final class Rush {
    private static final Actor PROVIDER = new Actor("provider-rush", List.of("provider"), "rushed-association");
    private static final Actor CASE_MANAGER = Actor.of("case-manager-rush", "case-manager");
    private static final int OFFERS = 3;
    /// Of what everybody asks for together.
    private static final int SHARE = 3;

    private final List<Applicant> people;
    private final int clients;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /// @param clients who act for them, each for one after the other
    public Rush(int people, int clients, long seed) {
        Random random = new Random(seed);
        this.people = IntStream.range(0, people).mapToObj(_ -> person(random)).toList();
        this.clients = clients;
    }

    private static Applicant person(Random random) {
        Claim claim = new Claim(new BigDecimal("0.33"), new BigDecimal("0.5"), BigDecimal.ZERO, true);
        return new Applicant(
                2, 3, 0, true, claim, Duration.ofMinutes(30L * (1 + random.nextInt(12))), 4 + random.nextInt(40), true);
    }

    public static List<String> offers() {
        return IntStream.range(0, OFFERS).mapToObj(Rush::offer).toList();
    }

    private static String offer(int number) {
        return "rushed-" + number % OFFERS;
    }

    private static String person(int number) {
        return "rush-%04d".formatted(number);
    }

    /// Brings everybody as far as their yes.
    public void prepare(Clients by) throws InterruptedException, ExecutionException {
        long wanted =
                people.stream().mapToLong(one -> one.perWeek().toMinutes()).sum();
        for (String offer : offers()) {
            by.mustGive(new Order(PROVIDER, Service.PLANNING, "/offers/" + offer, "publish", """
                    {"provider": "%s", "kind": "association", "serviceClass": "relief", "needCodes": ["d640"],
                     "territory": "34172", "languages": ["fr"], "weeklyCapacity": "%s",
                     "unitCost": {"minor": %d, "currency": "EUR"}, "entitlement": "right"}""".formatted(
                            PROVIDER.organisation(), Duration.ofMinutes(wanted / OFFERS / SHARE), Applicant.HOUR)));
        }
        Applications applications = new Applications(by);
        applications.publishInstrument();
        each(number -> applications.prepare(person(number), people.get(number), offer(number)), _ -> {});
    }

    /// Everybody agrees, as many at once as there are clients.
    ///
    /// @param beside what goes on meanwhile, in this thread; is told whether somebody has nothing left to do
    public void go(Clients by, Consumer<BooleanSupplier> beside) throws InterruptedException, ExecutionException {
        Applications applications = new Applications(by);
        each(
                number -> {
                    applications.agree(person(number));
                    goOn(by, number, service(by, number));
                },
                beside);
    }

    private JsonNode service(Clients by, int number) {
        return by.await(CASE_MANAGER, Service.PLANNING, plan(number), plan -> !isAsking(plan))
                .path("services")
                .path(0);
    }

    private static boolean isAsking(JsonNode plan) {
        return plan.path("services").path(0).path("status").asText().equals("agreed");
    }

    private void goOn(Clients by, int number, JsonNode service) {
        if (number % 4 == 0) {
            offered(by, number);
        }
        if (service.path("status").asText().equals("capacity-reserved")) {
            switch (number % 3) {
                case 0 ->
                    by.mustGive(new Order(
                            PROVIDER,
                            Service.PLANNING,
                            plan(number) + "/services/"
                                    + service.path("service").asText() + "/start",
                            "start",
                            "{\"on\": \"%s\"}".formatted(today)));
                case 1 ->
                    by.mustGive(new Order(
                            CASE_MANAGER,
                            Service.PLANNING,
                            plan(number) + "/close",
                            "close",
                            "{\"reason\": \"moved\"}"));
                default -> {
                    // Their hours wait.
                }
            }
        }
    }

    /// A few hours more or less from some week on; the rules say no where they are promised.
    private void offered(Clients by, int number) {
        String path = "/offers/" + offer(number);
        Duration now = Duration.parse(by.await(PROVIDER, Service.PLANNING, path, _ -> true)
                .path("weeklyCapacity")
                .asText());
        Answer answer =
                by.give(new Order(PROVIDER, Service.PLANNING, path + "/change", "change-" + number, """
                {"weeklyCapacity": "%s", "unitCost": {"minor": %d, "currency": "EUR"}, "from": "%s"}""".formatted(
                        now.plusMinutes(number % 8 == 0 ? 60 : -60), Applicant.HOUR, today.plusWeeks(number % 12))));
        if (!answer.isAcknowledged() && answer.status() != 409) {
            throw new AssertionError(path + " was answered " + answer);
        }
    }

    private static String plan(int number) {
        return "/plans/" + person(number);
    }

    private void each(IntConsumer forOne, Consumer<BooleanSupplier> beside)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                all.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < people.size(); number = next.getAndIncrement()) {
                        forOne.accept(number);
                    }
                }));
            }
            beside.accept(() -> next.get() > people.size());
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}

package org.entrelacs.systemtests.scarcity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.systemtests.applicants.Applicant;
import org.entrelacs.systemtests.applicants.Applications;
import org.entrelacs.systemtests.applicants.Budgets;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.year.Demand;

/// People who all ask one envelope. Their claims are of one class of urgency, so that no two of them change places on
/// the waiting list while they are looked at one after the other.
public final class Crowd {
    public static final String ENVELOPE = "scarce";
    private static final String OFFER = "relief-scarce";
    private static final int THRESHOLD = 55;
    private static final BigDecimal WITHIN_A_MONTH = new BigDecimal("0.33");
    private static final BigDecimal BELOW_A_WEEK = new BigDecimal("0.65");
    private static final int FIRST_SHARE = 20;

    private final List<Applicant> applicants;
    private final int clients;
    private final Map<String, String> requests = new ConcurrentHashMap<>();

    /// @param clients who act for them, each for one after the other
    public Crowd(int people, int clients, long seed) {
        this.applicants = Demand.applicants(people, seed).stream()
                .map(Crowd::withinAMonth)
                .toList();
        this.clients = clients;
    }

    private static Applicant withinAMonth(Applicant one) {
        Claim claim = one.claim();
        return new Applicant(
                one.gir(),
                one.disability(),
                one.helped(),
                one.corroborated(),
                new Claim(
                        claim.urgency().max(WITHIN_A_MONTH).min(BELOW_A_WEEK),
                        claim.benefit(),
                        claim.caregiverStrain(),
                        claim.livesAlone()),
                one.perWeek(),
                one.weeks(),
                one.divisible());
    }

    /// Whether somebody has nothing left to do.
    public interface Work {
        boolean isOver();
    }

    public List<String> people() {
        return IntStream.range(0, applicants.size()).mapToObj(Crowd::person).toList();
    }

    private static String person(int number) {
        return "person-%04d".formatted(number);
    }

    /// What all of them ask for, in minor units.
    public long wanted() {
        return applicants.stream().mapToLong(Applicant::amount).sum();
    }

    /// Request ids by person, as the envelope told them.
    public Map<String, String> requests() {
        return Map.copyOf(requests);
    }

    /// Opens an envelope with a small part of what is wanted, and brings everybody as far as their yes.
    public void prepare(Clients by) throws InterruptedException, ExecutionException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Budgets budgets = new Budgets(by);
        budgets.adopt("scarcity", Budgets.policy(THRESHOLD, ""), today);
        budgets.open(ENVELOPE, wanted() / FIRST_SHARE, today.minusDays(30), today.plusDays(300), "scarcity");
        budgets.offer(OFFER, ENVELOPE);
        Applications applications = new Applications(by);
        applications.publishInstrument();
        each(_ -> {}, number -> applications.prepare(person(number), applicants.get(number), OFFER), List.of());
    }

    /// Everybody says yes, as many at once as there are clients, and each client waits until the envelope knows.
    ///
    /// @param beside what goes on meanwhile, in this thread
    public void ask(Clients by, Donor donor, Consumer<Work> beside) throws InterruptedException, ExecutionException {
        Applications applications = new Applications(by);
        each(
                beside,
                number -> {
                    applications.agree(person(number));
                    requests.put(person(number), applications.awaitRequest(person(number), ENVELOPE));
                },
                List.of(donor));
    }

    private void each(Consumer<Work> beside, IntConsumer forOne, List<Donor> donors)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        Work work = () -> next.get() >= applicants.size() + 1;
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            donors.forEach(donor -> all.add(threads.submit(() -> donor.give(work))));
            for (int client = 0; client < clients; client++) {
                all.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement();
                            number < applicants.size();
                            number = next.getAndIncrement()) {
                        forOne.accept(number);
                    }
                }));
            }
            beside.accept(work);
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}

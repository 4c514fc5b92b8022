package org.entrelacs.systemtests.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entrelacs.deploy.network.NetworkClock;
import org.entrelacs.systemtests.applicants.Applicant;
import org.entrelacs.systemtests.applicants.Applications;
import org.entrelacs.systemtests.applicants.Budgets;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.year.Demand.Ask;

/// A year in which everybody has a twin: the same person with the same claim says yes on the same day, and asks another
/// envelope with as much money under another policy. Nobody's service starts or ends, so that what is granted stays
/// committed.
///
/// The network's clock goes from day to day. What an envelope has to do by itself is done before the day's first yes,
/// and each yes has reached its envelope before the next one is given, so that the same people are decided on in the
/// same order whenever the year is run.
public final class Twins {
    /// Whoever comes first gets what there is.
    public static final String FIRST_COME = "first-come";

    /// Gatekeeping's model: a threshold that moves each week with what is committed.
    public static final String PACED = "paced";

    public static final String FIRST_COME_POLICY = Budgets.policy(0, "");
    public static final String PACED_POLICY = Budgets.policy(55, """
            ,
             "pacing": {"cycleDays": 7, "gain": 40, "lowest": 20, "highest": 90, "buffer": 0.02}""");

    /// Share of the budget that may be committed before its time.
    public static final double BUFFER = 0.02;

    private static final double COVERED = 0.6;
    private static final int AT_ONCE = 16;
    /// Everybody who will ask in so many days is assessed and planned for before the first of them does.
    private static final int PREPARED = 4 * Days.WEEK;
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);
    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final Duration NIGHT = Duration.ofMinutes(30);
    private static final List<String> BOTH = List.of(FIRST_COME, PACED);

    private final Demand demand;
    private final Days days;
    private final NetworkClock clock;
    private final Applications applications;
    private final Budgets budgets;
    private final AtomicInteger disturbed = new AtomicInteger();

    /// @param clock of the whole network, which nobody else moves
    public Twins(Demand demand, Days days, NetworkClock clock, Clients clients) {
        this.demand = demand;
        this.days = days;
        this.clock = clock;
        this.applications = new Applications(clients);
        this.budgets = new Budgets(clients);
    }

    /// What each envelope has, in minor units: 60 % of what will be asked for.
    public long budget() {
        return (long) (demand.amount() * COVERED);
    }

    /// Returns when the year is over and nobody has anything left to do in it.
    public void live() throws InterruptedException, ExecutionException {
        moveTo(days.midnight(0).plus(NIGHT));
        open(FIRST_COME, FIRST_COME_POLICY);
        open(PACED, PACED_POLICY);
        applications.publishInstrument();
        int asked = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int day = 0; day < Days.COUNT; day += PREPARED) {
                moveTo(days.midnight(day).plus(NIGHT));
                List<Integer> comers = comers(asked, day + PREPARED);
                prepare(comers, threads);
                for (int number : comers) {
                    agree(number, threads);
                }
                asked += comers.size();
            }
            moveTo(days.evening(Days.COUNT - 1));
            settle(threads);
        }
    }

    private void open(String envelope, String policy) {
        budgets.adopt(envelope, policy, days.first());
        budgets.open(envelope, budget(), days.first(), days.last(), envelope);
        budgets.offer("relief-" + envelope, envelope);
    }

    private List<Integer> comers(int from, int before) {
        return IntStream.range(from, demand.asks().size())
                .takeWhile(number -> demand.asks().get(number).day() < before)
                .boxed()
                .toList();
    }

    /// In no particular order, several at a time.
    private void prepare(List<Integer> comers, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Callable<Object>> work = new ArrayList<>();
        for (int number : comers) {
            Applicant applicant = demand.asks().get(number).applicant();
            for (String envelope : BOTH) {
                work.add(Executors.callable(
                        () -> applications.prepare(person(number, envelope), applicant, "relief-" + envelope)));
            }
        }
        for (int from = 0; from < work.size(); from += AT_ONCE) {
            all(work.subList(from, Math.min(from + AT_ONCE, work.size())), threads);
        }
    }

    private void agree(int number, ExecutorService threads) throws InterruptedException, ExecutionException {
        Ask ask = demand.asks().get(number);
        Instant morning = days.morning(ask.day());
        boolean firstOfTheDay = number == 0 || demand.asks().get(number - 1).day() < ask.day();
        if (firstOfTheDay) {
            moveTo(morning);
            settle(threads);
        }
        both(threads, envelope -> {
            applications.agree(person(number, envelope));
            awaitRequests(envelope, number + 1);
        });
    }

    private static void both(ExecutorService threads, Consumer<String> work)
            throws InterruptedException, ExecutionException {
        all(
                BOTH.stream()
                        .map(envelope -> Executors.callable(() -> work.accept(envelope)))
                        .toList(),
                threads);
    }

    /// @param number of the ask, from 0 on
    public static String person(int number, String envelope) {
        return "person-%05d-%s".formatted(number, envelope);
    }

    private static void all(List<Callable<Object>> work, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        for (Future<Object> one : threads.invokeAll(work)) {
            one.get();
        }
    }

    private void moveTo(Instant instant) {
        clock.moveTo(Duration.between(Instant.now(), instant));
    }

    private void settle(ExecutorService threads) throws InterruptedException, ExecutionException {
        both(threads, this::settle);
    }

    /// Until everything that is due by now has happened: an envelope looks at what is due before it answers, and
    /// writes an event for it.
    private void settle(String envelope) {
        String before;
        String after = budgets.version(envelope);
        do {
            before = after;
            budgets.disturb(envelope, "disturbed-" + disturbed.incrementAndGet());
            after = budgets.version(envelope);
        } while (!after.equals(before));
    }

    private void awaitRequests(String envelope, int wanted) {
        long begin = System.nanoTime();
        while (budgets.received(envelope) < wanted) {
            if (System.nanoTime() - begin > WITHIN.toNanos()) {
                throw new AssertionError(envelope + " has not received request " + wanted);
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}

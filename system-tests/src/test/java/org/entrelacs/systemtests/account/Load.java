package org.entrelacs.systemtests.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.systemtests.asking.Clients;

/// Callers at work on a few accounts until they are told to stop, and a committee whose policies enter envelopes of
/// their own by reaction.
public final class Load implements AutoCloseable {
    private static final int ACCOUNTS = 24;
    private static final int CALLERS = 32;
    private static final int GOVERNED = 4;
    private static final String POLICY = "common";
    private static final int READS_OF_TEN = 4;
    private static final int LARGEST_CHANGE = 400;
    private static final Duration CALLERS_PAUSE = Duration.ofMillis(200);
    private static final Duration COMMITTEES_PAUSE = Duration.ofSeconds(1);

    private final Clients clients;
    private final int partitions;
    private final long seed;
    private final Tally tally = new Tally();
    private final AtomicLong ticks = new AtomicLong();
    private final Promises promises;
    private final Asker asker;
    private final List<Account> accounts = new ArrayList<>();
    private final int[] adopted = new int[GOVERNED];
    private final Set<Integer> resting = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> work = new ArrayList<>();
    private volatile boolean over;

    /// @param clients ask whichever instance they like
    /// @param prefix of the network
    /// @param partitions of the service
    /// @param seed of what is asked; when and of whom is left to chance
    public Load(Clients clients, String prefix, int partitions, long seed) {
        this.clients = clients;
        this.partitions = partitions;
        this.seed = seed;
        this.promises = new Promises(prefix);
        this.asker = new Asker(clients, tally, ticks);
        for (int number = 0; number < ACCOUNTS; number++) {
            accounts.add(new Account("account-" + number, tally, ticks));
        }
    }

    /// Makes what is worked on.
    public void open() {
        adopt(POLICY, 1, List.of());
        accounts.forEach(account -> must(asker.give(Orders.open(account.name(), POLICY, Account.OPENED_WITH))));
        for (int number = 0; number < GOVERNED; number++) {
            must(asker.give(Orders.open(governed(number), POLICY, Account.OPENED_WITH)));
        }
    }

    public void start() {
        for (int caller = 0; caller < CALLERS; caller++) {
            SplittableRandom chance = new SplittableRandom(seed + caller);
            work.add(threads.submit(() -> call(chance)));
        }
        work.add(threads.submit(this::govern));
    }

    private void call(SplittableRandom chance) {
        while (!over) {
            Account account = accounts.get(chance.nextInt(ACCOUNTS));
            if (!resting.contains(PartitionNumber.of(account.name(), partitions))) {
                if (chance.nextInt(10) < READS_OF_TEN) {
                    var _ = account.read(clients);
                } else {
                    promises.add(account.change(asker, chance.nextLong(-LARGEST_CHANGE, LARGEST_CHANGE + 1)));
                }
            }
            LockSupport.parkNanos(chance.nextLong(CALLERS_PAUSE.toNanos()));
        }
    }

    private void govern() {
        for (int turn = 0; !over; turn++) {
            int number = turn % GOVERNED;
            String policy = "of-" + governed(number);
            boolean rests = resting.contains(PartitionNumber.of(policy, partitions))
                    || resting.contains(PartitionNumber.of(governed(number), partitions));
            if (!rests) {
                adopt(policy, adopted[number] + 1, List.of(governed(number)));
                adopted[number]++;
            }
            LockSupport.parkNanos(COMMITTEES_PAUSE.toNanos());
        }
    }

    private void adopt(String policy, int version, List<String> envelopes) {
        must(asker.give(Orders.draft(policy, "version-" + version)));
        must(asker.give(Orders.adopt(policy, version, envelopes)));
    }

    private void must(Asker.Given given) {
        promises.add(given);
        if (!given.answer().isAcknowledged()) {
            tally.surprised(given.order().path(), given.answer());
        }
    }

    private static String governed(int number) {
        return "governed-" + number;
    }

    /// Nobody asks for anything of this partition until it is to be worked on again.
    public void rest(int partition) {
        resting.add(partition);
    }

    public void goOn(int partition) {
        resting.remove(partition);
    }

    /// Gives one command to each partition and reads there, of whoever the clients ask, until each was answered.
    public void everyPartition(Clients of) {
        Asker another = new Asker(of, tally, ticks);
        for (int partition = 0; partition < partitions; partition++) {
            Account account = in(partition);
            promises.add(account.change(another, 1));
            while (!account.read(of)) {
                LockSupport.parkNanos(CALLERS_PAUSE.toNanos());
            }
        }
    }

    private Account in(int partition) {
        return accounts.stream()
                .filter(account -> PartitionNumber.of(account.name(), partitions) == partition)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no account lies in partition " + partition));
    }

    /// False once somebody gave up.
    public boolean isAtWork() {
        return work.stream().noneMatch(Future::isDone);
    }

    /// Returns when everybody has the last answer.
    ///
    /// @throws AssertionError when somebody got none
    public void stop() throws InterruptedException, ExecutionException {
        over = true;
        for (Future<?> one : work) {
            one.get();
        }
    }

    /// What is wrong with what callers were told, after all that they asked is done.
    public List<String> faults(ReadableLog log) {
        List<String> faults = new ArrayList<>(promises.faults(log));
        accounts.stream()
                .filter(account -> !account.isLinearizable())
                .forEach(account -> faults.add(account.name() + ": its " + account.length()
                        + " operations could not have happened one after the other"));
        for (int number = 0; number < GOVERNED; number++) {
            String shown = clients.read(Orders.GATEKEEPER, Service.GATEKEEPING, Orders.envelope(governed(number)));
            int inForce = Clients.json(shown).path("policyVersion").asInt();
            if (adopted[number] > 0 && inForce != adopted[number]) {
                faults.add(governed(number) + " is under version " + inForce + " and not " + adopted[number]);
            }
        }
        tally.surprises().forEach((answer, times) -> faults.add(times + " times: " + answer));
        return faults;
    }

    public Tally tally() {
        return tally;
    }

    /// In words.
    public String summary() {
        return "%d commands (%d acknowledged, %d refused by rules) in %d attempts, of which %d had an unknown outcome; %d reads; %d accounts with up to %d operations"
                .formatted(
                        promises.given(),
                        promises.acknowledged(),
                        promises.given() - promises.acknowledged(),
                        tally.attempts(),
                        tally.unknowns(),
                        tally.reads(),
                        accounts.size(),
                        accounts.stream().mapToInt(Account::length).max().orElse(0));
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}

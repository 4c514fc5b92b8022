package org.entrelacs.benchmarks.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferRefusal;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.benchmarks.postgres.EventTable.Decided;
import org.entrelacs.benchmarks.postgres.EventTable.Versioned;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.Verdict;

/// The kernel's own idea on PostgreSQL: one writer for each share of the streams takes all that waits,
/// decides it on an overlay, writes it with one statement in one transaction and answers then. More than
/// programs usually do.
public final class GroupedPostgresOffers implements Offers {
    private static final int MOST = 2048;

    private final HikariDataSource pool;
    private final EventTable table;
    private final OfferDecider rules = new OfferDecider();
    private final List<Writer> writers = new ArrayList<>();

    /// @param name of its table, which is made anew
    public GroupedPostgresOffers(HikariDataSource pool, String name, int partitions) throws SQLException {
        this.pool = pool;
        this.table = new EventTable(name);
        try (Connection connection = pool.getConnection()) {
            table.create(connection);
        }
        for (int i = 0; i < partitions; i++) {
            Writer writer = new Writer();
            writers.add(writer);
            writer.thread.start();
        }
    }

    private record Waiting(
            String offer, CommandContext context, OfferCommand command, CompletableFuture<Boolean> answer) {}

    private final class Writer {
        private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
        private final Map<String, Versioned> states = new HashMap<>();
        private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::run);

        private void run() {
            try (Connection connection = pool.getConnection()) {
                List<Waiting> group = new ArrayList<>();
                while (!Thread.currentThread().isInterrupted()) {
                    group.clear();
                    group.add(queue.take());
                    queue.drainTo(group, MOST - 1);
                    round(connection, group);
                }
            } catch (InterruptedException | SQLException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// Somebody else's write, or a command that came twice, fails the group: its states are read anew
        /// then.
        private void round(Connection connection, List<Waiting> group) {
            Map<String, Versioned> overlay = new HashMap<>();
            List<Decided> decided = new ArrayList<>();
            List<Boolean> answers = new ArrayList<>();
            try {
                for (Waiting one : group) {
                    answers.add(decide(connection, one, overlay, decided));
                }
                if (!decided.isEmpty()) {
                    table.append(connection, decided);
                }
                states.putAll(overlay);
                for (int i = 0; i < group.size(); i++) {
                    group.get(i).answer.complete(answers.get(i));
                }
            } catch (SQLException e) {
                states.keySet().removeAll(overlay.keySet());
                group.forEach(one -> one.answer.completeExceptionally(e));
            }
        }

        private boolean decide(
                Connection connection, Waiting one, Map<String, Versioned> overlay, List<Decided> decided)
                throws SQLException {
            Versioned before = overlay.get(one.offer);
            if (before == null) {
                before = states.get(one.offer);
            }
            if (before == null) {
                before = table.load(connection, one.offer);
            }
            return switch (rules.decide(one.command, before.offer())) {
                case Verdict.Refused<OfferEvent, OfferRefusal> _ -> false;
                case Verdict.Accepted<OfferEvent, OfferRefusal>(var events) -> {
                    Versioned after = before;
                    for (OfferEvent event : events) {
                        after = new Versioned(after.version() + 1, rules.evolve(after.offer(), event));
                        decided.add(new Decided(one.offer, after.version(), event, one.context));
                    }
                    overlay.put(one.offer, after);
                    yield true;
                }
            };
        }
    }

    @Override
    public boolean decide(String offer, CommandContext context, OfferCommand command) throws Exception {
        Waiting waiting = new Waiting(offer, context, command, new CompletableFuture<>());
        writers.get(PartitionNumber.of(offer, writers.size())).queue.add(waiting);
        return waiting.answer.get();
    }

    @Override
    public void close() {
        writers.forEach(writer -> writer.thread.interrupt());
        pool.close();
    }
}

package org.entrelacs.benchmarks.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferRefusal;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.benchmarks.postgres.EventTable.Decided;
import org.entrelacs.benchmarks.postgres.EventTable.Versioned;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Verdict;

/// A transaction for each command, as most programs do it. States are kept in memory and one command of a
/// stream is decided at a time; the unique index decides when somebody else wrote in between.
public final class PostgresOffers implements Offers {
    private static final int TRIES = 5;

    private final HikariDataSource pool;
    private final EventTable table;
    private final OfferDecider rules = new OfferDecider();
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();

    /// @param name of its table, which is made anew
    public PostgresOffers(HikariDataSource pool, String name) throws SQLException {
        this.pool = pool;
        this.table = new EventTable(name);
        try (Connection connection = pool.getConnection()) {
            table.create(connection);
        }
    }

    private static final class Stream {
        final ReentrantLock turn = new ReentrantLock();
        Versioned state = new Versioned(-1, new OfferDecider().initial());
    }

    @Override
    public boolean decide(String offer, CommandContext context, OfferCommand command) throws SQLException {
        Stream stream = streams.computeIfAbsent(offer, _ -> new Stream());
        stream.turn.lock();
        try (Connection connection = pool.getConnection()) {
            for (int i = 0; i < TRIES; i++) {
                if (stream.state.version() < 0) {
                    stream.state = table.load(connection, offer);
                }
                try {
                    return decided(connection, stream, offer, context, command);
                } catch (SQLException e) {
                    if (!EventTable.UNIQUE_VIOLATION.equals(e.getSQLState())) {
                        throw e;
                    }
                    stream.state = new Versioned(-1, rules.initial());
                }
            }
            return false;
        } finally {
            stream.turn.unlock();
        }
    }

    /// Every command of these rules causes one event, hence one statement is the whole transaction.
    private boolean decided(
            Connection connection, Stream stream, String offer, CommandContext context, OfferCommand command)
            throws SQLException {
        Versioned before = stream.state;
        return switch (rules.decide(command, before.offer())) {
            case Verdict.Refused<OfferEvent, OfferRefusal> _ -> false;
            case Verdict.Accepted<OfferEvent, OfferRefusal>(var events) -> {
                OfferEvent event = events.getFirst();
                table.append(connection, new Decided(offer, before.version() + 1, event, context));
                stream.state = new Versioned(before.version() + 1, rules.evolve(before.offer(), event));
                yield true;
            }
        };
    }

    @Override
    public void close() {
        pool.close();
    }
}

package org.entrelacs.benchmarks.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.entrelacs.benchmarks.offer.Offer;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.json.JsonCodec;

/// One table of events with what the kernel keeps in headers. Two unique indexes carry the promises: one
/// event for each version of a stream, one for each command.
final class EventTable {
    static final String UNIQUE_VIOLATION = "23505";

    private static final String COLUMNS =
            "stream, version, type, command_id, command_hash, actor, correlation_id, traceparent, occurred_at, payload";
    private static final String ONE = " values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)";
    private static final String ALL = " select * from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::text[],"
            + " ?::text[], ?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[])";

    private final String name;
    private final String insert;
    private final OfferDecider rules = new OfferDecider();
    private final JsonCodec codec = new JsonCodec(OfferEvent.ALL);

    EventTable(String name) {
        this.name = name;
        this.insert = "insert into " + name + " (" + COLUMNS + ")";
    }

    /// An event that was decided and not yet written.
    record Decided(String stream, long version, OfferEvent event, CommandContext context) {}

    /// A stream's state at a version.
    record Versioned(long version, Offer offer) {}

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                drop table if exists %1$s;
                create table %1$s (
                    stream text not null, version bigint not null, type text not null, command_id uuid not null,
                    command_hash text not null, actor text not null, correlation_id uuid not null,
                    traceparent text not null, occurred_at timestamptz not null,
                    recorded_at timestamptz not null default now(), payload bytea not null,
                    primary key (stream, version));
                create unique index on %1$s (command_id);
                """.formatted(name));
        }
    }

    /// The state as the table has it.
    Versioned load(Connection connection, String stream) throws SQLException {
        Versioned state = new Versioned(0, rules.initial());
        try (PreparedStatement select = connection.prepareStatement(
                "select type, payload from " + name + " where stream = ? order by version")) {
            select.setString(1, stream);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    OfferEvent event = (OfferEvent) codec.decode(rows.getString(1), rows.getBytes(2));
                    state = new Versioned(state.version + 1, rules.evolve(state.offer, event));
                }
            }
        }
        return state;
    }

    void append(Connection connection, Decided one) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert + ONE)) {
            statement.setString(1, one.stream);
            statement.setLong(2, one.version);
            statement.setString(3, codec.type(one.event.getClass()));
            statement.setObject(4, one.context.id());
            statement.setString(5, one.context.hash());
            statement.setString(6, one.context.actor());
            statement.setObject(7, one.context.correlationId());
            statement.setString(8, one.context.traceparent());
            statement.setString(9, one.context.occurredAt().toString());
            statement.setBytes(10, codec.encode(one.event));
            statement.executeUpdate();
        }
    }

    /// All of them in one statement.
    void append(Connection connection, List<Decided> all) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert + ALL)) {
            array(statement, 1, "text", all.stream().map(Decided::stream).toArray());
            array(statement, 2, "bigint", all.stream().map(Decided::version).toArray());
            array(
                    statement,
                    3,
                    "text",
                    all.stream().map(one -> codec.type(one.event.getClass())).toArray());
            array(
                    statement,
                    4,
                    "uuid",
                    all.stream().map(one -> one.context.id()).toArray());
            array(
                    statement,
                    5,
                    "text",
                    all.stream().map(one -> one.context.hash()).toArray());
            array(
                    statement,
                    6,
                    "text",
                    all.stream().map(one -> one.context.actor()).toArray());
            array(
                    statement,
                    7,
                    "uuid",
                    all.stream().map(one -> one.context.correlationId()).toArray());
            array(
                    statement,
                    8,
                    "text",
                    all.stream().map(one -> one.context.traceparent()).toArray());
            array(
                    statement,
                    9,
                    "timestamptz",
                    all.stream().map(one -> one.context.occurredAt().toString()).toArray());
            array(
                    statement,
                    10,
                    "bytea",
                    all.stream().map(one -> codec.encode(one.event)).toArray(byte[][]::new));
            statement.executeUpdate();
        }
    }

    private static void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}

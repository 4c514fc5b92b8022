package org.entrelacs.benchmarks.axon;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.entrelacs.benchmarks.offer.Offer;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferRefusal;
import org.entrelacs.benchmarks.offer.Offers;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Verdict;
import org.entrelacs.log.json.JsonCodec;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/// Axon Framework's open event store, aggregate-based on JPA, without its command bus and its units of work, and with
/// states kept: less than a program on Axon has to do. One command of a stream is decided at a time; the unique
/// constraint on stream and sequence decides when somebody else wrote in between.
public final class AxonOffers implements Offers {
    private static final int TRIES = 5;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String STREAM = "Offer";

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final EventStorageEngine engine;
    private final OfferDecider rules = new OfferDecider();
    private final JsonCodec codec = new JsonCodec(OfferEvent.ALL);
    private final Map<String, Stream> streams = new ConcurrentHashMap<>();

    /// Its tables are made anew.
    public AxonOffers(HikariDataSource pool) {
        this.pool = pool;
        this.factory = new HibernatePersistenceConfiguration("axon")
                .managedClass(AggregateEventEntry.class)
                .property("hibernate.connection.datasource", pool)
                .property("hibernate.dialect", BytesInTheRow.class.getName())
                .property("hibernate.hbm2ddl.auto", "create")
                .createEntityManagerFactory();
        ThreadsOwnEntityManager managers = new ThreadsOwnEntityManager(factory);
        this.engine = new AggregateBasedJpaEventStorageEngine(
                managers,
                managers,
                new DelegatingEventConverter(new PlainBytes()),
                settings -> settings.persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION)));
    }

    private record Known(Offer offer, long sequence) {}

    private static final class Stream {
        final ReentrantLock turn = new ReentrantLock();
        boolean isKnown;
        Known known = new Known(new OfferDecider().initial(), -1);
    }

    @Override
    public boolean decide(String offer, CommandContext context, OfferCommand command) {
        Stream stream = streams.computeIfAbsent(offer, _ -> new Stream());
        stream.turn.lock();
        try {
            for (int i = 0; i < TRIES; i++) {
                if (!stream.isKnown) {
                    stream.known = load(offer);
                    stream.isKnown = true;
                }
                try {
                    return decided(stream, offer, context, command);
                } catch (CompletionException e) {
                    if (!(e.getCause() instanceof AppendEventsTransactionRejectedException)) {
                        throw e;
                    }
                    stream.isKnown = false;
                }
            }
            return false;
        } finally {
            stream.turn.unlock();
        }
    }

    private boolean decided(Stream stream, String offer, CommandContext context, OfferCommand command) {
        Known before = stream.known;
        return switch (rules.decide(command, before.offer)) {
            case Verdict.Refused<OfferEvent, OfferRefusal> _ -> false;
            case Verdict.Accepted<OfferEvent, OfferRefusal>(var events) -> {
                OfferEvent event = events.getFirst();
                append(offer, before.sequence, event, context);
                stream.known = new Known(rules.evolve(before.offer, event), before.sequence + 1);
                yield true;
            }
        };
    }

    /// The state as the store has it.
    private Known load(String offer) {
        SourcingCondition all = SourcingCondition.conditionFor(EventCriteria.havingTags(tag(offer)));
        return engine.source(all, null)
                .reduce(new Known(rules.initial(), -1), (known, entry) -> after(known, entry.message()))
                .join();
    }

    /// The last message of a stream only says that it is the last.
    private Known after(Known known, EventMessage message) {
        return message.payload() instanceof byte[] json
                ? new Known(
                        rules.evolve(known.offer, (OfferEvent)
                                codec.decode(message.type().name(), json)),
                        known.sequence + 1)
                : known;
    }

    private void append(String offer, long after, OfferEvent event, CommandContext context) {
        EventMessage message = new GenericEventMessage(
                context.id().toString(),
                new MessageType(codec.type(event.getClass())),
                codec.encode(event),
                metadata(context),
                context.occurredAt());
        AppendCondition condition = AppendCondition.withCriteria(EventCriteria.havingTags(tag(offer)))
                .withMarker(new AggregateBasedConsistencyMarker(offer, after));
        committed(engine.appendEvents(condition, null, new GenericTaggedEventMessage<>(message, Set.of(tag(offer))))
                .join());
    }

    /// What the kernel keeps in headers, as far as Axon has no column for it.
    private static Map<String, String> metadata(CommandContext context) {
        return Map.of(
                "commandHash", context.hash(),
                "actor", context.actor(),
                "correlationId", context.correlationId().toString(),
                "traceparent", context.traceparent());
    }

    private static <R> void committed(AppendTransaction<R> transaction) {
        var _ = transaction
                .commit(null)
                .thenCompose(end -> transaction.afterCommit(end, null))
                .join();
    }

    private static Tag tag(String offer) {
        return Tag.of(STREAM, offer);
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }
}

package org.entrelacs.log;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads streams as they were, from the log itself. Any instance can: it reads whole topics, whoever owns the streams.
final class PastStreams {
    private static final Duration INDEX_WITHIN = Duration.ofSeconds(5);
    private static final Duration RECORD_WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int AT_ONCE = 4;

    private final HostParts parts;
    private final StreamIndex index;
    private final Tail tail;
    private final RecordReader reader;
    private final Semaphore places = new Semaphore(AT_ONCE);

    private PastStreams(HostParts parts, StreamIndex index, Tail tail) {
        this.parts = parts;
        this.index = index;
        this.tail = tail;
        this.reader = new RecordReader(parts.codec());
    }

    /// @return null when the service keeps no [StreamIndex]
    static @Nullable PastStreams of(HostParts parts, Function<String, Tail> tails) {
        for (RecordProjection projection : parts.definition().projections()) {
            if (projection instanceof StreamIndex index) {
                return new PastStreams(parts, index, tails.apply(index.name()));
            }
        }
        return null;
    }

    /// Nothing that was acknowledged before the call, and that the past holds, is missing.
    <S, E> Reading<S> read(StreamKind<?, S, E, ?> kind, String key, Past past) {
        StreamId stream = kind.stream(key);
        Folding<S, E> folding = new Folding<>(kind);
        try {
            return tell(stream, past, folding) ? folding.found() : unavailable();
        } catch (UnreadableRecord | IllegalStateException _) {
            return new Reading.Quarantined<>(stream);
        }
    }

    /// The same, as a projection shows it that is told of no other stream. What it cannot show is passed over.
    ///
    /// @param fresh that nothing has been told yet
    <P extends Projection> ViewReading<P> read(P fresh, StreamId stream, Past past) {
        Feed feed = new Feed(fresh, parts.codec());
        return tell(stream, past, feed::give)
                ? new ViewReading.Found<>(fresh, tail.positions())
                : new ViewReading.Unavailable<>(PartitionOwner.RETRY_AFTER);
    }

    /// @return false when the log does not answer in time
    private boolean tell(StreamId stream, Past past, Consumer<StoredRecord> listener) {
        try {
            int number = PartitionNumber.of(stream.key(), parts.settings().partitions());
            return isIndexed(number) && inTurn(stream, number, past, listener);
        } catch (LogUnavailable _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isIndexed(int number) throws InterruptedException {
        Partition partition = parts.events(number);
        long end = parts.access().eventEnds(parts.definition().name()).getOrDefault(partition, 0L);
        return tail.await(Map.of(partition, end), INDEX_WITHIN);
    }

    /// Each reading has a reader of its own, so not too many at once.
    private boolean inTurn(StreamId stream, int number, Past past, Consumer<StoredRecord> listener)
            throws InterruptedException {
        long[] offsets = index.of(stream);
        places.acquire();
        try (Events events = new Events(number)) {
            for (long offset : offsets) {
                StoredRecord stored = events.at(offset);
                if (!past.knows(stored) || !past.reaches(stored)) {
                    break;
                }
                listener.accept(stored);
            }
            return true;
        } finally {
            places.release();
        }
    }

    private static <S> Reading<S> unavailable() {
        return new Reading.Unavailable<>(PartitionOwner.RETRY_AFTER);
    }

    /// A state on its way.
    private final class Folding<S, E> implements Consumer<StoredRecord> {
        private final StreamKind<?, S, E, ?> kind;
        private S state;
        private long version;

        Folding(StreamKind<?, S, E, ?> kind) {
            this.kind = kind;
            this.state = kind.decider().initial();
        }

        @Override
        public void accept(StoredRecord stored) {
            Recorded<Object> recorded = reader.read(stored);
            state = kind.decider().evolve(state, kind.events().cast(recorded.event()));
            version = recorded.version();
        }

        Reading<S> found() {
            return new Reading.Found<>(version, state);
        }
    }

    /// One partition, read from record to record: what a poll brought along is not fetched again.
    private final class Events implements AutoCloseable {
        private final Partition partition;
        private final LogReader log;
        private Iterator<StoredRecord> fetched = Collections.emptyIterator();

        Events(int number) {
            this.partition = parts.events(number);
            this.log = parts.access().follow(parts.definition().name(), number);
        }

        StoredRecord at(long offset) {
            while (fetched.hasNext()) {
                StoredRecord stored = fetched.next();
                if (stored.offset() == offset) {
                    return stored;
                }
            }
            return fetch(offset);
        }

        private StoredRecord fetch(long offset) {
            log.seek(partition, offset);
            long begin = parts.ticks().getAsLong();
            while (!fetched.hasNext()) {
                if (parts.ticks().getAsLong() - begin > RECORD_WITHIN.toNanos()) {
                    throw new LogUnavailable("no record at " + partition + "@" + offset);
                }
                fetched = log.poll(POLL).iterator();
            }
            StoredRecord first = fetched.next();
            if (first.offset() != offset) {
                throw new LogUnavailable("the record at " + partition + "@" + offset + " is gone");
            }
            return first;
        }

        @Override
        public void close() {
            log.close();
        }
    }
}

package org.entrelacs.coordination.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.entrelacs.log.LogAccess.TopicReader;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.UnreadableRecord;

/// One replay: reads whole topics from a position and writes what passes the filter, line by line, up to the ends seen
/// at the start or on and on. Events of one partition come in order, those of different partitions interleaved.
///
/// It holds no more than what one poll of the reader gives, and reads on only once that is written: a slow taker slows
/// the reader down. Used by one thread.
public final class Replay implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final TopicReader reader;
    private final String prefix;
    private final ReplayFilter filter;
    private final InstantSource clock;
    private final Map<Partition, Long> ends = new HashMap<>();
    private ReplayPosition position;
    private long lastLine = System.nanoTime();

    private Replay(TopicReader reader, String prefix, ReplayFilter filter, ReplayPosition from, InstantSource clock) {
        this.reader = reader;
        this.prefix = prefix;
        this.filter = filter;
        this.clock = clock;
        this.position = from;
    }

    /// @param reader closed with the replay, or at once when it cannot begin
    /// @param prefix of the network
    /// @throws NoSuchPosition when the log does not reach that far
    /// @throws LogUnavailable when the log cannot be reached
    public static Replay open(
            TopicReader reader, String prefix, ReplayFilter filter, ReplayPosition from, InstantSource clock) {
        Replay replay = new Replay(reader, prefix, filter, from, clock);
        try {
            replay.begin();
            return replay;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /// A position that this log does not know.
    public static final class NoSuchPosition extends RuntimeException {
        NoSuchPosition(String partition) {
            super("the log does not reach position " + partition);
        }
    }

    private void begin() {
        Map<String, Partition> byName = new HashMap<>();
        for (Partition partition : reader.partitions()) {
            byName.put(ReplayPosition.name(partition, prefix), partition);
            ends.put(partition, reader.ends(partition).stable());
        }
        position.offsets().forEach((name, offset) -> {
            Partition partition = byName.get(name);
            if (partition == null || offset > reader.ends(partition).highWatermark()) {
                throw new NoSuchPosition(name);
            }
            reader.seek(partition, offset);
        });
    }

    /// Up to the ends seen at the start.
    ///
    /// @param running false once the service stops
    /// @throws IOException when the taker has gone
    public void toTheEnd(OutputStream out, BooleanSupplier running) throws IOException {
        write(out, () -> running.getAsBoolean() && !isAtItsEnd(), true);
    }

    /// And on, with a heartbeat when nothing comes.
    ///
    /// @param running false once the service stops
    /// @throws IOException when the taker has gone
    public void following(OutputStream out, BooleanSupplier running) throws IOException {
        write(out, running, false);
    }

    private void write(OutputStream out, BooleanSupplier goesOn, boolean ends) throws IOException {
        String last;
        try {
            while (goesOn.getAsBoolean()) {
                writeNext(out, ends);
            }
            last = ends && isAtItsEnd() ? ReplayLines.end(position) : interrupted("/problems/unavailable");
        } catch (LogUnavailable _) {
            last = interrupted("/problems/unavailable");
        } catch (UnreadableRecord _) {
            last = interrupted("/problems/unreadable-event");
        }
        line(out, last);
        out.flush();
    }

    private String interrupted(String problem) {
        return ReplayLines.interrupted(problem, position);
    }

    private void writeNext(OutputStream out, boolean untilEnds) throws IOException {
        List<StoredRecord> records = reader.poll(POLL);
        for (StoredRecord stored : records) {
            if (!untilEnds || stored.offset() < ends.getOrDefault(stored.at(), 0L)) {
                tell(out, stored);
            }
        }
        if (System.nanoTime() - lastLine > HEARTBEAT.toNanos()) {
            line(out, ReplayLines.heartbeat(clock.instant(), position));
        }
        out.flush();
    }

    private void tell(OutputStream out, StoredRecord stored) throws IOException {
        boolean wanted = filter.matches(stored);
        position = position.with(ReplayPosition.name(stored.at(), prefix), stored.offset() + 1);
        if (wanted) {
            line(out, ReplayLines.event(stored, position));
        }
    }

    private void line(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        lastLine = System.nanoTime();
    }

    /// Markers of transactions behind the last record are read past.
    private boolean isAtItsEnd() {
        for (var end : ends.entrySet()) {
            if (reader.position(end.getKey()) < end.getValue()) {
                return false;
            }
        }
        ends.forEach((partition, end) -> {
            String name = ReplayPosition.name(partition, prefix);
            position = position.with(name, Math.max(position.of(name), end));
        });
        return true;
    }

    @Override
    public void close() {
        reader.close();
    }
}

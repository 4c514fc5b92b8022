package org.entrelacs.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The snapshots of one partition as its owner uses them: it begins with the last one, and has a new one taken
/// each time its log has grown enough.
final class Snapshots {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");

    private static final int PART = 8;

    private final HostParts parts;
    private final int number;
    private final Partition partition;
    private long latest;
    private volatile boolean underWay;

    Snapshots(HostParts parts, int number) {
        this.parts = parts;
        this.number = number;
        this.partition = parts.events(number);
    }

    /// Fills an empty state with the last snapshot, if there is one that this code made of this log.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    void restore(PartitionState state) {
        if (!isWanted()) {
            return;
        }
        try (SnapshotStore store = store()) {
            Optional<SnapshotStore.Finished> last = store.latest();
            if (last.isPresent()) {
                restore(last.get(), state);
            }
        }
    }

    private void restore(SnapshotStore.Finished last, PartitionState state) {
        try {
            SnapshotDescription description = SnapshotDescription.read(last.description());
            if (!description.fits(parts.rules().fingerprint(), parts.settings()) || !isOfThisLog(description)) {
                LOG.log(System.Logger.Level.INFO, "the snapshot of {0} is of other code or another log", partition);
                return;
            }
            List<byte[]> bytes = new ArrayList<>();
            last.parts(bytes::add);
            description.check(bytes);
            PartitionSnapshot.restore(new DataInputStream(joined(bytes)), parts.rules(), state);
            latest = description.position();
            LOG.log(System.Logger.Level.INFO, "{0} begins with a snapshot at {1}", partition, latest);
            parts.listener().restored(number, latest);
        } catch (LogUnavailable e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the snapshot of " + partition + " is of no use", e);
            state.clear();
        }
    }

    private static InputStream joined(List<byte[]> bytes) {
        List<InputStream> streams = new ArrayList<>(bytes.size());
        bytes.forEach(part -> streams.add(new ByteArrayInputStream(part)));
        return new BufferedInputStream(new SequenceInputStream(Collections.enumeration(streams)), 1 << 16);
    }

    private boolean isOfThisLog(SnapshotDescription description) {
        try (LogReader reader = parts.access().follow(parts.definition().name(), number)) {
            if (reader.ends(partition).stable() < description.position()) {
                return false;
            }
            reader.seek(partition, 0);
            return reader.poll(parts.settings().answerWithin()).stream()
                    .findFirst()
                    .filter(first -> RecordFormat.instant(first, RecordHeaders.RECORDED_TIME)
                            .equals(description.begun()))
                    .isPresent();
        }
    }

    /// Has a snapshot taken when it is time. The state is copied here and now, and written elsewhere.
    void takeWhenDue(PartitionState state) {
        if (!isWanted() || underWay) {
            return;
        }
        long due = due(parts.settings().snapshotEvery(), state.index().size() + state.streamCount());
        if (state.nextOffset() - latest < due) {
            return;
        }
        underWay = true;
        latest = state.nextOffset();
        PartitionSnapshot snapshot = state.snapshot();
        parts.snapshots().add(() -> write(snapshot, due));
    }

    /// After how many records a snapshot pays. What it writes grows with what is remembered: a fixed distance would in
    /// the end write more than the log itself, a part of what is remembered never does.
    static long due(long atLeast, long remembered) {
        return Math.max(atLeast, remembered / PART);
    }

    private void write(PartitionSnapshot snapshot, long due) {
        try (SnapshotStore store = store()) {
            long position = snapshot.head().position();
            if (isRecent(store.latest(), position, due)) {
                return;
            }
            SnapshotStore.Unfinished unfinished = store.begin(partition + "@" + position);
            PartsOutputStream out = new PartsOutputStream(unfinished::add);
            snapshot.write(out);
            SnapshotDescription description =
                    SnapshotDescription.of(snapshot.head(), parts.rules().fingerprint(), parts.settings(), out);
            unfinished.finish(description.write());
            parts.listener().snapshotTaken(number, position, description.bytes());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "no snapshot of " + partition + " was taken", e);
        } finally {
            underWay = false;
        }
    }

    /// The owner before may just have taken one.
    private boolean isRecent(Optional<SnapshotStore.Finished> last, long position, long due) {
        return last.map(SnapshotStore.Finished::description)
                .map(SnapshotDescription::read)
                .filter(description -> description.fits(parts.rules().fingerprint(), parts.settings()))
                .filter(description ->
                        position - description.position() < due / 2 && position >= description.position())
                .isPresent();
    }

    private SnapshotStore store() {
        return parts.access().snapshots(parts.definition().name(), number);
    }

    private boolean isWanted() {
        return parts.settings().snapshotEvery() > 0;
    }
}

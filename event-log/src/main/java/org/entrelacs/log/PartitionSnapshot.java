package org.entrelacs.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.log.snapshot.RuleCode;
import org.entrelacs.log.snapshot.ValueReader;
import org.entrelacs.log.snapshot.ValueWriter;

/// A partition's state at one position of its log, taken between two groups.
///
/// @param streams of the partition, each immutable
/// @param index a copy
record PartitionSnapshot(
        Head head, List<Map.Entry<StreamId, KindRuntime<?, ?, ?, ?>.Stream>> streams, CommandIndex index) {

    /// All but what there may be millions of.
    ///
    /// @param position the next offset
    /// @param begun when the log's first record was recorded: another log has another instant
    record Head(
            long position,
            long inboxPosition,
            long epoch,
            Optional<KernelEvent.Genesis> genesis,
            Instant begun,
            Instant lastRecorded,
            List<Quarantine> quarantined,
            List<ParkedCommand> parked,
            List<SettledCommand> settled) {}

    void write(DataOutputStream out) throws IOException {
        ValueWriter values = new ValueWriter(out);
        values.write(head);
        out.writeInt(streams.size());
        for (var stream : streams) {
            values.write(stream.getKey());
            out.writeLong(stream.getValue().version());
            values.write(stream.getValue().state());
        }
        index.write(out);
    }

    /// @throws RuntimeException when these are not the bytes of a snapshot made by the same code
    static void restore(DataInputStream in, RuleCode code, PartitionState into) throws IOException {
        ValueReader values = new ValueReader(in, code);
        if (!(values.read() instanceof Head head)) {
            throw new IllegalArgumentException("a snapshot begins with its head");
        }
        into.restoreHead(head);
        int streams = in.readInt();
        for (int i = 0; i < streams; i++) {
            if (!(values.read() instanceof StreamId id)) {
                throw new IllegalArgumentException("a stream begins with its name");
            }
            long version = in.readLong();
            into.restoreStream(id, version, values.read());
        }
        into.index().read(in);
    }
}

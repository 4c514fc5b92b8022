package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entrelacs.benchmarks.offer.Booking;
import org.entrelacs.benchmarks.offer.OfferCommand.Reserve;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.log.json.JsonCodec;

/// Commands and the records that they become, for the benchmarks of what works on them.
public final class Commands {
    static final JsonCodec CODEC = new JsonCodec(OfferEvent.ALL);
    static final RecordFormat FORMAT = new RecordFormat("/entrelacs/offers", CODEC);
    static final Partition PARTITION = new Partition("benchmark.offers.events", 0);

    private static final int STREAMS = 64;
    private static final int LARGEST_RECORD = 900_000;

    private Commands() {}

    static List<Submission<?, ?>> some(int commands) {
        List<Submission<?, ?>> some = new ArrayList<>(commands);
        for (int i = 0; i < commands; i++) {
            StreamId stream = new StreamId("offer", "offer-" + i % STREAMS);
            Reserve command = new Reserve(Booking.of(Traffic.randomId()));
            some.add(new Submission<>(stream, Traffic.context(), command, Origin.CALLER, -1));
        }
        return some;
    }

    static PartitionState nothingYet() {
        return new PartitionState(
                PARTITION, Map.of("offer", KindRuntime.of(OfferDecider.KIND)), CODEC, Duration.ofDays(30));
    }

    /// All of them decided, one after the other, and nothing committed.
    static Batch decided(PartitionState state, List<Submission<?, ?>> commands) {
        Batch batch = new Batch(state, FORMAT, 1, Instant.now(), LARGEST_RECORD);
        commands.forEach(batch::decide);
        return batch;
    }

    /// The records of so many commands, as an owner hands them to its log.
    public static List<LogRecord> records(int commands) {
        return decided(nothingYet(), some(commands)).records();
    }
}

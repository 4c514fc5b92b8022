package org.entrelacs.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.entrelacs.benchmarks.offer.Booking;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.benchmarks.offer.Traffic;
import org.entrelacs.log.json.JsonCodec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// One event of about 290 bytes, to JSON and back.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    private final JsonCodec codec = new JsonCodec(OfferEvent.ALL);
    private final OfferEvent event = new HoursReserved(Booking.of(Traffic.randomId()));
    private final String type = codec.type(event.getClass());
    private final byte[] json = codec.encode(event);

    @Benchmark
    public byte[] encode() {
        return codec.encode(event);
    }

    @Benchmark
    public Object decode() {
        return codec.decode(type, json);
    }
}

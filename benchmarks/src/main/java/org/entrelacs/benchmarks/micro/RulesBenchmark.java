package org.entrelacs.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.entrelacs.benchmarks.offer.Booking;
import org.entrelacs.benchmarks.offer.Offer;
import org.entrelacs.benchmarks.offer.OfferCommand.Reserve;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.benchmarks.offer.Traffic;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The rules alone, on a stream with so many reservations.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RulesBenchmark {
    private final OfferDecider rules = new OfferDecider();
    private final Booking booking = Booking.of(Traffic.randomId());

    @Param({"1", "1000"})
    public int reservations;

    private Offer offer = rules.initial();

    @Setup
    public void reserve() {
        offer = rules.initial();
        for (int i = 0; i < reservations; i++) {
            offer = rules.evolve(offer, new HoursReserved(Booking.of(Traffic.randomId())));
        }
    }

    @Benchmark
    public Object decide() {
        return rules.decide(new Reserve(booking), offer);
    }

    @Benchmark
    public Object evolve() {
        return rules.evolve(offer, new HoursReserved(booking));
    }
}

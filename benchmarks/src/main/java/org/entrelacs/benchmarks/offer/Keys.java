package org.entrelacs.benchmarks.offer;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Which stream the next command goes to.
public final class Keys {
    private static final int STREAMS = 10_000;

    private final Choice choice;
    private final double[] upTo;
    private final AtomicInteger fresh = new AtomicInteger();

    /// How commands spread over the streams.
    public enum Choice {
        /// All to one.
        HOT,
        /// The i-th of 10,000 in proportion to 1/i.
        ZIPF,
        /// 10,000, each as likely.
        UNIFORM,
        /// Each to one that never was before.
        FRESH;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Keys(Choice choice) {
        this.choice = choice;
        this.upTo = choice == Choice.ZIPF ? harmonic() : new double[0];
    }

    private static double[] harmonic() {
        double[] sums = new double[STREAMS];
        double sum = 0;
        for (int i = 0; i < STREAMS; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        return sums;
    }

    public String next() {
        return "offer-" + number();
    }

    private int number() {
        return switch (choice) {
            case HOT -> 0;
            case ZIPF -> zipf();
            case UNIFORM -> ThreadLocalRandom.current().nextInt(STREAMS);
            case FRESH -> STREAMS + fresh.getAndIncrement();
        };
    }

    private int zipf() {
        int found = Arrays.binarySearch(upTo, ThreadLocalRandom.current().nextDouble(upTo[STREAMS - 1]));
        return found < 0 ? -found - 1 : found;
    }
}

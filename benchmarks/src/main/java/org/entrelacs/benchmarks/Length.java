package org.entrelacs.benchmarks;

import java.time.Duration;
import java.util.List;
import org.entrelacs.benchmarks.load.Window;
import org.entrelacs.benchmarks.offer.Keys;

/// How much of everything a run measures.
///
/// @param warmUps rounds of warming up
/// @param warmUp one round
/// @param atWork commands in the log when restoring and the cost per command are measured
record Length(
        int repetitions,
        int warmUps,
        Window warmUp,
        Window window,
        List<Integer> callers,
        List<Integer> partitions,
        List<Keys.Choice> keys,
        List<Integer> atWork) {

    private static final int SPREAD_AT = 256;

    /// Proves that everything runs and that nothing fails; its figures say little.
    static final Length SHORT = new Length(
            1,
            1,
            millis(1000, 1000),
            millis(300, 700),
            List.of(256),
            List.of(1),
            List.of(Keys.Choice.ZIPF),
            List.of(10_000));

    static final Length LONG = new Length(
            3,
            4,
            millis(5_000, 1_000),
            millis(500, 1_500),
            List.of(1, 16, 64, 256, 2000),
            List.of(1, 4),
            List.of(Keys.Choice.HOT, Keys.Choice.ZIPF, Keys.Choice.UNIFORM),
            List.of(10_000, 1_000_000));

    /// As long, with ten million commands in the log.
    static final Length HUGE = new Length(
            LONG.repetitions,
            LONG.warmUps,
            LONG.warmUp,
            LONG.window,
            LONG.callers,
            LONG.partitions,
            LONG.keys,
            List.of(10_000, 1_000_000, 10_000_000));

    /// Zipf, and at one concurrency the others too: which streams are asked matters less than how many
    /// callers ask.
    List<Keys.Choice> keys(int callers) {
        return callers == SPREAD_AT ? keys : List.of(Keys.Choice.ZIPF);
    }

    static Length called(String name) {
        return switch (name) {
            case "short" -> SHORT;
            case "long" -> LONG;
            case "huge" -> HUGE;
            default -> throw new IllegalArgumentException("short, long or huge, not " + name);
        };
    }

    private static Window millis(int warmUp, int measured) {
        return new Window(Duration.ofMillis(warmUp), Duration.ofMillis(measured));
    }
}

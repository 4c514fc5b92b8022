package org.entrelacs.benchmarks;

import java.time.Duration;
import java.util.List;
import org.entrelacs.benchmarks.load.Window;
import org.entrelacs.benchmarks.offer.Keys;

/// How much of everything a run measures.
///
/// @param atWork commands in the log when restoring and the cost per command are measured
record Length(
        int repetitions,
        Window window,
        List<Integer> callers,
        List<Integer> partitions,
        List<Keys.Choice> keys,
        List<Integer> atWork) {

    /// Proves that everything runs and that nothing fails; its figures say little.
    static final Length SHORT = new Length(
            1,
            new Window(Duration.ofMillis(500), Duration.ofMillis(1000)),
            List.of(64, 256),
            List.of(1),
            List.of(Keys.Choice.ZIPF),
            List.of(10_000));

    static final Length LONG = new Length(
            5,
            new Window(Duration.ofSeconds(1), Duration.ofSeconds(3)),
            List.of(1, 16, 64, 256, 2000),
            List.of(1, 4),
            List.of(Keys.Choice.values()),
            List.of(10_000, 1_000_000));
}

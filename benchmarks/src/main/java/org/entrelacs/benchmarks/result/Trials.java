package org.entrelacs.benchmarks.result;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.entrelacs.benchmarks.load.Measured;

/// Things to be measured in turn: A B C A B C, so that a machine that drifts drifts for all of them.
public final class Trials {
    private final Map<Cell, Trial> trials = new LinkedHashMap<>();

    /// One repetition of one measurement.
    public interface Trial {
        Measured run() throws Exception;
    }

    public Trials with(Cell cell, Trial trial) {
        trials.put(cell, trial);
        return this;
    }

    public void run(int repetitions, Report report) throws Exception {
        for (int repetition = 1; repetition <= repetitions; repetition++) {
            for (var trial : trials.entrySet()) {
                Measured measured = trial.getValue().run();
                report.add(trial.getKey(), measured);
                System.out.printf(
                        Locale.ROOT,
                        "%d/%d  %-70s %10.0f/s  p50 %8.2f  p99 %8.2f ms%s%n",
                        repetition,
                        repetitions,
                        trial.getKey(),
                        measured.perSecond(),
                        measured.p50(),
                        measured.p99(),
                        measured.failed() == 0 ? "" : "  FAILED " + measured.failed());
            }
        }
    }
}

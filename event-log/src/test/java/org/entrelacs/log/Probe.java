package org.entrelacs.log;

import java.util.function.LongFunction;

/// The simulator behind a type of the JDK, so that it can be called across class loaders.
public final class Probe implements LongFunction<String> {

    public Probe() {
        Quiet.kernel();
    }

    @Override
    public String apply(long seed) {
        var violations = Simulation.run(seed, SimSettings.asOnKafka()).violations();
        return violations.isEmpty() ? "" : violations.toString();
    }
}

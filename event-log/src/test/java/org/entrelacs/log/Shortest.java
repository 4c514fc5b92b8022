package org.entrelacs.log;

/// Tells a schedule that breaks a promise with as few faults as it takes: a schedule without its last faults
/// begins alike.
final class Shortest {
    private static final int MOST_FAULTS = 200;

    private final SimSettings settings;

    Shortest(SimSettings settings) {
        this.settings = settings;
    }

    Simulation.Result of(long seed) {
        SimSettings traced = settings.withTrace();
        for (int faults = 0; faults < MOST_FAULTS; faults++) {
            Simulation.Result result = Simulation.run(seed, traced.withFaults(faults));
            if (!result.violations().isEmpty()) {
                return result;
            }
        }
        return Simulation.run(seed, traced);
    }
}

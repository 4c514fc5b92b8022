package org.entrelacs.benchmarks;

import org.entrelacs.benchmarks.load.Window;

/// Rounds before anything counts. Compilers need their time on a small machine, the broker's most of all, since it sees
/// but a few hundred transactions a second; whoever is asked first must not be measured colder than the others.
final class WarmUp {
    private WarmUp() {}

    /// Something to be asked of a system for a while.
    interface Load {
        void run(Window window) throws Exception;
    }

    static void by(Length length, Iterable<Load> loads) throws Exception {
        by(length, 1, loads);
    }

    /// @param times as many rounds as usual
    static void by(Length length, int times, Iterable<Load> loads) throws Exception {
        for (int round = 0; round < times * length.warmUps(); round++) {
            for (Load load : loads) {
                load.run(length.warmUp());
            }
        }
    }
}

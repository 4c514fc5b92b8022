package org.entrelacs.planning.proposal.generated;

import java.util.List;
import java.util.Random;

/// Draws the same for the same seed.
final class Lots {
    private static final int HUNDRED = 100;

    private final Random random;

    Lots(long seed) {
        this.random = new Random(seed);
    }

    /// @return below `bound`
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean inHundred(int chances) {
        return below(HUNDRED) < chances;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /// @param chances of each, adding up to 100
    <T> T weighed(List<T> of, List<Integer> chances) {
        int drawn = below(HUNDRED);
        for (int i = 0; i < of.size(); i++) {
            drawn -= chances.get(i);
            if (drawn < 0) {
                return of.get(i);
            }
        }
        return of.getLast();
    }
}

package org.entrelacs.log.sim;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Everything that a schedule leaves to chance, from one seed.
public final class Choices implements RandomGenerator {
    private final SplittableRandom random;

    public Choices(long seed) {
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    public boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /// @return 0 to `n - 1`
    public int below(int n) {
        return random.nextInt(n);
    }

    public long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    public <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }
}

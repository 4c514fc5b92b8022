package org.entrelacs.systemtests.year;

import java.util.SplittableRandom;

/// Draws, the same ones for the same seed.
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /// From 0 up to 1.
    double share() {
        return random.nextDouble();
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /// An index into the probabilities, which add up to 1.
    int pick(double... probabilities) {
        double drawn = share();
        for (int index = 0; index < probabilities.length - 1; index++) {
            drawn -= probabilities[index];
            if (drawn < 0) {
                return index;
            }
        }
        return probabilities.length - 1;
    }

    /// Poisson, by Knuth's product of uniform draws; for small means.
    int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = share();
        int count = 0;
        while (product > limit) {
            product *= share();
            count++;
        }
        return count;
    }

    /// Beta with `alpha + beta = concentration`, by Jöhnk's rejection.
    double beta(double mean, double concentration) {
        while (true) {
            double x = Math.pow(share(), 1 / (mean * concentration));
            double y = Math.pow(share(), 1 / ((1 - mean) * concentration));
            if (x + y <= 1 && x + y > 0) {
                return x / (x + y);
            }
        }
    }

    /// Normal, by Box and Muller.
    double normal(double mean, double deviation) {
        return mean + deviation * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
    }
}

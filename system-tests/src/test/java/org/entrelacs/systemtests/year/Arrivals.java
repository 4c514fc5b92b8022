package org.entrelacs.systemtests.year;

/// How many ask on which day. Poisson, 600 discretionary requests a year for 100,000 inhabitants, 20 % more of them on
/// a winter's day and 30 % more on a Monday: proposals of the project's own, no source counts them.
final class Arrivals {
    private static final double PER_INHABITANT = 600.0 / 100_000;
    private static final double WINTER = 1.2;
    private static final double MONDAY = 1.3;

    private final double whole;
    private final int inhabitants;

    Arrivals(int inhabitants) {
        this.inhabitants = inhabitants;
        double sum = 0;
        for (int day = 0; day < Days.COUNT; day++) {
            sum += weight(day);
        }
        whole = sum;
    }

    private static double weight(int day) {
        return (Days.isWinter(day) ? WINTER : 1) * (Days.isMonday(day) ? MONDAY : 1);
    }

    int on(int day, Chance chance) {
        return chance.poisson(inhabitants * PER_INHABITANT * weight(day) / whole);
    }
}

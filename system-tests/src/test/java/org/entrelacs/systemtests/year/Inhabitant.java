package org.entrelacs.systemtests.year;

/// Somebody who lives at home with the allowance for personal autonomy (APA). Figures without a source are proposals.
///
/// @param gir 1 to 4
/// @param age in years
/// @param livesAlone without a confirmed helper in the household
/// @param ceiling share of the GIR's ceiling that the person's plan comes to, up to 1
record Inhabitant(int gir, boolean woman, double age, boolean livesAlone, double ceiling) {
    /// Insee 2386701, APA at home by GIR, December 2023.
    private static final double[] BY_GIR = {0.02, 0.18, 0.22, 0.58};

    /// DREES ER 876 and ER 724, 2011: three of four are women, half are older than 84.5.
    private static final double WOMEN = 0.75;

    private static final double MEDIAN_AGE = 84.5;
    private static final double AGE_DEVIATION = 7;
    private static final double YOUNGEST = 60;
    private static final double OLDEST = 105;

    /// Insee 5432475: living alone; men 19 to 24 % at every age.
    private static final double MEN_ALONE = 0.215;

    /// DREES, "Deux ans d'application de la loi ASV", December 2017: mean notified plan as a share of the ceiling.
    private static final double[] CEILING_SHARES = {0.73, 0.68, 0.65, 0.54};

    /// DREES ER 748, 2007: plans at the ceiling, over all GIR.
    private static final double SATURATED = 0.26;

    private static final double CONCENTRATION = 4;

    /// EUR a month: mean plans of December 2017 (as above), scaled to the ceilings of 2026.
    private static final double[] MONTHLY = {1_516, 1_148, 794, 440};

    static Inhabitant drawn(Chance chance) {
        int gir = 1 + chance.pick(BY_GIR);
        boolean woman = chance.happens(WOMEN);
        double age = age(chance);
        return new Inhabitant(gir, woman, age, chance.happens(alone(woman, age)), ceiling(gir, chance));
    }

    private static double age(Chance chance) {
        while (true) {
            double age = chance.normal(MEDIAN_AGE, AGE_DEVIATION);
            if (age >= YOUNGEST && age <= OLDEST) {
                return age;
            }
        }
    }

    /// Of women 29 % at 65, 39 % at 75, 55 % at 85.
    static double alone(boolean woman, double age) {
        if (!woman) {
            return MEN_ALONE;
        }
        double at = Math.clamp(age, 65, 85);
        return at <= 75 ? 0.29 + (at - 65) * 0.010 : 0.39 + (at - 75) * 0.016;
    }

    private static double ceiling(int gir, Chance chance) {
        if (chance.happens(SATURATED)) {
            return 1;
        }
        double rest = (meanCeiling(gir) - SATURATED) / (1 - SATURATED);
        return chance.beta(rest, CONCENTRATION);
    }

    static double meanCeiling(int gir) {
        return CEILING_SHARES[gir - 1];
    }

    static double meanMonthly(int gir) {
        return MONTHLY[gir - 1];
    }

    /// EUR a month.
    double monthly() {
        return meanMonthly(gir) / meanCeiling(gir) * ceiling;
    }
}

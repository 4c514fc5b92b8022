package org.entrelacs.systemtests.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.systemtests.applicants.Applicant;

/// What inhabitants ask for: four weeks of help on top of their plan, as much as the plan itself. What is pleaded is a
/// proposal, chosen so that the mean score of all who ask is that of the model's first simulation, 55.
final class Pleas {
    private static final int WEEKS = 4;
    private static final double WEEKS_A_MONTH = 52.0 / 12;
    private static final double LEAST_HOURS = 0.5;
    private static final double CENTS = 100;

    private static final double[] URGENCIES = {0, 0.33, 0.66, 1};
    private static final double[] HOW_URGENT = {0.10, 0.35, 0.40, 0.15};

    /// ICF qualifiers 2, 3 and 4 by GIR.
    private static final double[][] DISABILITIES = {{0, 0.3, 0.7}, {0, 0.4, 0.6}, {0.2, 0.4, 0.4}, {0.3, 0.4, 0.3}};

    private static final double HELPED_ALONE = 0.3;
    private static final double HELPED_TOGETHER = 0.5;
    private static final double CORROBORATED = 0.7;
    private static final double DIVISIBLE = 0.7;
    private static final double MEAN_BENEFIT = 0.7;
    private static final double MEAN_STRAIN = 0.65;
    private static final double CONCENTRATION = 5;

    private Pleas() {}

    static Applicant of(Inhabitant inhabitant, Chance chance) {
        int disability = 2 + chance.pick(DISABILITIES[inhabitant.gir() - 1]);
        boolean helped = chance.happens(inhabitant.livesAlone() ? HELPED_ALONE : HELPED_TOGETHER);
        Claim claim = new Claim(
                hundredths(URGENCIES[chance.pick(HOW_URGENT)]),
                hundredths(chance.beta(MEAN_BENEFIT, CONCENTRATION)),
                hundredths(inhabitant.livesAlone() && !helped ? 0 : chance.beta(MEAN_STRAIN, CONCENTRATION)),
                inhabitant.livesAlone());
        return new Applicant(
                inhabitant.gir(),
                disability,
                helped ? 1 : 0,
                chance.happens(CORROBORATED),
                claim,
                perWeek(inhabitant),
                WEEKS,
                chance.happens(DIVISIBLE));
    }

    private static Duration perWeek(Inhabitant inhabitant) {
        double hours = inhabitant.monthly() / WEEKS_A_MONTH / (Applicant.HOUR / CENTS);
        return Duration.ofMinutes(Math.round(Math.max(LEAST_HOURS, hours) * 60));
    }

    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}

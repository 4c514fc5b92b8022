package org.entrelacs.systemtests.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The generator against the figures that it is to give: shares within 2 points, means within 5 %.
class CalibrationTest {
    private static final double POINTS = 0.02;
    private static final double PERCENT = 0.05;
    private static final int PEOPLE = 40_000;
    private static final int YEARS = 100;
    private static final int INHABITANTS = 100_000;
    private static final Chance CHANCE = new Chance(20_261_122);
    private static final List<Inhabitant> ALL =
            Stream.generate(() -> Inhabitant.drawn(CHANCE)).limit(PEOPLE).toList();

    /// Insee 2386701, APA at home by GIR, December 2023.
    @ParameterizedTest
    @CsvSource({"1, 0.02", "2, 0.18", "3, 0.22", "4, 0.58"})
    void people_are_as_dependent_as_those_at_home(int gir, double expected) {
        assertEquals(expected, share(one -> one.gir() == gir), POINTS);
    }

    /// DREES ER 876, 2011.
    @Test
    void three_of_four_are_women() {
        assertEquals(0.75, share(Inhabitant::woman), POINTS);
    }

    /// DREES ER 724, 2011.
    @Test
    void half_are_older_than_84_and_a_half() {
        assertEquals(0.5, share(one -> one.age() > 84.5), POINTS);
    }

    /// Insee 5432475.
    @ParameterizedTest
    @CsvSource({"true, 65, 0.29", "true, 75, 0.39", "true, 85, 0.55", "false, 80, 0.215"})
    void women_and_men_live_alone_as_often_as_counted(boolean woman, double age, double expected) {
        assertEquals(expected, Inhabitant.alone(woman, age), POINTS);
        double among = share(one -> one.woman() == woman && Math.abs(one.age() - age) < 1.5, Inhabitant::livesAlone);
        assertEquals(expected, among, woman && age < 75 ? 3 * POINTS : 1.5 * POINTS);
    }

    /// DREES, "Deux ans d'application de la loi ASV", December 2017, scaled to the ceilings of 2026.
    @ParameterizedTest
    @CsvSource({"1, 1516", "2, 1148", "3, 794", "4, 440"})
    void plans_cost_what_they_cost_on_average(int gir, double expected) {
        double mean = mean(ALL.stream().filter(one -> one.gir() == gir), Inhabitant::monthly);
        assertEquals(1, mean / expected, PERCENT);
    }

    /// DREES ER 748, 2007.
    @Test
    void a_quarter_of_the_plans_reach_the_ceiling() {
        assertEquals(0.26, share(one -> one.ceiling() == 1), POINTS);
    }

    /// What is asked for is worth four weeks of the plan.
    @Test
    void four_weeks_are_asked_for() {
        double asked = mean(Demand.applicants(PEOPLE, 1).stream(), one -> one.amount() / 100.0);
        double planned = mean(ALL.stream(), one -> one.monthly() * 12 / 52 * 4);
        assertEquals(1, asked / planned, PERCENT);
    }

    /// A proposal: 600 discretionary requests a year for 100,000 inhabitants.
    @Test
    void six_hundred_ask_in_a_year() {
        assertEquals(1, perYear(_ -> true) / 600, PERCENT);
    }

    /// As above.
    @Test
    void a_fifth_more_ask_in_winter() {
        double winter = perDay(day -> Days.isWinter(day));
        assertEquals(1.2, winter / perDay(day -> !Days.isWinter(day)), 1.2 * PERCENT);
    }

    /// As above.
    @Test
    void three_tenths_more_ask_on_mondays() {
        double monday = perDay(Days::isMonday);
        assertEquals(1.3, monday / perDay(day -> !Days.isMonday(day)), 1.3 * PERCENT);
    }

    /// Poisson: the variance of a day's number is its mean.
    @Test
    void arrivals_scatter_as_chance_does() {
        Arrivals arrivals = new Arrivals(INHABITANTS);
        int day = Days.WEEK + 1;
        List<Integer> counts =
                Stream.generate(() -> arrivals.on(day, CHANCE)).limit(PEOPLE).toList();
        double mean = mean(counts.stream(), Integer::doubleValue);
        double variance = mean(counts.stream(), count -> (count - mean) * (count - mean));
        assertEquals(1, variance / mean, PERCENT);
    }

    @Test
    void the_same_seed_gives_the_same_year() {
        assertEquals(Demand.of(INHABITANTS, 7), Demand.of(INHABITANTS, 7));
    }

    private static double share(Predicate<Inhabitant> what) {
        return share(_ -> true, what);
    }

    private static double share(Predicate<Inhabitant> among, Predicate<Inhabitant> what) {
        return mean(ALL.stream().filter(among), one -> what.test(one) ? 1 : 0);
    }

    private static <T> double mean(Stream<T> all, ToDoubleFunction<T> value) {
        return all.mapToDouble(value).average().orElseThrow();
    }

    private static double perDay(IntPredicate days) {
        return perYear(days) / IntStream.range(0, Days.COUNT).filter(days).count();
    }

    private static double perYear(IntPredicate days) {
        return mean(
                Stream.iterate(1L, seed -> seed + 1).limit(YEARS).map(seed -> Demand.of(INHABITANTS, seed)),
                year -> year.asks().stream().filter(ask -> days.test(ask.day())).count());
    }
}

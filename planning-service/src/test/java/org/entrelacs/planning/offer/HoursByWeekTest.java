package org.entrelacs.planning.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tree against a plain array of weeks; the seed in the test's name makes a failure repeatable.
class HoursByWeekTest {
    private static final int CHANGES = 300;
    private static final int CROWDED = 40;

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    private record Change(Weeks weeks, Duration hours) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_is_added_the_tree_says_what_an_array_says(long seed) {
        Random random = new Random(seed);
        HoursByWeek tree = HoursByWeek.none();
        long[] array = new long[Weeks.END];

        for (int i = 0; i < CHANGES; i++) {
            Change change = new Change(weeks(random), Duration.ofMinutes(random.nextInt(600) - 200));
            tree = tree.plus(change.weeks(), change.hours());
            for (int week = change.weeks().first(); week < change.weeks().end(); week++) {
                array[week] += change.hours().toMinutes();
            }
            Weeks asked = weeks(random);
            assertEquals(
                    Arrays.stream(array, asked.first(), asked.end()).max().orElseThrow(),
                    tree.peak(asked).toMinutes());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_taken_away_again_leaves_nothing(long seed) {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        HoursByWeek tree = HoursByWeek.none();
        for (int i = 0; i < CHANGES; i++) {
            Change change = new Change(weeks(random), Duration.ofMinutes(1 + random.nextInt(600)));
            changes.add(change);
            tree = tree.plus(change.weeks(), change.hours());
        }
        while (!changes.isEmpty()) {
            Change change = changes.remove(random.nextInt(changes.size()));
            tree = tree.plus(change.weeks(), change.hours().negated());
        }
        assertEquals(HoursByWeek.none(), tree);
    }

    @Test
    void weeks_that_are_all_alike_are_one_node() {
        HoursByWeek tree = HoursByWeek.none()
                .plus(new Weeks(0, 100), Duration.ofHours(3))
                .plus(new Weeks(100, Weeks.END), Duration.ofHours(3));

        assertEquals(new HoursByWeek.Even(Duration.ofHours(3)), tree);
    }

    /// Some in the same few weeks, some without end, some anywhere.
    private static Weeks weeks(Random random) {
        int most = random.nextBoolean() ? CROWDED : Weeks.END;
        int first = random.nextInt(most);
        return random.nextInt(4) == 0
                ? new Weeks(first, Weeks.END)
                : new Weeks(first, first + 1 + random.nextInt(most - first));
    }
}

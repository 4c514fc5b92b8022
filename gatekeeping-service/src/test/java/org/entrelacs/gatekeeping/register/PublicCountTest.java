package org.entrelacs.gatekeeping.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entrelacs.gatekeeping.register.PublicCount.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicCountTest {
    private static final int MOST = 60;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void few_are_not_told_and_none_is_not_told_either(int count) {
        assertEquals(new PublicCount("refused", Shown.FEW, null), PublicCount.of("refused", count));
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "14, 10", "15, 20", "24, 20", "25, 30", "1234, 1230"})
    void the_others_are_told_to_the_nearest_ten(int count, int about) {
        assertEquals(new PublicCount("granted", Shown.ABOUT, about), PublicCount.of("granted", count));
    }

    @Test
    void a_sum_of_counts_that_are_told_is_told() {
        assertEquals(new PublicCount("granted", Shown.ABOUT, 60), PublicCount.ofSum("granted", List.of(21, 37)));
    }

    @Test
    void a_sum_is_withheld_where_it_tells_that_small_parts_are_as_large_as_they_can_be() {
        assertEquals(
                Shown.WITHHELD,
                PublicCount.ofSum("refused", List.of(9, 9, 9, 9, 9)).shown());
    }

    @Test
    void a_sum_is_told_where_it_tells_nothing_of_its_small_parts() {
        assertEquals(new PublicCount("granted", Shown.ABOUT, 40), PublicCount.ofSum("granted", List.of(20, 15, 3)));
    }

    /// A reader who knows how we round tries every table that could be behind what is told.
    @Test
    void no_small_count_is_narrowed_down_by_subtraction() {
        var random = new Random(18);
        int told = 0;
        for (int i = 0; i < 500; i++) {
            var parts = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(_ -> random.nextBoolean() ? random.nextInt(10) : random.nextInt(40))
                    .toList();
            var sum = PublicCount.ofSum("sum", parts);
            told += sum.shown() == Shown.ABOUT ? 1 : 0;
            for (int part = 0; part < parts.size(); part++) {
                if (parts.get(part) < 10) {
                    assertEquals(allBelowTen(), possible(parts, sum, part), parts + " told as " + sum);
                }
            }
        }
        assertTrue(told > 100, "too few sums are told for this to mean anything: " + told);
    }

    private static Set<Integer> possible(List<Integer> parts, PublicCount sum, int wanted) {
        var possible = new TreeSet<Integer>();
        tables(parts, new ArrayList<>(), table -> {
            if (isToldAs(table.stream().mapToInt(Integer::intValue).sum(), sum)) {
                possible.add(table.get(wanted));
            }
        });
        return possible;
    }

    private interface Reader {
        void considers(List<Integer> table);
    }

    private static void tables(List<Integer> parts, List<Integer> begun, Reader reader) {
        if (begun.size() == parts.size()) {
            reader.considers(begun);
            return;
        }
        var told = PublicCount.of("part", parts.get(begun.size()));
        for (int guess = 0; guess < MOST; guess++) {
            if (isToldAs(guess, told)) {
                begun.add(guess);
                tables(parts, begun, reader);
                begun.removeLast();
            }
        }
    }

    private static boolean isToldAs(int count, PublicCount told) {
        var alone = PublicCount.of("", count);
        return told.shown() == Shown.WITHHELD
                || (alone.shown() == told.shown() && Objects.equals(alone.about(), told.about()));
    }

    private static Set<Integer> allBelowTen() {
        return new TreeSet<>(IntStream.range(0, 10).boxed().toList());
    }
}

package org.entrelacs.gatekeeping.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.gatekeeping.simulation.Fairness.Group;
import org.entrelacs.gatekeeping.simulation.Side.Fate;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

class FairnessTest {
    @Test
    void the_gini_coefficient_is_that_of_the_textbook() {
        assertEquals(0, Fairness.gini(new double[] {1, 1, 1, 1}), 1e-12);
        assertEquals(0.75, Fairness.gini(new double[] {0, 0, 0, 1}), 1e-12);
        assertEquals(0.25, Fairness.gini(new double[] {1, 2, 3, 4}), 1e-12);
        assertEquals(0, Fairness.gini(new double[] {0, 0}), 1e-12);
        assertEquals(0, Fairness.gini(new double[] {}), 1e-12);
    }

    @Test
    void a_group_of_fewer_than_ten_is_counted_and_not_shown() {
        var group = girs(fates(1, 9, 9)).getFirst();
        assertEquals(new Group("1", 9, 0, 0, 0, 0, false), group);
    }

    @Test
    void a_rate_has_its_interval() {
        var group = girs(fates(1, 10, 5)).getFirst();
        assertEquals(0.5, group.served(), 1e-12);
        // Wilson, 5 of 10
        assertEquals(0.2366, group.low(), 1e-4);
        assertEquals(0.7634, group.high(), 1e-4);
    }

    @Test
    void a_rate_below_four_fifths_of_the_best_is_flagged() {
        var fates = new ArrayList<>(fates(1, 20, 20));
        fates.addAll(fates(2, 20, 15));
        fates.addAll(fates(3, 20, 16));
        assertEquals(
                List.of(false, true, false),
                girs(fates).stream().map(Group::flagged).toList());
    }

    @Test
    void what_the_score_explains_leaves_no_residual() {
        var fates = new ArrayList<>(fates(1, 10, 10));
        fates.addAll(fates(4, 10, 0));
        assertTrue(
                girs(fates).stream().allMatch(group -> group.residual() == 0),
                () -> girs(fates).toString());
    }

    private static List<Group> girs(List<Fate> fates) {
        return Fairness.of(fates).groups().getOrDefault("gir", List.of());
    }

    /// Each GIR with a score of its own.
    private static List<Fate> fates(int gir, int n, int served) {
        var fates = new ArrayList<Fate>();
        for (int i = 0; i < n; i++) {
            var request = Cases.request("r" + gir + "-" + i, 100, gir, 3, "0.66", "0.8", "0.5", Cases.MONDAY);
            fates.add(new Fate(request, BigDecimal.valueOf(90 - 10L * gir), i < served ? 100 : 0, Instant.MAX));
        }
        return fates;
    }
}

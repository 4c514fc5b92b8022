package org.entrelacs.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SpotTest {
    @Test
    void the_largest_place_comes_back_as_it_was() {
        Spot spot = new Spot(63, 4095, (1L << 44) - 1);
        assertEquals(spot, Spot.of(spot.packed()));
    }

    @Test
    void the_smallest_place_is_not_nowhere() {
        Spot spot = new Spot(0, 0, 0);
        assertEquals(spot, Spot.of(spot.packed()));
        assertNotEquals(Spot.NOWHERE, spot.packed());
    }
}

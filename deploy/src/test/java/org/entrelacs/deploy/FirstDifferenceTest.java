package org.entrelacs.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstDifferenceTest {
    @Test
    void equal_texts_do_not_part() {
        assertEquals(Optional.empty(), FirstDifference.between("a\nb\n", "a\nb\n"));
    }

    @Test
    void the_first_line_that_differs_is_shown_from_both() {
        assertEquals(
                Optional.of("  They part at line 2.\n  expected:\n    b\n    c\n  found:\n    x\n"),
                FirstDifference.between("a\nb\nc", "a\nx"));
    }

    @Test
    void a_text_that_ends_early_parts_at_its_end() {
        assertEquals(
                Optional.of("  They part at line 2.\n  expected:\n    b\n  found:\n"),
                FirstDifference.between("a\nb", "a"));
    }
}

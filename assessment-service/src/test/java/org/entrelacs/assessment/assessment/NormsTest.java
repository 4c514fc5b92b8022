package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentTerms;
import org.entrelacs.contract.assessment.AssessmentEvent.MinimalChange;
import org.junit.jupiter.api.Test;

class NormsTest {
    private static final Norms NORMS = new Norms(
            Period.ofMonths(12),
            Map.of(
                    "grid",
                    new Norms.OfInstrument(
                            Optional.of(Period.ofWeeks(26)), Map.of("rank", BigDecimal.TWO, "gir", BigDecimal.ONE))),
            20,
            10);

    @Test
    void the_shortest_validity_of_the_instruments_holds() {
        assertEquals(Period.ofWeeks(26), NORMS.terms(List.of(BASELINE, GRID)).validFor());
    }

    @Test
    void an_instrument_of_which_nothing_is_set_holds_as_long_as_all() {
        assertEquals(new AssessmentTerms(Period.ofMonths(12), List.of()), NORMS.terms(List.of(BASELINE)));
    }

    @Test
    void minimal_changes_come_in_the_order_of_their_scores() {
        assertEquals(
                List.of(
                        new MinimalChange("grid", "gir", BigDecimal.ONE),
                        new MinimalChange("grid", "rank", BigDecimal.TWO)),
                NORMS.terms(List.of(GRID)).minimalChanges());
    }
}

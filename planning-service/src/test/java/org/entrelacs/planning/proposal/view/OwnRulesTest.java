package org.entrelacs.planning.proposal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.contract.planning.EligibilityRule.AgeBetween;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.planning.proposal.Facts;
import org.junit.jupiter.api.Test;

class OwnRulesTest {
    private static final OwnRules RULES = new OwnRules(List.of(new AgeBetween(60, null), new GirBetween(1, 4)));

    private static Facts gir(int gir) {
        return new Facts(Map.of("gir", BigDecimal.valueOf(gir)));
    }

    @Test
    void a_gir_outside_the_range_keeps_a_person_out() {
        assertEquals(Optional.of("gir"), RULES.refusal(gir(5)));
    }

    @Test
    void a_gir_inside_it_does_not() {
        assertEquals(Optional.empty(), RULES.refusal(gir(4)));
    }

    @Test
    void what_is_not_known_keeps_nobody_out() {
        assertEquals(Optional.empty(), RULES.refusal(new Facts(Map.of())));
    }
}

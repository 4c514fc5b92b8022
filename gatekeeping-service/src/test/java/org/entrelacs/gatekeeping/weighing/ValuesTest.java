package org.entrelacs.gatekeeping.weighing;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.evidence;
import static org.entrelacs.gatekeeping.weighing.Cases.need;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"1,1", "2,0.8087", "3,0.5845", "4,0.3901", "5,0.15", "6,0"})
    void severity_follows_the_ceilings_of_the_national_tariff(int gir, BigDecimal value) {
        assertEquals(value, Values.severityOf(gir));
    }

    @ParameterizedTest
    @CsvSource({"0", "7", "2.5", "-1"})
    void a_figure_that_is_no_gir_is_not_computable(BigDecimal figure) {
        var scores = List.of(new Score("aggir", "1", "gir", figure));
        assertEquals(Optional.empty(), Values.gir(new Evidence("a", MONDAY, List.of(), scores)));
    }

    @Test
    void the_worst_of_several_needs_counts() {
        assertEquals(Optional.of(new BigDecimal("0.75")), Values.unmetNeed(List.of(need(1), need(3), need(0))));
    }

    @Test
    void without_a_need_unmet_need_is_missing() {
        assertEquals(Optional.empty(), Values.unmetNeed(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "1.01", "0.1234567891", "1E-999999999"})
    void what_is_no_share_counts_as_missing(BigDecimal claimed) {
        assertEquals(Optional.empty(), Values.share(claimed));
    }

    @ParameterizedTest
    @CsvSource({"0.3,false,0.3", "0.3,true,0.5", "0.9,true,0.9"})
    void living_alone_weighs_like_half_a_strained_caregiver(BigDecimal strain, boolean alone, BigDecimal value) {
        var claim = new Claim(BigDecimal.ZERO, BigDecimal.ZERO, strain, alone);
        assertEquals(Optional.of(value), Values.caregiver(claim));
    }

    @ParameterizedTest
    @CsvSource({"P0D,2,1", "P90D,2,1", "P90DT1S,2,0.5", "P10D,1,0.5", "P365D,1,0.5", "P365DT1S,3,0"})
    void evidence_ages(Duration age, int sources, BigDecimal value) {
        assertEquals(Optional.of(value), Values.evidence(evidence(2, MONDAY.minus(age), sources), MONDAY));
    }

    @Test
    void evidence_without_a_source_is_missing() {
        assertEquals(Optional.empty(), Values.evidence(evidence(2, MONDAY, 0), MONDAY));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "0.99,7", "0.66,7", "0.65,30", "0.33,30", "0.32,180", "0,180"})
    void the_acceptable_wait_follows_from_urgency(BigDecimal urgency, int days) {
        assertEquals(Duration.ofDays(days), UrgencyClass.of(urgency).acceptableWait());
    }
}

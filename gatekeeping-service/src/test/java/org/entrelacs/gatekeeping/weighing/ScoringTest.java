package org.entrelacs.gatekeeping.weighing;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.any;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    @Test
    void every_criterion_shows_what_it_adds() {
        var expected = new RequestScored(
                "r1",
                1,
                new BigDecimal("66.3740"),
                List.of(
                        contribution("severity", "0.8087", "0.20", "16.1740"),
                        contribution("unmet-need", "0.7500", "0.20", "15.0000"),
                        contribution("urgency", "0.6600", "0.20", "13.2000"),
                        contribution("benefit", "0.8000", "0.15", "12.0000"),
                        contribution("caregiver", "0.5000", "0.10", "5.0000"),
                        contribution("waiting", "0.0000", "0.10", "0.0000"),
                        contribution("evidence", "1.0000", "0.05", "5.0000")),
                MONDAY);
        assertEquals(expected, scored(strong("r1", 1), MONDAY));
    }

    private static Contribution contribution(String criterion, String value, String weight, String points) {
        return new Contribution(criterion, new BigDecimal(value), new BigDecimal(weight), new BigDecimal(points));
    }

    /// Within a week, so waiting weighs in full, 10 points, after 7 days; one third of it is 3.3333.
    @ParameterizedTest
    @CsvSource({"PT0S,66.3740", "PT56H,69.7073", "P7D,76.3740", "P60D,76.3740", "P81D,73.8740", "P400D,71.3740"})
    void waiting_raises_a_score_until_it_weighs_in_full_and_old_evidence_lowers_it(Duration wait, BigDecimal score) {
        assertEquals(score, scored(strong("r1", 1), MONDAY.plus(wait)).score());
    }

    @Test
    void the_other_cases_score_as_their_names_say() {
        assertEquals(
                new BigDecimal("45.4020"), scored(middling("r1", 1), MONDAY).score());
        assertEquals(new BigDecimal("22.3020"), scored(weak("r1", 1), MONDAY).score());
    }

    @Test
    void contributions_add_up_to_the_score_within_rounding() {
        var random = new Random(20260301);
        for (int i = 0; i < 2_000; i++) {
            var request = any(random, "r" + i, MONDAY);
            var scored = scored(request, MONDAY.plus(Duration.ofMinutes(random.nextInt(300_000))));
            var sum =
                    scored.contributions().stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            var rounding = new BigDecimal("0.0004");
            assertTrue(sum.subtract(scored.score()).abs().compareTo(rounding) <= 0, scored::toString);
        }
    }

    private static RequestScored scored(RequestReceived request, Instant at) {
        return Scoring.score(request.request(), policy(), Profile.of(request, at), at);
    }
}

package org.entrelacs.gatekeeping.weighing;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Flip;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.junit.jupiter.api.Test;

class FragilityTest {
    private static final Sensitivity BOTH = new Sensitivity(new BigDecimal("0.2"), 1);
    private static final Sensitivity WEIGHTS = new Sensitivity(new BigDecimal("0.2"), 0);

    /// Scores 53.7740; one step of urgency more adds 20 × 0.33.
    private static final RequestReceived CLOSE = Cases.request("r1", 100, 2, 3, "0.33", "0.6", "0.2", MONDAY);

    @Test
    void a_neighbouring_value_that_would_turn_the_outcome_is_named_with_the_score_that_follows() {
        assertEquals(
                List.of(new Flip(
                        "urgency",
                        "value",
                        new BigDecimal("0.3300"),
                        new BigDecimal("0.66"),
                        new BigDecimal("60.3740"),
                        DecisionOutcome.GRANTED)),
                flips(CLOSE, BOTH).stream()
                        .filter(flip -> flip.of().equals("urgency"))
                        .toList());
    }

    @Test
    void every_flip_does_turn_the_outcome() {
        var outcome = DecisionOutcome.DEFERRED;
        assertTrue(flips(CLOSE, BOTH).stream().noneMatch(flip -> flip.outcome() == outcome));
    }

    @Test
    void waiting_and_the_age_of_the_evidence_are_not_doubted() {
        assertTrue(flips(CLOSE, BOTH).stream()
                .filter(flip -> flip.what().equals("value"))
                .noneMatch(flip -> List.of("waiting", "evidence").contains(flip.of())));
    }

    @Test
    void far_from_every_bound_nothing_flips() {
        assertEquals(List.of(), flips(Cases.request("r1", 100, 1, 4, "1", "1", "1", MONDAY), BOTH));
    }

    @Test
    void weights_alone_may_turn_an_outcome() {
        var flips = flips(Cases.request("r1", 100, 2, 3, "0.66", "0.2", "0.2", MONDAY), WEIGHTS);
        assertTrue(
                !flips.isEmpty() && flips.stream().allMatch(flip -> flip.what().equals("weight")), flips::toString);
    }

    @Test
    void a_policy_that_looks_for_none_finds_none() {
        assertEquals(
                List.of(), Fragility.of(question(CLOSE, Cases.policy(), Entitlement.DISCRETIONARY), scored(CLOSE)));
    }

    @Test
    void no_doubt_takes_a_right_away() {
        var question = question(CLOSE, sensitive(BOTH), Entitlement.RIGHT);
        assertEquals(List.of(), Fragility.of(question, scored(CLOSE)));
    }

    private static List<Flip> flips(RequestReceived request, Sensitivity sensitivity) {
        return Fragility.of(question(request, sensitive(sensitivity), Entitlement.DISCRETIONARY), scored(request));
    }

    private static RequestScored scored(RequestReceived request) {
        return Scoring.score("r1", Cases.policy(), Profile.of(request, MONDAY), MONDAY);
    }

    private static Question question(RequestReceived request, PolicyContent policy, Entitlement entitlement) {
        return Cases.question(
                Cases.envelope(entitlement, 1_000),
                policy,
                request,
                request.amount(),
                Money.eur(1_000),
                0,
                1,
                Decision.BY_POLICY,
                MONDAY);
    }

    private static PolicyContent sensitive(Sensitivity sensitivity) {
        return Cases.speaking(Cases.policy(), null, sensitivity);
    }
}

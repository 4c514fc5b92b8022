package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.junit.jupiter.api.Test;

class ApplyPolicyTest {
    private static final PolicyContent SECOND = policy(2, Money.eur(500_000));

    @Test
    void a_newer_version_is_taken() {
        Given.envelope(400).when(apply(SECOND)).then(new PolicyApplied(SECOND));
    }

    @Test
    void a_version_that_arrives_twice_or_late_changes_nothing() {
        var spec = Given.envelope(400).and(apply(SECOND));
        spec.when(apply(SECOND)).thenNothing();
        spec.when(apply(policy())).thenNothing();
    }

    @Test
    void a_policy_in_another_currency_is_refused() {
        Given.envelope(400).when(apply(policy(2, new Money(1, "CHF")))).thenRefused(new CurrencyDiffers("EUR", "CHF"));
    }

    @Test
    void an_envelope_must_be_open() {
        Given.nothing().when(apply(SECOND)).thenRefused(new NoSuchEnvelope());
    }

    @Test
    void a_lower_threshold_lets_in_who_waited_below_it() {
        var events = Given.envelope(400)
                .and(Given.receive(middling("r1", 400)))
                .when(apply(policy(2, "45", Money.eur(500_000))))
                .events();
        assertEquals(List.of("policy 2", "r1 scored 45.4020", "r1 granted 400"), Told.by(events));
    }

    @Test
    void a_higher_threshold_is_told_to_each_at_their_review_date_not_to_all_at_once() {
        var spec = Given.envelope(399)
                .and(Given.receive(strong("r1", 400)))
                .and(Given.receive(strong("r2", 400)))
                .and(apply(policy(2, "90", Money.eur(500_000))));
        assertEquals(
                List.of("adjusted 1"),
                Told.by(spec.when(new AdjustEnvelope(Money.eur(1), "council", "more", MONDAY))
                        .events()));
        assertEquals(
                List.of("r1 scored 76.3740", "r1 refused: score-below-threshold"),
                Told.by(spec.when(new ReviewRequest("r1", MONDAY.plus(Duration.ofDays(30))))
                        .events()));
    }

    @Test
    void who_is_no_longer_eligible_does_not_stand_in_the_way_of_those_behind() {
        var events = Given.envelope(399)
                .and(Given.receive(request("first", 400, 4, 4, "1", "1", "1", MONDAY)))
                .and(Given.receive(strong("r1", 400)))
                .and(apply(policy(2, 3)))
                .when(new AdjustEnvelope(Money.eur(1), "council", "more", MONDAY))
                .events();
        assertEquals(List.of("adjusted 1", "r1 scored 66.3740", "r1 granted 400"), Told.by(events));
    }

    private static ApplyPolicy apply(PolicyContent content) {
        return new ApplyPolicy(content, MONDAY);
    }
}

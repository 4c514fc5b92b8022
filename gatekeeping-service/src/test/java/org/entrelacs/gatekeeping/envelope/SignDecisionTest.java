package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.ADVOCATE;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ExpireHold;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DelegationExceedsLimit;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExceedsSpendable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotADeparture;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotDelegated;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotTheirDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PartDoesNotHelp;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RightIsNotRationed;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Anna decides up to 500 alone, Berta up to 50; above that two have to agree. Money is held for 14
/// days.
class SignDecisionTest {
    private static final String ANNA = "anna";
    private static final String BERTA = "berta";
    private static final String CARL = "carl";
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void a_proposal_says_what_the_policy_would_decide_and_why_a_person_has_to() {
        assertEquals(
                List.of("r1 received", "r1 eligible", "r1 scored 66.3740", "r1 proposed: GRANTED 400 [AMOUNT]"),
                Told.by(envelope(1_000).when(Given.receive(strong("r1", 400))).events()));
    }

    @Test
    void what_is_proposed_is_held_and_nobody_else_gets_it() {
        var open = Given.open(proposed(1_000, 400));
        assertEquals(600, open.ledger().available().minor());
        assertEquals(400, open.ledger().preEncumbered().minor());
    }

    @Test
    void the_decision_takes_what_was_held() {
        var events = proposed(1_000, 400).when(sign(ANNA, new Confirm())).events();
        assertEquals(
                List.of(
                        "r1 signed by anna: GRANTED 400",
                        "r1 scored 67.8026",
                        "r1 no longer held 400: DECIDED",
                        "r1 granted 400"),
                Told.by(events));
    }

    @Test
    void who_comes_later_and_is_stronger_does_not_take_what_is_held() {
        var events = proposed(400, 400)
                .and(Given.receive(Cases.request("r2", 300, 1, 4, "1", "1", "1", MONDAY)))
                .when(sign(ANNA, new Confirm()))
                .events();
        assertEquals("r1 granted 400", Told.by(events).getLast());
    }

    @Test
    void after_its_time_it_is_held_no_longer_and_may_still_be_decided() {
        var expired = proposed(1_000, 400).when(new ExpireHold("r1", MONDAY.plus(Duration.ofDays(14))));
        assertEquals(List.of("r1 no longer held 400: EXPIRED"), Told.by(expired.events()));
    }

    @Test
    void before_its_time_a_hold_does_not_expire() {
        proposed(1_000, 400).when(new ExpireHold("r1", TUESDAY)).thenNothing();
    }

    @Test
    void a_request_that_is_withdrawn_holds_nothing() {
        assertEquals(
                List.of("r1 no longer held 400: WITHDRAWN", "r1 withdrawn: moved"),
                Told.by(proposed(1_000, 400)
                        .when(new WithdrawRequest("r1", "moved", TUESDAY))
                        .events()));
    }

    @Test
    void above_one_s_own_limit_a_signature_decides_nothing() {
        assertEquals(
                List.of("r1 signed by berta: GRANTED 400"),
                Told.by(proposed(1_000, 400).when(sign(BERTA, new Confirm())).events()));
    }

    @Test
    void a_panel_decides_when_enough_of_it_agree() {
        var events = proposed(1_000, 600)
                .and(sign(ANNA, new Confirm()))
                .when(sign(CARL, new Confirm()))
                .events();
        assertEquals(
                List.of(
                        "r1 signed by carl: GRANTED 600",
                        "r1 scored 67.8026",
                        "r1 no longer held 600: DECIDED",
                        "r1 granted 600"),
                Told.by(events));
    }

    @Test
    void a_panel_that_does_not_agree_decides_nothing_until_somebody_means_it_otherwise() {
        var torn = proposed(1_000, 600).and(sign(ANNA, refuse())).and(sign(CARL, new Confirm()));
        assertEquals("to-be-decided", Given.open(torn).known("r1").standing().code());
        var events = torn.when(sign(ANNA, new Confirm())).events();
        assertEquals("r1 granted 600", Told.by(events).getLast());
    }

    @Test
    void signing_for_somebody_counts_for_them_and_for_nobody_twice() {
        var signed = proposed(1_000, 600).and(delegate(ANNA, CARL, 500)).and(sign(ANNA, new Confirm()));
        signed.when(new DecideRequest("r1", new Hand(CARL, ANNA), new Confirm(), TUESDAY))
                .thenRefused(new DutiesConflict(ANNA, "signer"));
    }

    @Test
    void lent_authority_decides_within_what_was_lent() {
        var lent = proposed(1_000, 400).and(delegate(ANNA, BERTA, 400));
        var hand = new Hand(BERTA, ANNA);
        var events =
                lent.when(new DecideRequest("r1", hand, new Confirm(), TUESDAY)).events();
        assertEquals("r1 granted 400", Told.by(events).getLast());
        var little = proposed(1_000, 400).and(delegate(ANNA, BERTA, 399));
        assertEquals(
                1,
                little.when(new DecideRequest("r1", hand, new Confirm(), TUESDAY))
                        .events()
                        .size());
    }

    @Test
    void nobody_acts_on_authority_that_was_not_lent_is_over_or_was_taken_back() {
        var hand = new Hand(BERTA, ANNA);
        var decide = new DecideRequest("r1", hand, new Confirm(), TUESDAY);
        proposed(1_000, 400).when(decide).thenRefused(new NotDelegated(ANNA, BERTA));
        var lent = proposed(1_000, 400).and(delegate(ANNA, BERTA, 400));
        lent.when(new DecideRequest("r1", hand, new Confirm(), MONDAY.plus(Duration.ofDays(30))))
                .thenRefused(new NotDelegated(ANNA, BERTA));
        lent.and(new EndDelegation("d1", ANNA, MONDAY)).when(decide).thenRefused(new NotDelegated(ANNA, BERTA));
    }

    @Test
    void only_its_owner_takes_authority_back() {
        proposed(1_000, 400)
                .and(delegate(ANNA, BERTA, 400))
                .when(new EndDelegation("d1", BERTA, MONDAY))
                .thenRefused(new NotTheirDelegation(ANNA));
    }

    @Test
    void nobody_lends_more_than_they_have() {
        envelope(1_000)
                .when(delegate(BERTA, ANNA, 51))
                .thenRefused(new DelegationExceedsLimit(Money.eur(50), Money.eur(51)));
    }

    @Test
    void who_pleads_does_not_decide_through_somebody_else_either() {
        var lent = proposed(1_000, 400).and(delegate(ADVOCATE, BERTA, 400));
        lent.when(new DecideRequest("r1", new Hand(BERTA, ADVOCATE), new Confirm(), TUESDAY))
                .thenRefused(new DutiesConflict(ADVOCATE, "advocate"));
    }

    @Test
    void a_departure_is_decided_with_its_reason_kept() {
        var events = proposed(1_000, 400).when(sign(ANNA, refuse())).events();
        assertEquals(
                List.of(
                        "r1 signed by anna: REFUSED 0",
                        "r1 scored 67.8026",
                        "r1 no longer held 400: DECIDED",
                        "r1 refused: by-gatekeeper"),
                Told.by(events));
    }

    @Test
    void what_was_deferred_against_the_policy_waits_for_its_review_date() {
        var deferred = proposed(1_000, 400)
                .and(sign(
                        ANNA,
                        new Depart(
                                DecisionOutcome.DEFERRED,
                                Money.eur(0),
                                "family",
                                new PersonalText("They try first."))));
        assertEquals(0, Given.open(deferred).waiting().size());
        assertEquals(
                List.of("adjusted 1"),
                Told.by(deferred.when(new AdjustEnvelope(Money.eur(1), "council", "more", TUESDAY))
                        .events()));
        var review = new ReviewRequest("r1", TUESDAY.plus(Duration.ofDays(30)));
        assertEquals("r1 granted 400", Told.by(deferred.when(review).events()).getLast());
    }

    @Test
    void a_part_that_helps_may_be_granted_instead_of_the_whole() {
        var spec = envelope(1_000).and(Given.receive(divisible(strong("r1", 400))));
        var events = spec.when(sign(ANNA, part(200))).events();
        assertEquals("r1 granted 200, waits for 200", Told.by(events).getLast());
        spec.when(sign(ANNA, part(100))).thenRefused(new PartDoesNotHelp(Money.eur(100), Money.eur(400)));
        proposed(1_000, 400)
                .when(sign(ANNA, part(200)))
                .thenRefused(new PartDoesNotHelp(Money.eur(200), Money.eur(400)));
    }

    @Test
    void nobody_grants_against_the_policy_what_is_not_there() {
        var deferred = envelope(399).and(Given.receive(strong("r1", 400)));
        deferred.when(sign(ANNA, new Depart(DecisionOutcome.GRANTED, Money.eur(0), "family", new PersonalText("Now."))))
                .thenRefused(new ExceedsSpendable(Money.eur(399), Money.eur(400)));
    }

    @Test
    void what_the_policy_says_is_confirmed_and_not_departed_from() {
        proposed(1_000, 400)
                .when(sign(ANNA, new Depart(DecisionOutcome.GRANTED, Money.eur(0), "family", new PersonalText("Yes."))))
                .thenRefused(new NotADeparture(DecisionOutcome.GRANTED));
    }

    @Test
    void a_right_is_not_rationed_by_people_either() {
        Given.envelope(Entitlement.RIGHT, 1_000, policy(null))
                .and(Given.receive(strong("r1", 400)))
                .when(sign(ANNA, refuse()))
                .thenRefused(new RightIsNotRationed());
    }

    @Test
    void what_a_small_change_would_turn_is_a_person_s_to_decide() {
        var doubtful = policy(new Sensitivity(new BigDecimal("0.2"), 1), Money.eur(500_000));
        var spec = Given.envelope(Entitlement.DISCRETIONARY, 1_000, doubtful);
        assertEquals(
                "r1 proposed: DEFERRED 0 [FRAGILE]",
                Told.by(spec.when(Given.receive(middling("r1", 400))).events()).getLast());
    }

    private static Choice refuse() {
        return new Depart(
                DecisionOutcome.REFUSED, Money.eur(0), "other-help", new PersonalText("A daughter moved in."));
    }

    private static Choice part(long cents) {
        return new Depart(
                DecisionOutcome.PARTIALLY_GRANTED, Money.eur(cents), "family", new PersonalText("That will do."));
    }

    private static DecideRequest sign(String by, Choice choice) {
        return new DecideRequest("r1", Hand.own(by), choice, TUESDAY);
    }

    private static DelegateAuthority delegate(String from, String to, long upTo) {
        var until = MONDAY.plus(Duration.ofDays(20));
        return new DelegateAuthority(new AuthorityDelegated("d1", from, to, Money.eur(upTo), until, "holiday"), MONDAY);
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> proposed(
            long total, long asked) {
        RequestReceived request = strong("r1", asked);
        return envelope(total).and(Given.receive(request));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelope(long total) {
        return Given.envelope(Entitlement.DISCRETIONARY, total, policy(null));
    }

    private static PolicyContent policy(@Nullable Sensitivity sensitivity) {
        return policy(sensitivity, Money.eur(0));
    }

    private static PolicyContent policy(@Nullable Sensitivity sensitivity, Money automaticUpTo) {
        return Cases.speaking(
                Cases.policy(1, automaticUpTo),
                new Authority(Money.eur(500), Map.of(BERTA, Money.eur(50)), 2, 14),
                sensitivity);
    }
}

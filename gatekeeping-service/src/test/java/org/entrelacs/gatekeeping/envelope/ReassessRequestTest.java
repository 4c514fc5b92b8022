package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.ADVOCATE;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.evidence;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.need;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

/// After a week somebody looks again. A request of 400 for whom it is urgent within a week has then waited in full.
class ReassessRequestTest {
    private static final Instant WEEK = MONDAY.plus(Duration.ofDays(7));
    private static final Instant LOOKED_AGAIN = WEEK.minus(Duration.ofDays(1));

    @Test
    void who_waits_is_decided_again_on_what_is_found_now() {
        assertEquals(
                List.of("r1 reassessed by assessment-2", "r1 eligible", "r1 scored 85.2000", "r1 deferred, 1 of 1"),
                Told.by(waiting().when(reassess("r1", 1, 4)).events()));
    }

    @Test
    void no_time_waited_is_lost() {
        var received =
                Given.open(waiting().and(reassess("r1", 1, 4))).known("r1").received();
        assertEquals(MONDAY, received.receivedAt());
        assertEquals(later(1), received.evidence());
    }

    @Test
    void who_has_become_strong_enough_is_granted() {
        var events = Given.envelope(400)
                .and(Given.receive(middling("r1", 400)))
                .when(reassess("r1", 2, 3))
                .events();
        assertEquals(
                List.of("r1 reassessed by assessment-2", "r1 eligible", "r1 scored 56.1073", "r1 granted 400"),
                Told.by(events));
    }

    @Test
    void whoever_waits_before_it_at_its_new_place_is_served_first() {
        var spec = Given.envelope(100)
                .and(Given.receive(strong("r1", 400)))
                .and(Given.receive(strong("r2", 400)))
                .and(Given.receive(strong("r3", 400)));
        var ranks = Given.open(spec.and(reassess("r2", 1, 4)).and(reassess("r1", 4, 3)));
        assertEquals(
                List.of("r2", "r3", "r1"),
                ranks.waiting().first(3, WEEK).stream().map(Place::id).toList());
    }

    @Test
    void who_is_no_longer_eligible_leaves_and_makes_room() {
        var events = Given.envelope(399)
                .and(Given.receive(strong("r1", 400)))
                .and(Given.receive(strong("r2", 300)))
                .when(reassess("r1", 5, 1))
                .events();
        assertEquals(
                List.of(
                        "r1 reassessed by assessment-2",
                        "r1 not eligible",
                        "r2 scored 76.3740",
                        "r2 granted 300",
                        "r1 refused: gir-not-eligible"),
                Told.by(events));
    }

    @Test
    void a_need_that_is_no_longer_found_is_met() {
        var told = new ReassessRequest("r1", later(2), List.of(), WEEK);
        var reassessed = (RequestReassessed) waiting().when(told).events().getFirst();
        assertEquals(
                List.of(0), reassessed.needs().stream().map(AssessedNeed::unmet).toList());
        assertEquals(
                List.of("need-3"),
                reassessed.needs().stream().map(AssessedNeed::need).toList());
    }

    @Test
    void what_was_granted_of_it_stays_when_the_remainder_may_wait_no_longer() {
        var partly = Given.envelope(600).and(Given.receive(divisible(strong("r1", 1_000))));
        assertEquals(
                List.of("r1 reassessed by assessment-2", "r1 not eligible", "r1 withdrawn: gir-not-eligible"),
                Told.by(partly.when(reassess("r1", 5, 1)).events()));
        assertEquals(
                Given.ledger(600, 0, 600, 0),
                Given.open(partly.and(reassess("r1", 5, 1))).ledger());
    }

    @Test
    void what_people_have_to_decide_is_proposed_anew_and_its_hold_replaced() {
        var proposed = byPeople(1_000).and(Given.receive(strong("r1", 400)));
        assertEquals(
                List.of(
                        "r1 reassessed by assessment-2",
                        "r1 eligible",
                        "r1 no longer held 400: REASSESSED",
                        "r1 scored 53.0020",
                        "r1 proposed: DEFERRED 0 [AMOUNT]"),
                Told.by(proposed.when(reassess("r1", 4, 0)).events()));
        var stronger = Given.open(proposed.and(reassess("r1", 1, 4)));
        assertEquals(400, stronger.ledger().preEncumbered().minor());
        assertEquals(WEEK.plus(Duration.ofDays(14)), stronger.known("r1").heldUntil());
    }

    @Test
    void what_it_held_is_not_lost_to_others_by_being_looked_at_again() {
        var events = byPeople(400)
                .and(Given.receive(strong("r1", 400)))
                .and(Given.receive(Cases.request("r2", 300, 1, 4, "1", "1", "1", MONDAY)))
                .when(reassess("r1", 2, 3))
                .events();
        assertEquals("r1 proposed: GRANTED 400 [AMOUNT]", Told.by(events).getLast());
    }

    @Test
    void signatures_on_the_earlier_assessment_lapse_and_still_are_a_part_in_it() {
        var signed = byPeople(1_000)
                .and(Given.receive(strong("r1", 600)))
                .and(sign("anna", MONDAY))
                .and(reassess("r1", 1, 4));
        signed.when(lodge("anna")).thenRefused(new DutiesConflict("anna", "signer"));
        assertEquals(
                List.of("r1 signed by carl: GRANTED 600"),
                Told.by(signed.when(sign("carl", WEEK)).events()));
        assertEquals(
                "r1 granted 600",
                Told.by(signed.and(sign("carl", WEEK)).when(sign("anna", WEEK)).events())
                        .getLast());
    }

    @Test
    void what_an_appeal_had_annulled_stays_with_people() {
        var annulled = Given.envelope(1_000)
                .and(Given.receive(weak("r1", 400)))
                .and(lodge(ADVOCATE))
                .and(new DecideAppeal(
                        "r1",
                        "a1",
                        "reviewer-1",
                        AppealOutcome.ANNULLED,
                        Money.eur(0),
                        new PersonalText("Look again."),
                        MONDAY));
        assertEquals(
                "r1 proposed: DEFERRED 0 [ANNULLED]",
                Told.by(annulled.when(reassess("r1", 1, 4)).events()).getLast());
    }

    @Test
    void told_twice_it_changes_nothing() {
        waiting().and(reassess("r1", 1, 4)).when(reassess("r1", 1, 4)).thenNothing();
    }

    @Test
    void an_amendment_of_the_same_assessment_is_weighed_anew() {
        var amended = amended(later(2));
        assertEquals(
                "r1 reassessed by assessment-2",
                Told.by(waiting()
                                .and(reassess("r1", 1, 4))
                                .when(new ReassessRequest("r1", amended, List.of(again(3)), WEEK))
                                .events())
                        .getFirst());
    }

    @Test
    void an_assessment_told_after_its_amendment_changes_nothing() {
        waiting()
                .and(new ReassessRequest("r1", amended(later(2)), List.of(again(3)), WEEK))
                .when(reassess("r1", 1, 4))
                .thenNothing();
    }

    @Test
    void an_earlier_assessment_that_counts_again_takes_the_place_of_the_later() {
        var first = evidence(1, MONDAY.minus(Duration.ofDays(20)), 2);
        var reinstated = new Evidence(
                first.assessment(), first.assessedAt(), first.sources(), first.scores(), LOOKED_AGAIN.plusSeconds(1));
        var request = Given.open(waiting()
                        .and(reassess("r1", 4, 1))
                        .and(new ReassessRequest("r1", reinstated, List.of(again(4)), WEEK)))
                .known("r1");
        assertEquals(reinstated, request.received().evidence());
    }

    @Test
    void an_earlier_assessment_told_late_changes_nothing() {
        var earlier = evidence(1, MONDAY.minus(Duration.ofDays(20)), 2);
        waiting()
                .when(new ReassessRequest("r1", earlier, List.of(need(4)), WEEK))
                .thenNothing();
    }

    @Test
    void an_assessment_that_does_not_measure_everything_takes_nobody_s_place_away() {
        var withoutGir = new Evidence("assessment-2", LOOKED_AGAIN, List.of(AnswerSource.OBSERVED), List.of());
        waiting()
                .when(new ReassessRequest("r1", withoutGir, List.of(need(4)), WEEK))
                .thenNothing();
    }

    @Test
    void what_is_granted_refused_or_withdrawn_stays_as_it_is() {
        Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .when(reassess("r1", 5, 1))
                .thenNothing();
        Given.envelope(400)
                .and(Given.receive(weak("r1", 400)))
                .when(reassess("r1", 1, 4))
                .thenNothing();
        waiting()
                .and(new WithdrawRequest("r1", "moved", WEEK))
                .when(reassess("r1", 1, 4))
                .thenNothing();
    }

    @Test
    void nobody_knows_the_request() {
        Given.envelope(0).when(reassess("r1", 1, 4)).thenNothing();
        Given.nothing().when(reassess("r1", 1, 4)).thenRefused(new NoSuchEnvelope());
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> waiting() {
        return Given.envelope(0).and(Given.receive(strong("r1", 400)));
    }

    /// Everything is; one of them decides up to 500 alone, above that two have to agree.
    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> byPeople(long total) {
        var authority = new Authority(Money.eur(500), Map.of(), 2, 14);
        return Given.envelope(
                Entitlement.DISCRETIONARY, total, Cases.speaking(Cases.policy(1, Money.eur(0)), authority));
    }

    private static Evidence later(int gir) {
        var found = evidence(gir, LOOKED_AGAIN, 2);
        return new Evidence("assessment-2", found.assessedAt(), found.sources(), found.scores());
    }

    private static Evidence amended(Evidence evidence) {
        return new Evidence(
                evidence.assessment(),
                evidence.assessedAt(),
                evidence.sources(),
                evidence.scores(),
                LOOKED_AGAIN.plusSeconds(1));
    }

    private static ReassessRequest reassess(String request, int gir, int unmet) {
        return new ReassessRequest(request, later(gir), List.of(again(unmet)), WEEK);
    }

    /// The need of the request, measured anew.
    private static AssessedNeed again(int unmet) {
        var need = need(unmet);
        return new AssessedNeed(
                "need-3", need.code(), need.dimension(), need.severity(), need.disability(), need.resource(), unmet);
    }

    private static DecideRequest sign(String by, Instant at) {
        return new DecideRequest("r1", Hand.own(by), new Confirm(), at);
    }

    private static LodgeAppeal lodge(String by) {
        return new LodgeAppeal(
                "r1", "a1", by, List.of(AppealGround.FACTS), new PersonalText("She fell again."), MONDAY);
    }
}

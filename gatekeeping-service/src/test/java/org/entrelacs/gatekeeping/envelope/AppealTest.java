package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.ADVOCATE;
import static org.entrelacs.gatekeeping.weighing.Cases.GATEKEEPER;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Redecision;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealIsOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealIsPending;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealTooLate;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingToAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyOutOfRange;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

/// Request r1 asks for 400 of 1000 and is refused at once, on Monday.
class AppealTest {
    private static final String REVIEWER = "reviewer-1";
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    @Test
    void an_appeal_has_dates_to_be_answered_by() {
        var lodged = assertInstanceOf(
                AppealLodged.class,
                refused().when(lodge("a1", TUESDAY)).events().getFirst());
        assertEquals(TUESDAY.plus(Duration.ofDays(10)), lodged.acknowledgeBy());
        assertEquals(TUESDAY.plus(Duration.ofDays(60)), lodged.decideBy());
    }

    @Test
    void what_was_granted_is_not_appealed() {
        Given.envelope(1_000)
                .and(Given.receive(strong("r1", 400)))
                .when(lodge("a1", TUESDAY))
                .thenRefused(new NothingToAppeal("r1", "granted"));
    }

    @Test
    void what_waits_may_be_appealed() {
        var events = Given.envelope(0)
                .and(Given.receive(strong("r1", 400)))
                .when(lodge("a1", TUESDAY))
                .events();
        assertEquals(List.of("r1 appealed by advocate-1"), Told.by(events));
    }

    @Test
    void after_its_date_nothing_is_appealed() {
        var end = MONDAY.plus(Duration.ofDays(60));
        assertEquals(1, refused().when(lodge("a1", end)).events().size());
        refused().when(lodge("a1", end.plusNanos(1))).thenRefused(new AppealTooLate(end));
    }

    @Test
    void there_is_one_appeal_at_a_time_and_the_same_one_is_lodged_once() {
        appealed().when(lodge("a2", TUESDAY)).thenRefused(new AppealIsPending("a1"));
        appealed().when(lodge("a1", TUESDAY)).thenNothing();
    }

    @Test
    void an_unknown_request_or_appeal_is_told() {
        refused()
                .when(new LodgeAppeal(
                        "r2", "a1", ADVOCATE, List.of(AppealGround.FACTS), new PersonalText("Why?"), TUESDAY))
                .thenRefused(new NoSuchRequest("r2"));
        refused().when(decide(AppealOutcome.DISMISSED, 0, REVIEWER)).thenRefused(new NoSuchAppeal("a1"));
    }

    @Test
    void it_is_acknowledged_once() {
        var acknowledge = new AcknowledgeAppeal("r1", "a1", GATEKEEPER, TUESDAY);
        assertEquals(
                List.of("r1 appeal acknowledged"),
                Told.by(appealed().when(acknowledge).events()));
        appealed().and(acknowledge).when(acknowledge).thenNothing();
    }

    @Test
    void who_pleads_does_not_review() {
        appealed()
                .when(decide(AppealOutcome.UPHELD, 0, ADVOCATE))
                .thenRefused(new DutiesConflict(ADVOCATE, "advocate"));
    }

    @Test
    void upheld_it_grants_what_was_asked() {
        var events = appealed().when(decide(AppealOutcome.UPHELD, 0, REVIEWER)).events();
        assertEquals(List.of("r1 appeal UPHELD 400", "r1 scored 22.3576", "r1 granted 400"), Told.by(events));
    }

    @Test
    void varied_it_grants_a_part_and_the_rest_is_not_waited_for() {
        var events =
                appealed().when(decide(AppealOutcome.VARIED, 150, REVIEWER)).events();
        assertEquals(
                List.of(
                        "r1 appeal VARIED 150",
                        "r1 scored 22.3576",
                        "r1 granted 150, waits for 250",
                        "r1 withdrawn: appeal-varied"),
                Told.by(events));
        appealed()
                .when(decide(AppealOutcome.VARIED, 400, REVIEWER))
                .thenRefused(new RemedyOutOfRange(Money.eur(400), Money.eur(400)));
    }

    @Test
    void annulled_it_is_decided_anew_by_others() {
        var annulled = appealed().and(decide(AppealOutcome.ANNULLED, 0, REVIEWER));
        assertEquals(
                List.of("r1 appeal ANNULLED 0", "r1 scored 22.3576", "r1 proposed: REFUSED 0 [ANNULLED]"),
                Told.by(appealed()
                        .when(decide(AppealOutcome.ANNULLED, 0, REVIEWER))
                        .events()));
        annulled.when(new DecideRequest("r1", Hand.own(REVIEWER), new Confirm(), TUESDAY))
                .thenRefused(new DutiesConflict(REVIEWER, "reviewer"));
        var events = annulled.when(new DecideRequest("r1", Hand.own(GATEKEEPER), new Confirm(), TUESDAY))
                .events();
        assertEquals("r1 refused: score-below-threshold", Told.by(events).getLast());
    }

    @Test
    void dismissed_nothing_changes_and_it_is_over() {
        var dismissed = appealed().and(decide(AppealOutcome.DISMISSED, 0, REVIEWER));
        assertEquals(
                List.of("r1 appeal DISMISSED 0"),
                Told.by(appealed()
                        .when(decide(AppealOutcome.DISMISSED, 0, REVIEWER))
                        .events()));
        dismissed.when(decide(AppealOutcome.UPHELD, 0, REVIEWER)).thenRefused(new AppealIsOver("a1", "decided"));
    }

    @Test
    void a_remedy_never_comes_from_what_others_were_granted() {
        appealed()
                .and(Given.receive(strong("r2", 700), TUESDAY))
                .when(decide(AppealOutcome.UPHELD, 0, REVIEWER))
                .thenRefused(new RemedyExceedsAvailable(Money.eur(300), Money.eur(400)));
    }

    @Test
    void for_a_right_the_budget_follows_the_remedy() {
        var noRight = Given.envelope(Entitlement.RIGHT, 100, policy(1, 3))
                .and(Given.receive(weak("r1", 400)))
                .and(lodge("a1", TUESDAY));
        assertEquals(
                List.of("r1 appeal UPHELD 400", "adjusted 300", "r1 granted 400"),
                Told.by(noRight.when(decide(AppealOutcome.UPHELD, 0, REVIEWER)).events()));
    }

    @Test
    void until_then_money_may_tide_the_person_over_and_the_rest_of_it_goes_back() {
        var tided = appealed()
                .and(new GrantInterimMeasure("r1", "a1", Money.eur(100), REVIEWER, new PersonalText("Now."), TUESDAY));
        assertEquals(Given.ledger(1_000, 900, 100, 0), Given.open(tided).ledger());
        var dismissed = tided.and(new RecordExpenditure("r1", Money.eur(60)))
                .when(decide(AppealOutcome.DISMISSED, 0, "reviewer-2"))
                .events();
        assertEquals(List.of("r1 appeal DISMISSED 0", "r1 released 40"), Told.by(dismissed));
        assertEquals(
                List.of("r1 appeal UPHELD 300", "r1 scored 22.3576", "r1 granted 300"),
                Told.by(tided.when(decide(AppealOutcome.UPHELD, 0, REVIEWER)).events()));
    }

    @Test
    void taken_back_it_changes_nothing_but_gives_interim_money_back() {
        var tided = appealed()
                .and(new GrantInterimMeasure("r1", "a1", Money.eur(100), REVIEWER, new PersonalText("Now."), TUESDAY));
        assertEquals(
                List.of("r1 appeal withdrawn", "r1 released 100"),
                Told.by(tided.when(new WithdrawAppeal("r1", "a1", "moved", TUESDAY))
                        .events()));
    }

    @Test
    void it_is_decided_again_under_the_original_policy_and_under_today_s() {
        var decided = assertInstanceOf(
                AppealDecided.class,
                appealed()
                        .and(new ApplyPolicy(policy(2, "20", Money.eur(500_000)), TUESDAY))
                        .when(decide(AppealOutcome.UPHELD, 0, REVIEWER))
                        .events()
                        .getFirst());
        assertEquals(
                new Redecision(
                        "respite",
                        1,
                        new BigDecimal("22.3020"),
                        new BigDecimal("55"),
                        DecisionOutcome.REFUSED,
                        Money.eur(0)),
                decided.original());
        assertEquals(
                new Redecision(
                        "respite",
                        2,
                        new BigDecimal("22.3576"),
                        new BigDecimal("20"),
                        DecisionOutcome.GRANTED,
                        Money.eur(400)),
                decided.today());
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> refused() {
        return Given.envelope(1_000).and(Given.receive(weak("r1", 400)));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> appealed() {
        return refused().and(lodge("a1", TUESDAY));
    }

    private static LodgeAppeal lodge(String appeal, Instant at) {
        return new LodgeAppeal(
                "r1",
                appeal,
                ADVOCATE,
                List.of(AppealGround.FACTS),
                new PersonalText("I cannot stand up any more."),
                at);
    }

    private static DecideAppeal decide(AppealOutcome outcome, long cents, String reviewer) {
        return new DecideAppeal(
                "r1", "a1", reviewer, outcome, Money.eur(cents), new PersonalText("We looked again."), TUESDAY);
    }
}

package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.ADVOCATE;
import static org.entrelacs.gatekeeping.weighing.Cases.GATEKEEPER;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalCause;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Emergencies;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.NoteSilence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseUnused;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AlreadyProvisional;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EmergencyIsReviewed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.LumpSumExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotUndecided;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingProvisional;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PolicyHasNoEmergencies;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.entrelacs.log.Due;
import org.junit.jupiter.api.Test;

/// Money before the decision. The lump sum is 500, confirmed within 2 working days, for 60 days; a
/// request of this urgency is decided within 5 working days; what is not used after 90 days comes free.
class EmergencyTest {
    private static final String SECOND = "gatekeeper-2";
    private static final String THIRD = "reviewer-1";
    private static final PersonalText WORDS = new PersonalText("Her daughter is in hospital since tonight.");
    private static final Instant WEDNESDAY = MONDAY.plus(Duration.ofDays(2));

    @Test
    void who_waits_gets_the_lump_sum_out_of_the_reserve() {
        waiting()
                .when(grant(GATEKEEPER))
                .then(new ProvisionallyGranted(
                        "r1",
                        Cases.middling("r1", 2_000).person(),
                        "service-r1",
                        Money.eur(500),
                        ProvisionalCause.URGENCY,
                        GATEKEEPER,
                        WORDS,
                        List.of("letter-1"),
                        WEDNESDAY,
                        MONDAY.plus(Duration.ofDays(15)),
                        MONDAY.plus(Duration.ofDays(60)),
                        MONDAY));
        var ledger = Given.open(granted()).ledger();
        assertEquals(Given.ledger(10_000, 9_500, 500, 0), ledger);
    }

    @Test
    void it_waits_on_for_the_rest_at_its_place() {
        var open = Given.open(granted());
        assertEquals(Money.eur(1_500), open.known("r1").asked());
        assertTrue(open.waiting().contains("r1"));
    }

    @Test
    void it_is_never_more_than_what_is_asked_for() {
        var small = envelope(policy()).and(Given.receive(Cases.middling("r1", 300)));
        assertEquals(
                List.of("r1 provisionally granted 300"),
                told(small.when(grant(GATEKEEPER)).events()));
    }

    @Test
    void it_lapses_when_no_second_person_confirms_it() {
        var due = new EnvelopeDecider().nextDue(granted().state());
        assertEquals(WEDNESDAY, due.map(Due::at).orElseThrow());
        assertEquals(
                List.of("r1 no longer provisional, released 500: LAPSED"),
                told(granted().when(due.orElseThrow().command()).events()));
    }

    @Test
    void what_lapsed_is_available_and_asked_for_again() {
        var open = Given.open(granted().and(new EndProvisionalGrant("r1", WEDNESDAY)));
        assertEquals(Given.ledger(10_000, 10_000, 0, 0), open.ledger());
        assertEquals(Money.eur(2_000), open.known("r1").asked());
    }

    @Test
    void once_confirmed_it_runs_until_its_time_is_over_and_the_request_is_offered_what_came_free() {
        var due = new EnvelopeDecider().nextDue(confirmed().state());
        assertEquals("review:r1", due.map(Due::name).orElseThrow());
        confirmed().when(new EndProvisionalGrant("r1", WEDNESDAY)).thenNothing();
        assertEquals(
                List.of("r1 no longer provisional, released 500: EXPIRED", "r1 scored 55.4020", "r1 granted 2000"),
                told(confirmed()
                        .when(new EndProvisionalGrant("r1", MONDAY.plus(Duration.ofDays(60))))
                        .events()));
    }

    @Test
    void what_is_spent_of_it_is_not_taken_back() {
        var spent = confirmed().and(new RecordExpenditure("r1", Money.eur(200)));
        assertEquals(
                List.of("r1 no longer provisional, released 300: EXPIRED", "r1 scored 55.4020", "r1 granted 1800"),
                told(spent.when(new EndProvisionalGrant("r1", MONDAY.plus(Duration.ofDays(60))))
                        .events()));
    }

    @Test
    void it_is_taken_off_what_is_granted_later() {
        var proposed =
                envelope(policy()).and(Given.receive(Cases.strong("r1", 6_000))).and(grant(GATEKEEPER));
        var decided = proposed.and(new DecideRequest("r1", Hand.own(SECOND), new Confirm(), MONDAY));
        var request = Given.open(decided).known("r1");
        assertEquals("granted", request.standing().code());
        assertEquals(Money.eur(6_000), request.encumbered());
        assertEquals(Given.ledger(10_000, 4_000, 6_000, 0), Given.open(decided).ledger());
    }

    @Test
    void who_withdraws_gives_back_what_is_left() {
        assertEquals(
                List.of("r1 withdrawn: moved", "r1 no longer provisional, released 500: WITHDRAWN"),
                told(granted().when(new WithdrawRequest("r1", "moved", MONDAY)).events()));
    }

    @Test
    void the_advocate_does_not_grant_it() {
        waiting().when(grant(ADVOCATE)).thenRefused(new DutiesConflict(ADVOCATE, "advocate"));
    }

    @Test
    void the_second_person_is_another_one() {
        granted()
                .when(new ConfirmProvisionalGrant("r1", GATEKEEPER, MONDAY))
                .thenRefused(new DutiesConflict(GATEKEEPER, "granter"));
    }

    @Test
    void confirming_twice_changes_nothing() {
        confirmed().when(new ConfirmProvisionalGrant("r1", GATEKEEPER, MONDAY)).thenNothing();
    }

    @Test
    void nobody_gets_it_twice() {
        granted().when(grant(GATEKEEPER)).thenRefused(new AlreadyProvisional("r1"));
    }

    @Test
    void what_is_decided_is_not_granted_provisionally() {
        envelope(policy())
                .and(Given.receive(Cases.weak("r1", 2_000)))
                .when(grant(GATEKEEPER))
                .thenRefused(new NotUndecided("r1", "refused"));
    }

    @Test
    void there_is_none_where_the_policy_keeps_nothing_for_it() {
        Given.envelope(10_000)
                .and(Given.receive(Cases.middling("r1", 2_000)))
                .when(grant(GATEKEEPER))
                .thenRefused(new PolicyHasNoEmergencies("respite"));
    }

    @Test
    void never_more_is_granted_than_there_is() {
        Given.envelope(Entitlement.DISCRETIONARY, 400, policy())
                .and(Given.receive(Cases.middling("r1", 2_000)))
                .when(grant(GATEKEEPER))
                .thenRefused(new LumpSumExceedsAvailable(Money.eur(400), Money.eur(500)));
    }

    @Test
    void afterwards_a_third_person_judges_it_once() {
        confirmed()
                .when(new ReviewEmergency("r1", SECOND, true, WORDS, MONDAY))
                .thenRefused(new DutiesConflict(SECOND, "granter"));
        confirmed()
                .and(new ReviewEmergency("r1", THIRD, false, WORDS, MONDAY))
                .when(new ReviewEmergency("r1", "reviewer-2", true, WORDS, MONDAY))
                .thenRefused(new EmergencyIsReviewed("r1"));
    }

    @Test
    void who_judged_the_emergency_does_not_decide_the_request() {
        envelope(policy())
                .and(Given.receive(Cases.strong("r1", 6_000)))
                .and(grant(GATEKEEPER))
                .and(new ReviewEmergency("r1", THIRD, false, WORDS, MONDAY))
                .when(new DecideRequest("r1", Hand.own(THIRD), new Confirm(), MONDAY))
                .thenRefused(new DutiesConflict(THIRD, "reviewer"));
    }

    @Test
    void there_is_nothing_to_judge_where_nothing_was_granted() {
        waiting().when(new ReviewEmergency("r1", THIRD, true, WORDS, MONDAY)).thenRefused(new NothingProvisional("r1"));
    }

    @Test
    void silence_grants_the_lump_sum_and_says_that_the_service_failed() {
        var proposed = envelope(policy()).and(Given.receive(Cases.strong("r1", 6_000)));
        var due = new EnvelopeDecider().nextDue(proposed.state()).orElseThrow();
        assertEquals(MONDAY.plus(Duration.ofDays(7)), due.at());
        assertEquals(
                List.of("r1 overdue", "r1 provisionally granted 500"),
                told(proposed.when(due.command()).events()));
    }

    @Test
    void what_silence_granted_needs_no_second_person() {
        var late = MONDAY.plus(Duration.ofDays(7));
        var silent =
                envelope(policy()).and(Given.receive(Cases.strong("r1", 6_000))).and(new NoteSilence("r1", late));
        silent.when(new EndProvisionalGrant("r1", late.plus(Duration.ofDays(3))))
                .thenNothing();
        assertEquals(
                List.of("r1 no longer provisional, released 500: EXPIRED"),
                told(silent.when(new EndProvisionalGrant("r1", late.plus(Duration.ofDays(60))))
                        .events()));
    }

    @Test
    void silence_without_money_is_told_all_the_same() {
        var poor =
                Given.envelope(Entitlement.DISCRETIONARY, 400, policy()).and(Given.receive(Cases.strong("r1", 6_000)));
        assertEquals(
                List.of("r1 overdue"),
                told(poor.when(new NoteSilence("r1", MONDAY.plus(Duration.ofDays(7))))
                        .events()));
    }

    @Test
    void what_is_decided_in_time_is_no_silence() {
        var decided = envelope(policy())
                .and(Given.receive(Cases.strong("r1", 6_000)))
                .and(new DecideRequest("r1", Hand.own(SECOND), new Confirm(), MONDAY));
        decided.when(new NoteSilence("r1", MONDAY.plus(Duration.ofDays(7)))).thenNothing();
    }

    @Test
    void what_nobody_uses_comes_free_and_reaches_who_waits() {
        var startBy = MONDAY.plus(Duration.ofDays(14));
        var both = Given.envelope(Entitlement.DISCRETIONARY, 3_000, policy())
                .and(Given.receive(Cases.strong("r1", 2_500)))
                .and(new RecordExpenditure("r1", Money.eur(100)))
                .and(Given.receive(Cases.strong("r2", 2_000)));
        assertEquals(
                List.of("r1 released 2400", "r2 scored 73.8740", "r2 granted 2000"),
                told(both.when(new ReleaseUnused("r1", startBy.plus(Duration.ofDays(90))))
                        .events()));
    }

    @Test
    void what_is_used_up_is_not_released() {
        var used = envelope(policy())
                .and(Given.receive(Cases.strong("r1", 2_500)))
                .and(new RecordExpenditure("r1", Money.eur(2_500)));
        used.when(new ReleaseUnused("r1", MONDAY.plus(Duration.ofDays(200)))).thenNothing();
    }

    private static List<String> told(List<EnvelopeEvent> events) {
        return Told.by(events);
    }

    private static GrantProvisionally grant(String by) {
        return new GrantProvisionally("r1", by, WORDS, List.of("letter-1"), MONDAY);
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> waiting() {
        return envelope(policy()).and(Given.receive(Cases.middling("r1", 2_000)));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> granted() {
        return waiting().and(grant(GATEKEEPER));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> confirmed() {
        return granted().and(new ConfirmProvisionalGrant("r1", SECOND, MONDAY));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelope(
            PolicyContent policy) {
        return Given.envelope(Entitlement.DISCRETIONARY, 10_000, policy);
    }

    /// The policy decides up to 5,000.
    private static PolicyContent policy() {
        return Cases.speaking(
                Cases.policy(1, Money.eur(5_000)),
                new PolicyContent.Authority(Money.eur(100_000), Map.of(), 2, 0),
                null,
                null,
                new Emergencies(new BigDecimal("0.05"), Money.eur(500), 60, 2, 15),
                null);
    }
}

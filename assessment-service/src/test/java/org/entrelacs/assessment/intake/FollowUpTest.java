package org.entrelacs.assessment.intake;

import static org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome.ARRIVED;
import static org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome.NOT_REACHED;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entrelacs.assessment.intake.IntakeCommand.FollowIntakeUp;
import org.entrelacs.assessment.intake.IntakeCommand.PassFollowUp;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeCommand.RedirectIntake;
import org.entrelacs.assessment.intake.IntakeCommand.WithdrawIntake;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeIsEligible;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeIsWithdrawn;
import org.entrelacs.assessment.intake.IntakeRefusal.NoFollowUpAwaited;
import org.entrelacs.assessment.intake.IntakeRefusal.NoSuchIntake;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.log.DeciderSpec;
import org.entrelacs.log.Due;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final LocalDate BY = LocalDate.parse("2026-12-04");
    private static final LocalDate LATER = LocalDate.parse("2026-12-18");
    private static final Instant PASSED = Instant.parse("2026-12-05T00:00:00Z");
    private static final PersonalText TEXT = new PersonalText("called twice");
    private static final FollowIntakeUp ARRIVES = new FollowIntakeUp("i1", ARRIVED, TEXT, null);
    private static final PassFollowUp PASS = new PassFollowUp("i1", PASSED);

    private final IntakeDecider decider = new IntakeDecider();

    @Test
    void who_is_redirected_by_the_triage_is_to_be_followed_up() {
        assertEquals(
                BY, ((IntakeTriaged) given(decider).when(received(50)).events().getLast()).followUpBy());
        assertEquals(
                Optional.of(new Due<>("follow-up:i1", PASSED, PASS)),
                redirected().nextDue());
    }

    @Test
    void who_is_served_is_not_followed_up() {
        var spec = given(decider).and(received(80));
        assertEquals(Optional.empty(), spec.nextDue());
        spec.when(ARRIVES).thenRefused(new NoFollowUpAwaited("i1"));
    }

    @Test
    void an_intake_from_before_there_were_follow_ups_waits_for_none() {
        var spec = given(decider)
                .and(new ReceiveIntake(
                        "i1",
                        IntakeSource.SELF,
                        IntakeReason.HOUSING,
                        50,
                        "75114",
                        TEXT,
                        ServedTerritories.EVERYWHERE));
        assertEquals(Optional.empty(), spec.nextDue());
    }

    @Test
    void once_the_last_day_has_passed_the_follow_up_is_due_and_said_once() {
        redirected().when(PASS).then(new IntakeFollowUpDue("i1", BY));
        var late = redirected().and(PASS);
        assertEquals(Optional.empty(), late.nextDue());
        late.when(PASS).thenNothing();
    }

    @Test
    void what_became_of_the_person_is_noted_even_late() {
        redirected().and(PASS).when(ARRIVES).then(new IntakeFollowedUp("i1", ARRIVED, TEXT, null));
    }

    @Test
    void once_it_is_known_nothing_is_awaited() {
        var known = redirected().and(ARRIVES);
        assertEquals(Optional.empty(), known.nextDue());
        known.when(ARRIVES).thenRefused(new NoFollowUpAwaited("i1"));
    }

    @Test
    void who_was_not_reached_is_asked_about_again() {
        var again = redirected().and(new FollowIntakeUp("i1", NOT_REACHED, TEXT, LATER));
        assertEquals(
                Optional.of(Instant.parse("2026-12-19T00:00:00Z")),
                again.nextDue().map(Due::at));
    }

    @Test
    void a_redirection_to_an_organisation_is_followed_up_by_its_own_day() {
        var redirect = new RedirectIntake("i1", "clic-14", TEXT, LATER);
        redirected().when(redirect).then(new IntakeRedirected("i1", "clic-14", TEXT, LATER));
        assertEquals(
                Optional.of(Instant.parse("2026-12-19T00:00:00Z")),
                redirected().and(redirect).nextDue().map(Due::at));
    }

    @Test
    void whom_the_network_serves_itself_is_not_redirected() {
        given(decider)
                .and(received(80))
                .when(new RedirectIntake("i1", "clic-14", TEXT, LATER))
                .thenRefused(new IntakeIsEligible("i1"));
    }

    @Test
    void who_withdraws_is_not_followed_up() {
        var withdraw = new WithdrawIntake("i1", TEXT);
        redirected().when(withdraw).then(new IntakeWithdrawn("i1", TEXT));
        var withdrawn = redirected().and(withdraw);
        assertEquals(Optional.empty(), withdrawn.nextDue());
        withdrawn.when(ARRIVES).thenRefused(new IntakeIsWithdrawn("i1"));
        withdrawn.when(PASS).thenNothing();
    }

    @Test
    void an_intake_that_nobody_received_is_not_followed_up() {
        given(decider).when(ARRIVES).thenRefused(new NoSuchIntake("i1"));
    }

    private DeciderSpec<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> redirected() {
        return given(decider).and(received(50));
    }

    private static ReceiveIntake received(int age) {
        return new ReceiveIntake(
                "i1", IntakeSource.SELF, IntakeReason.HOUSING, age, "75114", TEXT, ServedTerritories.EVERYWHERE, BY);
    }
}

package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

/// What else is recollected, whole lives of an envelope show: see `LockstepTest`.
class RecollectionTest {

    /// Both begin with the remainder leaving the list.
    @Test
    void giving_back_a_part_is_told_from_waiting_no_longer_for_the_rest() {
        recollected(new ReleaseCommitment("r1", "admission", MONDAY));
        recollected(new WithdrawRequest("r1", "moved away", MONDAY));
    }

    /// The budget follows the right first.
    @Test
    void money_for_a_right_before_its_decision_is_told_from_an_adjustment() {
        var policy = Cases.full(Cases.policy(1, Money.eur(0)));
        var right = Given.envelope(Entitlement.RIGHT, 100, policy).and(Given.receive(strong("r1", 1_000)));
        var grant = new GrantProvisionally("r1", "gk-1", new PersonalText("Tonight."), List.of("letter-1"), MONDAY);
        var events = right.when(grant).events();
        assertEquals(List.of("adjusted 900", "r1 provisionally granted 1000"), Told.by(events));
        assertEquals(Optional.of(grant), Recollection.asked(events, MONDAY));
    }

    @Test
    void what_the_clock_asked_nobody_did() {
        var later = MONDAY.plusSeconds(31 * 86_400L);
        assertEquals(
                Optional.empty(),
                Recollection.asked(
                        partlyGranted().when(new ReviewRequest("r1", later)).events(), later));
    }

    private static void recollected(EnvelopeCommand command) {
        assertEquals(
                Optional.of(command),
                Recollection.asked(partlyGranted().when(command).events(), MONDAY));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> partlyGranted() {
        return Given.envelope(600).and(Given.receive(divisible(strong("r1", 1_000))));
    }
}

package org.entrelacs.systemtests.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final String ENVELOPE = "envelope/e";
    private static final PersonId PERSON = new PersonId("p");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final Written written = new Written()
            .event(ENVELOPE, new EnvelopeOpened("33", "apa", Entitlement.DISCRETIONARY, Money.eur(1000), DAY, DAY))
            .event(ENVELOPE, granted("r1", 600, 1000));

    @Test
    void money_that_adds_up_is_fine() {
        written.event(ENVELOPE, new ExpenditureRecorded("r1", PERSON, "s1", Money.eur(100)))
                .event(ENVELOPE, new CommitmentReleased("r1", PERSON, "s1", Money.eur(500), "ended"))
                .event(ENVELOPE, new EnvelopeAdjusted(Money.eur(-200), "board", "cut"))
                .event(ENVELOPE, granted("r2", 700, 700));
        assertEquals(List.of(), Budget.faults(written.log()));
    }

    @Test
    void a_grant_beyond_what_is_available_is_found() {
        written.event(ENVELOPE, granted("r2", 500, 400));
        assertEquals(List.of("envelope/e has -100 available of 1000 at version 3"), Budget.faults(written.log()));
    }

    @Test
    void a_cut_below_what_is_committed_is_found() {
        written.event(ENVELOPE, new EnvelopeAdjusted(Money.eur(-500), "board", "cut"));
        assertEquals(List.of("envelope/e has -100 available of 500 at version 3"), Budget.faults(written.log()));
    }

    @Test
    void a_decision_on_another_amount_than_was_there_is_found() {
        written.event(ENVELOPE, granted("r2", 300, 1000));
        assertEquals(
                List.of("envelope/e decides on 1000 with 400 available at version 3"), Budget.faults(written.log()));
    }

    @Test
    void money_given_back_twice_is_found() {
        written.event(ENVELOPE, new CommitmentReleased("r1", PERSON, "s1", Money.eur(600), "ended"))
                .event(ENVELOPE, new CommitmentReleased("r1", PERSON, "s1", Money.eur(600), "ended"));
        assertEquals(List.of("envelope/e has -600 encumbered for r1 at version 4"), Budget.faults(written.log()));
    }

    @Test
    void more_spent_than_granted_is_found() {
        written.event(ENVELOPE, new ExpenditureRecorded("r1", PERSON, "s1", Money.eur(601)));
        assertEquals(List.of("envelope/e has -1 encumbered for r1 at version 3"), Budget.faults(written.log()));
    }

    private static RequestGranted granted(String request, long cents, long available) {
        BigDecimal score = BigDecimal.valueOf(60);
        Decided decided = new Decided(
                "system:policy",
                NOW,
                "policy",
                1,
                score,
                BigDecimal.valueOf(55),
                Money.eur(available),
                Money.eur(cents),
                0);
        return new RequestGranted(request, PERSON, "s-" + request, Money.eur(cents), NOW, decided);
    }
}

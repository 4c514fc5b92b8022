package org.entrelacs.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entrelacs.audit.check.Ledgers.Imbalance;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final PersonId PERSON = new PersonId("p");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final Budget budget = new Budget();

    @BeforeEach
    void a_thousand_of_which_six_hundred_are_granted() {
        fits(new EnvelopeOpened("33", "apa", Entitlement.DISCRETIONARY, Money.eur(1000), DAY, DAY));
        fits(granted("r1", 600, 1000));
    }

    @Test
    void money_that_adds_up_is_fine() {
        fits(new ExpenditureRecorded("r1", PERSON, "s1", Money.eur(100)));
        fits(new CommitmentReleased("r1", PERSON, "s1", Money.eur(500), "ended"));
        fits(new EnvelopeAdjusted(Money.eur(-200), "board", "cut"));
        fits(granted("r2", 700, 700));
    }

    @Test
    void a_grant_beyond_what_is_available_is_found() {
        finds(granted("r2", 500, 400), "no less than 0 available of 1000", "-100");
    }

    @Test
    void a_cut_below_what_is_committed_is_found() {
        finds(new EnvelopeAdjusted(Money.eur(-500), "board", "cut"), "no less than 0 available of 500", "-100");
    }

    @Test
    void a_decision_on_another_amount_than_was_there_is_found() {
        finds(granted("r2", 300, 1000), "a decision on 400 available", "one on 1000");
        fits(granted("r3", 100, 100));
    }

    @Test
    void money_given_back_twice_is_found() {
        fits(new CommitmentReleased("r1", PERSON, "s1", Money.eur(600), "ended"));
        var again = new CommitmentReleased("r1", PERSON, "s1", Money.eur(600), "ended");
        finds(again, "no less than 0 encumbered for one request", "-600");
    }

    @Test
    void more_spent_than_granted_is_found() {
        var spent = new ExpenditureRecorded("r1", PERSON, "s1", Money.eur(601));
        finds(spent, "no less than 0 encumbered for one request", "-1");
    }

    private void fits(EnvelopeEvent event) {
        assertEquals(Optional.empty(), budget.after(event));
    }

    private void finds(EnvelopeEvent event, String expected, String found) {
        assertEquals(Optional.of(new Imbalance(expected, found)), budget.after(event));
    }

    private static RequestGranted granted(String request, long cents, long available) {
        Decided decided = new Decided(
                "system:policy",
                NOW,
                "policy",
                1,
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(55),
                Money.eur(available),
                Money.eur(cents),
                0);
        return new RequestGranted(request, PERSON, "s-" + request, Money.eur(cents), NOW, decided);
    }
}

package org.entrelacs.systemtests.budget;

import static org.entrelacs.systemtests.budget.Scene.deferred;
import static org.entrelacs.systemtests.budget.Scene.granted;
import static org.entrelacs.systemtests.budget.Scene.opened;
import static org.entrelacs.systemtests.budget.Scene.partly;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.junit.jupiter.api.Test;

/// The histories that a broken envelope could leave, each with one thing wrong.
class BookkeepingTest {

    @Test
    void money_that_is_granted_spent_and_given_back_adds_up() {
        Bookkeeping books = after(
                opened(1_000),
                granted("r1", 600, 1_000),
                partly("r2", 400, 100, 400),
                deferred("r3", 0),
                spent("r1", 250),
                released("r1", 350),
                adjusted(-300),
                deferred("r3", 50));
        assertEquals(List.of(), books.faults());
        assertEquals("total 700 = available 50 + pre-encumbered 0 + encumbered 400 + expended 250", books.toString());
        assertEquals(1_000, books.mostCommitted());
    }

    @Test
    void a_grant_beyond_the_money_is_found_even_if_money_comes_later() {
        Bookkeeping books = after(opened(1_000), granted("r1", 1_001, 1_000), adjusted(500));
        assertEquals(List.of("version 2 is overspent by 1"), books.faults());
    }

    @Test
    void a_decision_on_money_that_is_not_there_is_found() {
        Bookkeeping books = after(opened(1_000), granted("r1", 600, 1_000), granted("r2", 100, 1_000));
        assertEquals(List.of("version 3 decides on 1000 where 400 is available"), books.faults());
    }

    @Test
    void more_given_back_than_was_granted_is_found() {
        Bookkeeping books = after(opened(1_000), granted("r1", 600, 1_000), released("r1", 601));
        assertEquals(1, books.faults().size());
    }

    @Test
    void a_missing_event_is_found() {
        Bookkeeping books = new Bookkeeping();
        books.take(1, opened(1_000));
        books.take(3, granted("r1", 600, 1_000));
        assertEquals(List.of("version 3 does not follow version 1"), books.faults());
    }

    private static Bookkeeping after(EnvelopeEvent... events) {
        Bookkeeping books = new Bookkeeping();
        for (int i = 0; i < events.length; i++) {
            books.take(i + 1L, events[i]);
        }
        return books;
    }

    private static EnvelopeAdjusted adjusted(long by) {
        return new EnvelopeAdjusted(Money.eur(by), "board", "a reason");
    }

    private static ExpenditureRecorded spent(String request, long amount) {
        return new ExpenditureRecorded(request, new PersonId("p"), "s", Money.eur(amount));
    }

    private static CommitmentReleased released(String request, long amount) {
        return new CommitmentReleased(request, new PersonId("p"), "s", Money.eur(amount), "admission");
    }
}

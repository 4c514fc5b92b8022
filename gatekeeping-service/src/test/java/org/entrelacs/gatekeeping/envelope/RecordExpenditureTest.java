package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AmountNotPositive;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExpenditureExceedsCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingCommitted;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordExpenditureTest {

    @Test
    void what_is_spent_was_promised_before() {
        granted()
                .when(spend(400))
                .then(new ExpenditureRecorded("r1", new PersonId("person-r1"), "service-r1", Money.eur(400)));
        assertEquals(
                Given.ledger(1_000, 600, 250, 150),
                Given.open(granted().and(spend(150))).ledger());
    }

    @Test
    void no_more_is_spent_than_is_left_of_the_promise() {
        granted()
                .and(spend(150))
                .when(spend(251))
                .thenRefused(new ExpenditureExceedsCommitment(Money.eur(250), Money.eur(251)));
    }

    @Test
    void nothing_is_spent_on_what_was_not_granted() {
        Given.envelope(1_000)
                .and(Given.receive(weak("r1", 400)))
                .when(spend(1))
                .thenRefused(new NothingCommitted("r1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void spending_takes_money(long cents) {
        granted().when(spend(cents)).thenRefused(new AmountNotPositive(Money.eur(cents)));
    }

    @Test
    void another_currency_is_refused() {
        granted().when(new RecordExpenditure("r1", new Money(1, "CHF"))).thenRefused(new CurrencyDiffers("EUR", "CHF"));
    }

    @Test
    void a_request_must_be_known() {
        Given.envelope(1_000).when(spend(1)).thenRefused(new NoSuchRequest("r1"));
    }

    @Test
    void an_envelope_must_be_open() {
        Given.nothing().when(spend(1)).thenRefused(new NoSuchEnvelope());
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> granted() {
        return Given.envelope(1_000).and(Given.receive(strong("r1", 400)));
    }

    private static RecordExpenditure spend(long cents) {
        return new RecordExpenditure("r1", Money.eur(cents));
    }
}

package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;

import java.time.LocalDate;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsOpen;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotABudget;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsEmpty;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.TotalOutOfRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnvelopeTest {

    @Test
    void an_envelope_opens_with_its_policy() {
        Given.nothing()
                .when(new OpenEnvelope(envelope(1_000), policy(), MONDAY))
                .then(envelope(1_000), new PolicyApplied(policy()));
    }

    @Test
    void it_opens_once() {
        Given.envelope(1_000)
                .when(new OpenEnvelope(envelope(2_000), policy(), MONDAY))
                .thenRefused(new EnvelopeIsOpen());
    }

    @Test
    void it_opens_after_requests_that_came_too_early() {
        Given.nothing()
                .and(Given.receive(strong("early", 100)))
                .when(new OpenEnvelope(envelope(1_000), policy(), MONDAY))
                .then(envelope(1_000), new PolicyApplied(policy()));
    }

    @Test
    void what_people_pay_themselves_is_no_budget() {
        Given.nothing()
                .when(new OpenEnvelope(envelope(Entitlement.OWN_MEANS, 1_000), policy(), MONDAY))
                .thenRefused(new NotABudget(Entitlement.OWN_MEANS));
    }

    @Test
    void a_period_ends_on_or_after_its_first_day() {
        var from = LocalDate.of(2026, 2, 1);
        var to = LocalDate.of(2026, 1, 31);
        var terms = new EnvelopeOpened("north", "respite", Entitlement.DISCRETIONARY, Money.eur(1), from, to);
        Given.nothing().when(new OpenEnvelope(terms, policy(), MONDAY)).thenRefused(new PeriodIsEmpty(from, to));
    }

    @Test
    void money_and_policy_are_in_one_currency() {
        Given.nothing()
                .when(new OpenEnvelope(envelope(1_000), policy(1, new Money(1, "CHF")), MONDAY))
                .thenRefused(new CurrencyDiffers("CHF", "EUR"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_000_000_000_001L})
    void a_total_is_neither_negative_nor_astronomical(long cents) {
        Given.nothing()
                .when(new OpenEnvelope(envelope(cents), policy(), MONDAY))
                .thenRefused(new TotalOutOfRange(1_000_000_000_000_000L));
    }
}

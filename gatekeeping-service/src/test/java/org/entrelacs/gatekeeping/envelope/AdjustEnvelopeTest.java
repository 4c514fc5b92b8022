package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AdjustmentExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.TotalOutOfRange;
import org.junit.jupiter.api.Test;

class AdjustEnvelopeTest {

    @Test
    void money_is_added_with_authority_and_reason() {
        Given.envelope(1_000)
                .when(adjust(500))
                .then(new EnvelopeAdjusted(Money.eur(500), "council", "second instalment"));
    }

    @Test
    void all_that_is_available_can_be_taken_away() {
        var adjusted =
                Given.envelope(1_000).and(Given.receive(strong("r1", 400))).and(adjust(-600));
        assertEquals(Given.ledger(400, 0, 400, 0), Given.open(adjusted).ledger());
    }

    @Test
    void what_is_committed_cannot_be_taken_away() {
        Given.envelope(1_000)
                .and(Given.receive(strong("r1", 400)))
                .when(adjust(-601))
                .thenRefused(new AdjustmentExceedsAvailable(Money.eur(600), Money.eur(-601)));
    }

    @Test
    void another_currency_is_refused() {
        Given.envelope(1_000)
                .when(new AdjustEnvelope(new Money(1, "CHF"), "council", "second instalment", MONDAY))
                .thenRefused(new CurrencyDiffers("EUR", "CHF"));
    }

    @Test
    void a_total_does_not_become_astronomical() {
        Given.envelope(1_000)
                .when(adjust(1_000_000_000_000_000L))
                .thenRefused(new TotalOutOfRange(1_000_000_000_000_000L));
    }

    @Test
    void an_envelope_that_was_never_opened_has_nothing_to_adjust() {
        Given.nothing().when(adjust(1)).thenRefused(new NoSuchEnvelope());
    }

    @Test
    void new_money_goes_to_those_who_wait_in_rank_order_in_the_same_append() {
        var events = Given.envelope(0)
                .and(Given.receive(strong("second", 300)))
                .and(Given.receive(request("first", 500, 1, 4, "1", "1", "1", MONDAY)))
                .and(Given.receive(strong("third", 300)))
                .when(adjust(900))
                .events();
        assertEquals(
                List.of(
                        "adjusted 900",
                        "first scored 90.0000",
                        "first granted 500",
                        "second scored 66.3740",
                        "second granted 300"),
                Told.by(events));
    }

    @Test
    void the_first_who_does_not_fit_ends_it_so_nobody_is_overtaken_for_being_expensive() {
        var events = Given.envelope(0)
                .and(Given.receive(request("large", 500, 1, 4, "1", "1", "1", MONDAY)))
                .and(Given.receive(strong("small", 10)))
                .when(adjust(499))
                .events();
        assertEquals(List.of("adjusted 499"), Told.by(events));
    }

    @Test
    void the_last_money_may_go_to_a_part_of_a_request() {
        var events = Given.envelope(0)
                .and(Given.receive(divisible(strong("r1", 1_000))))
                .when(adjust(400))
                .events();
        assertEquals(List.of("adjusted 400", "r1 scored 66.3740", "r1 granted 400, waits for 600"), Told.by(events));
    }

    @Test
    void who_is_below_the_threshold_waits_on() {
        var events = Given.envelope(0)
                .and(Given.receive(middling("r1", 10)))
                .when(adjust(400))
                .events();
        assertEquals(List.of("adjusted 400"), Told.by(events));
    }

    private static AdjustEnvelope adjust(long cents) {
        return new AdjustEnvelope(Money.eur(cents), "council", "second instalment", MONDAY);
    }
}

package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.need;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcceptCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.CloseEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.EnvelopeIsClosed;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PeriodIsNotOver;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

/// The period ends with the year 2026.
class CloseEnvelopeTest {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final CloseEnvelope CARRY_OVER = new CloseEnvelope("next-year", "council", NEW_YEAR);
    private static final BeginCarryOver ACCEPTED = new BeginCarryOver("next-year", NEW_YEAR);
    private static final EndRequest END_OF_R2 = new EndRequest("r2", "given-up", NEW_YEAR);
    private static final ReassessRequest R2_REASSESSED = new ReassessRequest(
            "r2",
            new Evidence(
                    "assessment-9",
                    MONDAY.plus(Duration.ofDays(30)),
                    middling("r2", 400).evidence().sources(),
                    middling("r2", 400).evidence().scores()),
            List.of(need(4)),
            NEW_YEAR);
    private static final CloseEnvelope END = new CloseEnvelope("", "council", NEW_YEAR);

    @Test
    void what_is_left_and_who_waits_go_to_the_next_period() {
        assertEquals(
                List.of("carries over to next-year", "r2 carried over for 400", "closed, 300 carried over"),
                told(asked().when(ACCEPTED)));
        assertEquals(
                Given.ledger(700, 0, 700, 0), Given.open(asked().and(ACCEPTED)).ledger());
    }

    @Test
    void no_time_waited_is_lost() {
        var carried = asked().when(ACCEPTED).events().stream()
                .filter(RequestCarriedOver.class::isInstance)
                .map(RequestCarriedOver.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(MONDAY, carried.request().receivedAt());
        assertEquals(middling("r2", 400), carried.request());
    }

    @Test
    void without_a_next_period_who_waits_is_refused() {
        assertEquals(
                List.of(
                        "closing in favour of ",
                        "r2 not eligible",
                        "r2 refused: outside-envelope-period",
                        "closed, 0 carried over"),
                told(books().when(END)));
    }

    @Test
    void what_is_encumbered_may_still_be_spent() {
        var spent = closed().and(new RecordExpenditure("r1", Money.eur(700)));
        assertEquals(Given.ledger(700, 0, 0, 700), Given.open(spent).ledger());
    }

    @Test
    void the_remainder_of_what_was_granted_in_part_ends_with_the_period() {
        var partly = Given.envelope(500).and(Given.receive(divisible(strong("r1", 1_000))));
        assertEquals(
                List.of("carries over to next-year", "r1 withdrawn: envelope-closed", "closed, 0 carried over"),
                told(partly.and(CARRY_OVER).when(ACCEPTED)));
    }

    @Test
    void who_comes_too_late_is_passed_on() {
        var late = NEW_YEAR.plus(Duration.ofDays(3));
        assertEquals(
                List.of("r3 received", "r3 carried over for 100"),
                told(closed().when(Given.receive(strong("r3", 100), late))));
    }

    @Test
    void an_end_that_comes_before_the_carry_over_lets_nobody_go_there() {
        assertEquals(
                List.of("carries over to next-year", "closed, 300 carried over"),
                told(asked().and(END_OF_R2).when(ACCEPTED)));
    }

    @Test
    void an_end_that_comes_after_the_carry_over_follows_the_request_once() {
        assertEquals(List.of("r2 ended for next-year: given-up"), told(closed().when(END_OF_R2)));
        closed().and(END_OF_R2).when(END_OF_R2).thenNothing();
    }

    @Test
    void a_later_assessment_that_comes_after_the_carry_over_follows_the_request() {
        assertEquals(List.of("r2 reassessed for next-year on assessment-9"), told(closed().when(R2_REASSESSED)));
        var told = closed().and(R2_REASSESSED);
        assertEquals(List.of("r2 ended for next-year: given-up"), told(told.when(END_OF_R2)));
    }

    @Test
    void a_later_assessment_that_comes_after_the_end_is_not_passed_on() {
        closed().and(END_OF_R2).when(R2_REASSESSED).thenNothing();
    }

    @Test
    void a_later_assessment_refuses_nobody_because_the_period_is_over() {
        assertEquals(List.of("r2 reassessed by assessment-9"), told(books().when(R2_REASSESSED)));
        assertEquals(List.of("r2 reassessed by assessment-9"), told(asked().when(R2_REASSESSED)));
    }

    @Test
    void a_later_assessment_that_comes_before_the_carry_over_goes_with_the_request() {
        var carried = asked().and(R2_REASSESSED).when(ACCEPTED).events().stream()
                .filter(RequestCarriedOver.class::isInstance)
                .map(RequestCarriedOver.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals("assessment-9", carried.request().evidence().assessment());
    }

    @Test
    void an_end_follows_from_year_to_year() {
        var passedOn = closed().and(Given.receive(strong("r3", 100), NEW_YEAR));
        assertEquals(
                List.of("r3 ended for next-year: given-up"),
                told(passedOn.when(new EndRequest("r3", "given-up", NEW_YEAR))));
    }

    @Test
    void nothing_leaves_before_the_successor_accepts_and_another_one_may_be_named_until_then() {
        assertEquals(List.of("closing in favour of next-year"), told(books().when(CARRY_OVER)));
        var other = asked().and(new CloseEnvelope("other-year", "council", NEW_YEAR));
        other.when(ACCEPTED).thenNothing();
        assertEquals(
                List.of("carries over to other-year", "r2 carried over for 400", "closed, 300 carried over"),
                told(other.when(new BeginCarryOver("other-year", NEW_YEAR))));
    }

    @Test
    void an_open_envelope_of_the_same_currency_accepts() {
        assertEquals(
                List.of("takes over from last-year"),
                told(books().when(new AcceptCarryOver("last-year", "EUR", MONDAY))));
        books().when(new AcceptCarryOver("last-year", "CHF", MONDAY)).thenNothing();
        closed().when(new AcceptCarryOver("last-year", "EUR", NEW_YEAR)).thenNothing();
    }

    @Test
    void accepting_twice_changes_nothing() {
        closed().when(ACCEPTED).thenNothing();
    }

    @Test
    void books_are_closed_once() {
        closed().when(END).thenRefused(new EnvelopeIsClosed());
    }

    @Test
    void and_not_before_the_period_is_over() {
        books().when(new CloseEnvelope("next-year", "council", NEW_YEAR.minusSeconds(1)))
                .thenRefused(new PeriodIsNotOver(LocalDate.of(2026, 12, 31)));
    }

    @Test
    void nothing_is_added_to_closed_books() {
        closed().when(new AdjustEnvelope(Money.eur(1), "council", "late", NEW_YEAR))
                .thenRefused(new EnvelopeIsClosed());
    }

    @Test
    void a_long_list_is_carried_over_in_several_appends() {
        var spec = Given.envelope(0);
        for (int i = 0; i < 250; i++) {
            spec = spec.and(Given.receive(strong("r" + i, 10), NEW_YEAR.minusSeconds(1)));
        }
        spec = spec.and(CARRY_OVER).and(ACCEPTED);
        int appends = 1;
        for (var due = new EnvelopeDecider().nextDue(spec.state());
                due.isPresent() && due.get().name().equals("closing");
                due = new EnvelopeDecider().nextDue(spec.state())) {
            spec = spec.and(due.get().command());
            appends++;
        }
        assertEquals(2, appends);
        var open = assertInstanceOf(Open.class, spec.state());
        assertEquals(0, open.waiting().size());
        assertTrue(open.deadlines().isEmpty(), () -> open.deadlines().toString());
    }

    private static List<String> told(DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal>.Then then) {
        return Told.by(then.events());
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> asked() {
        return books().and(CARRY_OVER);
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> closed() {
        return asked().and(ACCEPTED);
    }

    /// 700 of 1,000 are granted, and one request waits.
    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> books() {
        return Given.envelope(1_000).and(Given.receive(strong("r1", 700))).and(Given.receive(middling("r2", 400)));
    }
}

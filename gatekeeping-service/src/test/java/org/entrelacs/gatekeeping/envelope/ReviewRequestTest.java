package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.log.Due;
import org.junit.jupiter.api.Test;

class ReviewRequestTest {
    private static final Instant REVIEW = MONDAY.plus(Duration.ofDays(30));

    @Test
    void who_waits_is_looked_at_again_by_the_date_they_were_told() {
        assertEquals(
                Optional.of(new Due<>("review:r1", REVIEW, new ReviewRequest("r1", REVIEW))),
                Given.envelope(0).and(Given.receive(strong("r1", 400))).nextDue());
    }

    @Test
    void the_earliest_date_comes_first() {
        var due = Given.envelope(0)
                .and(Given.receive(strong("r1", 400)))
                .and(Given.receive(strong("r2", 400), MONDAY.plusSeconds(1)))
                .nextDue();
        assertEquals("review:r1", due.orElseThrow().name());
    }

    @Test
    void nobody_waits_so_nothing_is_due() {
        assertEquals(
                Optional.empty(),
                Given.envelope(400).and(Given.receive(strong("r1", 400))).nextDue());
        assertEquals(Optional.empty(), Given.nothing().nextDue());
        assertEquals(
                Optional.empty(),
                Given.envelope(0)
                        .and(Given.receive(strong("r1", 400)))
                        .and(new WithdrawRequest("r1", "moved away", MONDAY))
                        .nextDue());
    }

    @Test
    void without_money_it_is_deferred_again_with_a_new_date() {
        var spec = Given.envelope(0).and(Given.receive(strong("r1", 400)));
        assertEquals(
                List.of("r1 scored 76.3740", "r1 deferred, 1 of 1"),
                Told.by(spec.when(review("r1")).events()));
        assertEquals(
                REVIEW.plus(Duration.ofDays(30)),
                spec.and(review("r1")).nextDue().orElseThrow().at());
    }

    @Test
    void waiting_may_have_made_it_strong_enough() {
        var events = Given.envelope(400)
                .and(Given.receive(middling("r1", 400)))
                .when(review("r1"))
                .events();
        assertEquals(List.of("r1 scored 55.4020", "r1 granted 400"), Told.by(events));
    }

    @Test
    void who_waits_before_it_is_decided_first() {
        var events = Given.envelope(400)
                .and(Given.receive(request("other", 400, 3, 3, "0.33", "0.6", "0.2", MONDAY)))
                .and(Given.receive(middling("r1", 400)))
                .when(review("r1"))
                .events();
        assertEquals(
                List.of("other scored 59.2900", "other granted 400", "r1 scored 55.4020", "r1 deferred, 1 of 1"),
                Told.by(events));
    }

    @Test
    void after_the_envelope_s_period_it_is_refused_with_the_reason() {
        var newYear = Instant.parse("2027-01-01T00:00:00Z");
        var events = Given.envelope(400)
                .and(Given.receive(strong("first", 500)))
                .and(Given.receive(middling("r1", 400)))
                .when(new ReviewRequest("r1", newYear))
                .events();
        assertEquals(List.of("r1 not eligible", "r1 refused: outside-envelope-period"), Told.by(events));
    }

    @Test
    void a_remainder_is_withdrawn_then_and_the_grant_stays() {
        var open = Given.open(Given.envelope(400)
                .and(Given.receive(divisible(strong("r1", 1_000))))
                .and(new ReviewRequest("r1", Instant.parse("2027-01-01T00:00:00Z"))));
        assertEquals("granted", open.known("r1").standing().code());
        assertEquals(Given.ledger(400, 0, 400, 0), open.ledger());
    }

    @Test
    void a_remainder_that_is_deferred_again_stays_partly_granted() {
        var open = Given.open(Given.envelope(400)
                .and(Given.receive(divisible(strong("r1", 1_000))))
                .and(review("r1")));
        assertEquals("partly-granted", open.known("r1").standing().code());
        assertEquals(REVIEW.plus(Duration.ofDays(30)), open.known("r1").reviewBy());
    }

    @Test
    void too_early_or_too_late_it_changes_nothing() {
        var spec = Given.envelope(0).and(Given.receive(strong("r1", 400)));
        spec.when(new ReviewRequest("r1", REVIEW.minusNanos(1))).thenNothing();
        spec.and(review("r1")).when(review("r1")).thenNothing();
        spec.when(review("unknown")).thenNothing();
    }

    private static ReviewRequest review(String request) {
        return new ReviewRequest(request, REVIEW);
    }
}

package org.entrelacs.systemtests.year;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.systemtests.budget.Answers;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Days DAYS = new Days(LocalDate.of(2027, 1, 4));
    private static final long BUDGET = 1_000;

    private final List<Recorded<Object>> stream = new ArrayList<>();

    @Test
    void a_budget_that_is_spent_at_once_is_exhausted_when_somebody_gets_nothing() {
        FiguresTest told = comes("r1", 0).granted("r1", 0, 600, 50);
        told.comes("r2", 7).granted("r2", 7, 400, 60).comes("r3", 20).deferred("r3", 20, DeferralReason.NO_BUDGET);
        Figures figures = told.figures();
        assertEquals(3, figures.exhausted());
        assertEquals(List.of(2, 0, 0, 0), figures.quarters());
        assertEquals(List.of(3, 2), List.of(figures.asked(), figures.served()));
        assertEquals(55, figures.score());
        assertEquals(1, figures.committed());
        assertEquals(1 - 2.0 / 52, figures.distance(), 1e-9);
    }

    @Test
    void money_that_is_short_for_a_while_is_not_exhausted() {
        FiguresTest told =
                comes("r1", 0).deferred("r1", 0, DeferralReason.NO_BUDGET).granted("r1", 300, 600, 50);
        assertEquals(0, told.figures().exhausted());
    }

    @Test
    void who_is_too_weak_does_not_go_without_for_want_of_money() {
        assertEquals(
                0,
                comes("r1", 0)
                        .deferred("r1", 0, DeferralReason.SCORE_IN_BAND)
                        .figures()
                        .exhausted());
    }

    @Test
    void waits_are_those_of_the_served() {
        FiguresTest told = comes("r1", 0).granted("r1", 0, 100, 50).comes("r2", 0);
        told.deferred("r2", 0, DeferralReason.SCORE_IN_BAND)
                .granted("r2", 10, 100, 50)
                .comes("r3", 0);
        Figures figures = told.figures();
        assertEquals(0, figures.medianWait());
        assertEquals(10, figures.longWait());
    }

    @Test
    void thresholds_are_those_of_the_cycles() {
        FiguresTest told = cycle(0, 55).cycle(7, 48).cycle(14, 61);
        assertEquals(
                List.of(48.0, 61.0),
                List.of(told.figures().lowest(), told.figures().highest()));
    }

    private Figures figures() {
        return Figures.of(stream, Answers.of(stream), BUDGET, DAYS);
    }

    private FiguresTest comes(String request, int day) {
        return add(new RequestReceived(
                request,
                new PersonId("p"),
                "s",
                "relief",
                Money.eur(600),
                true,
                "advocate",
                at(day),
                new Claim(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, true),
                new Evidence("a", at(day), List.of(), List.of()),
                List.of()));
    }

    private FiguresTest granted(String request, int day, long amount, int score) {
        return add(
                new RequestGranted(request, new PersonId("p"), "s", Money.eur(amount), at(day), decided(day, score)));
    }

    private FiguresTest deferred(String request, int day, DeferralReason reason) {
        return add(new RequestDeferred(request, new PersonId("p"), "s", reason, 1, 1, at(day + 30), decided(day, 50)));
    }

    private FiguresTest cycle(int day, int threshold) {
        return add(new CycleBegun(day / 7 + 1, BigDecimal.ZERO, Money.eur(0), BigDecimal.valueOf(threshold), at(day)));
    }

    private FiguresTest add(EnvelopeEvent event) {
        UUID id = new UUID(0, stream.size());
        stream.add(new Recorded<>(
                new Partition("entrelacs.gatekeeping.events", 0),
                stream.size(),
                StreamId.parse("envelope/e"),
                stream.size() + 1L,
                id,
                "",
                at(0),
                at(0),
                "somebody",
                "somebody",
                id,
                id,
                id,
                event));
        return this;
    }

    private static Instant at(int day) {
        return DAYS.morning(0).plusSeconds(day * 86_400L);
    }

    private static Decided decided(int day, int score) {
        return new Decided(
                "system:policy",
                at(day),
                "p",
                1,
                BigDecimal.valueOf(score),
                BigDecimal.valueOf(55),
                Money.eur(0),
                Money.eur(600),
                0);
    }
}

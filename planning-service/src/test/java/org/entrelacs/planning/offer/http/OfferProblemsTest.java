package org.entrelacs.planning.offer.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.offer.OfferRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfferProblemsTest {
    record Told(OfferRefusal refusal, int status, String slug, Map<String, Object> members) {}

    static Stream<Told> refusals() {
        return Stream.of(
                new Told(new OfferRefusal.NoSuchOffer(), 404, "no-such-offer", Map.of()),
                new Told(new OfferRefusal.OfferExists(), 409, "offer-exists", Map.of()),
                new Told(new OfferRefusal.OfferIsWithdrawn(), 409, "offer-is-withdrawn", Map.of()),
                new Told(new OfferRefusal.OfferOfAnotherProvider(), 403, "offer-of-another-provider", Map.of()),
                new Told(
                        new OfferRefusal.CapacityIsPromised(Duration.ofHours(7), Duration.ofHours(6)),
                        409,
                        "capacity-is-promised",
                        Map.of("promised", "PT7H", "asked", "PT6H")),
                new Told(
                        new OfferRefusal.DayHasPassed(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-04")),
                        409,
                        "day-has-passed",
                        Map.of("day", "2026-03-03", "today", "2026-03-04")),
                new Told(
                        new OfferRefusal.EndsBeforeItBegins(
                                LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-03")),
                        409,
                        "ends-before-it-begins",
                        Map.of("from", "2026-03-04", "until", "2026-03-03")),
                new Told(new OfferRefusal.NoSuchReservation("s1"), 404, "no-such-reservation", Map.of()),
                new Told(
                        new OfferRefusal.ReservationDoesNotExpire("s1"),
                        409,
                        "reservation-does-not-expire",
                        Map.of("service", "s1")),
                new Told(new OfferRefusal.DiscretionaryNeedsEnvelope(), 409, "discretionary-needs-envelope", Map.of()),
                new Told(
                        new OfferRefusal.EnvelopeIsForDiscretionary(), 409, "envelope-is-for-discretionary", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void each_refusal_is_a_problem_of_its_own(Told told) {
        Problem problem = OfferProblems.of(told.refusal());

        assertEquals(new Problem(told.slug(), told.status(), problem.title(), told.members()), problem);
    }

    @Test
    void no_refusal_is_forgotten_here() {
        Set<Class<?>> tested = refusals().map(told -> told.refusal().getClass()).collect(Collectors.toSet());

        assertEquals(new HashSet<>(Arrays.asList(OfferRefusal.class.getPermittedSubclasses())), tested);
    }
}
